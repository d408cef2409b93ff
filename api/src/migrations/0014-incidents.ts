import { Migration } from '@mikro-orm/migrations';

/** Mass outages with their tickets, and what is done to those one after the other. */
export class Incidents extends Migration {
  override up(): void {
    this.addSql(`
      create table incident_number (day date primary key, last integer not null);
      create table incident (
        id uuid primary key,
        incident_no text not null unique,
        unit_id uuid not null references unit (id),
        state text not null check (state in ('OPEN', 'RESTORING', 'RESTORED', 'CLOSED')),
        title text not null,
        place text not null,
        area text,
        service_line text,
        window_from timestamptz(3) not null,
        window_to timestamptz(3),
        cause text not null,
        parent_ticket_id uuid references ticket (id),
        expected_restore_at timestamptz(3),
        declared_at timestamptz(3) not null,
        declared_by text not null,
        declared_by_role text not null,
        restored_at timestamptz(3),
        closed_at timestamptz(3),
        root_cause text,
        root_cause_text text,
        -- How the tickets are restored, and who ordered it; null before anybody did.
        restoration jsonb,
        -- Something is to be done to tickets: from this instant on, in batches.
        work_at timestamptz(3),
        version integer not null
      );
      create index incident_open on incident (unit_id) where state <> 'CLOSED';
      create index incident_declared on incident (declared_at desc, id desc);
      create index incident_work_at on incident (work_at) where work_at is not null;
      -- The house's own reading of the state of a ticket: which outage it belongs to.
      alter table ticket add column parent_incident_id uuid generated always as ((facts ->> 'parentIncidentId')::uuid) stored;
      create index ticket_of_incident on ticket (parent_incident_id) where parent_incident_id is not null;
      create table incident_notice (
        id uuid primary key,
        incident_id uuid not null references incident (id) deferrable initially deferred,
        kind text not null check (kind in ('DECLARED', 'PROGRESS', 'RESTORED')),
        channel text not null,
        delivered boolean not null,
        template text not null,
        text_zh text not null,
        text_en text not null,
        at timestamptz(3) not null,
        by_kind text not null,
        by_actor text not null,
        by_role text not null
      );
      create index incident_notice_incident on incident_notice (incident_id, at);
      -- One row for each ticket of each piece of work: what came of it, and why not.
      create table incident_work (
        incident_id uuid not null references incident (id) deferrable initially deferred,
        ticket_id uuid not null references ticket (id),
        -- RESTORE, or the notice.
        kind text not null check (kind in ('RESTORE', 'NOTICE')),
        notice_id uuid references incident_notice (id) deferrable initially deferred,
        state text not null check (state in ('WAITING', 'DONE', 'REFUSED')),
        code text,
        message text,
        at timestamptz(3),
        unique nulls not distinct (incident_id, ticket_id, kind, notice_id)
      );
      create index incident_work_waiting on incident_work (incident_id) where state = 'WAITING';
    `);
  }
}
