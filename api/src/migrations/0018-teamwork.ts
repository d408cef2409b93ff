import { Migration } from '@mikro-orm/migrations';

/** Working together on a ticket: collaborators, work orders to other teams under promises of their own, and where customers are served. */
export class Teamwork extends Migration {
  override up(): void {
    this.addSql(`
      alter table customer add column address_encrypted bytea, add column address_changed_at timestamptz(3);
      update ticket set facts = facts || '{"collaborators": [], "workOrders": [], "addressChangedAt": null}' where not facts ? 'workOrders';
      create index ticket_collaborators on ticket using gin ((facts -> 'collaborators')) where facts -> 'collaborators' <> '[]';

      -- How long a team may take over a work order, for a unit and what is below it; no limit of the standard.
      create table ola_setting (
        unit_id uuid primary key references unit (id),
        limit_minutes integer not null check (limit_minutes > 0),
        calendar_id text,
        pauses_on text[] not null,
        version integer not null
      );

      -- How the work orders stand, folded from their tickets' events.
      create table work_order (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        order_no integer not null,
        team_id uuid not null references unit (id),
        state text not null check (state in ('ISSUED', 'ACCEPTED', 'DONE', 'DECLINED', 'WITHDRAWN')),
        handler_id uuid references agent (id),
        issued_by text not null,
        issued_by_kind text not null,
        issued_at timestamptz(3) not null,
        issue_reason text,
        over_at timestamptz(3),
        over_reason text,
        address_changed_at timestamptz(3),
        limit_minutes integer not null,
        due_at timestamptz(3) not null,
        late_at timestamptz(3),
        -- What of its clock no list sorts or filters by.
        clock jsonb not null,
        next_mark_at timestamptz(3),
        unique (ticket_id, order_no)
      );
      create index work_order_mark on work_order (next_mark_at) where next_mark_at is not null;
      create index work_order_open on work_order (team_id, due_at, id) where over_at is null;
      create index work_order_over on work_order (team_id, over_at desc, id) where over_at is not null;
      create index work_order_handler on work_order (handler_id) where over_at is null and handler_id is not null;

      -- What was written for a ticket inside the house: what work orders ask for and report, notes, contributions to the result.
      create table ticket_note (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        kind text not null check (kind in ('ORDER', 'REPORT', 'NOTE', 'CONTRIBUTION')),
        order_id uuid,
        by_kind text not null,
        by_id text not null,
        at timestamptz(3) not null,
        text_encrypted bytea not null
      );
      create index ticket_note_ticket on ticket_note (ticket_id, at);
      create index ticket_note_order on ticket_note (order_id) where order_id is not null;
    `);
  }
}
