import { Migration } from '@mikro-orm/migrations';

/** Dispatch history and alarms. */
export class Supervision extends Migration {
  override up(): void {
    this.addSql(`
      create table dispatch (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        kind text not null check (kind in ('DISPATCH', 'TRANSFER')),
        assignee_id uuid not null references agent (id),
        team_id uuid not null references unit (id),
        queue_id uuid not null references queue (id),
        by_actor text not null,
        due_at timestamptz(3),
        follow_up text,
        override_reason text,
        at timestamptz(3) not null
      );
      create index dispatch_ticket on dispatch (ticket_id, at);
      create table alarm (
        id uuid primary key,
        priority text not null check (priority in ('P1', 'P2', 'P3')),
        kind text not null,
        state text not null check (state in ('ACTIVE_UNACKED', 'ACTIVE_ACKED', 'RETURNED_UNACKED', 'NORMAL')),
        unit_id uuid not null references unit (id),
        queue_id uuid not null references queue (id),
        ticket_id uuid not null references ticket (id),
        ticket_no text not null,
        tier text not null,
        target_id text,
        clause_no text not null,
        -- One alarm for one cause: what raised it, so that a repeated reaction finds it again.
        cause_key text not null unique,
        raised_at timestamptz(3) not null,
        returned_at timestamptz(3),
        acknowledged_at timestamptz(3),
        acknowledged_by text,
        -- The role at that moment: live payloads show it instead of the person.
        acknowledged_by_role text,
        note text,
        version integer not null
      );
      create index alarm_list on alarm (raised_at desc, id desc);
      create index alarm_open on alarm (unit_id, raised_at desc) where state <> 'NORMAL';
      create index alarm_ticket on alarm (ticket_id);
    `);
  }
}
