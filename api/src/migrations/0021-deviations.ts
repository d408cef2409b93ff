import { Migration } from '@mikro-orm/migrations';

/** Departures from the standard procedure, as the stories of their tickets tell them; who and why is in the event itself. */
export class Deviations extends Migration {
  override up(): void {
    this.addSql(`
      create table deviation (
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        -- The place of the event in its ticket's story.
        place integer not null,
        unit_id uuid not null references unit (id),
        kind text not null check (kind in ('GATE_WAIVED', 'ITEM_SKIPPED', 'SKILL_OVERRIDE', 'SUSPENSION_BEYOND_RULE', 'PRIORITY_CHANGED', 'WORK_ORDERS_WAIVED', 'RECORDED')),
        clause_no text not null,
        subject text,
        at timestamptz(3) not null,
        approval text not null check (approval in ('NOT_NEEDED', 'PENDING', 'APPROVED', 'REJECTED')),
        decided_at timestamptz(3),
        decided_by jsonb,
        decision text,
        primary key (ticket_id, place),
        check ((approval in ('APPROVED', 'REJECTED')) = (decided_at is not null and decided_by is not null))
      );
      create index deviation_unit on deviation (unit_id, at desc);
      create index deviation_log on deviation (at desc, ticket_id desc, place desc);
    `);
  }
}
