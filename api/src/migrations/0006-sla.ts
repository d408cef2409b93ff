import { Migration } from '@mikro-orm/migrations';

/** SLA clocks: a cache of the fold over a ticket's events, with the instant that the timekeeper must not miss. */
export class Sla extends Migration {
  override up(): void {
    this.addSql(`
      create table sla_clock (
        ticket_id uuid not null references ticket (id),
        target_id text not null,
        doc_id text not null,
        doc_version text not null,
        clause_no text not null,
        class text not null,
        bind text not null,
        family text not null,
        milestone text not null,
        budget_ms bigint not null,
        run text not null check (run in ('RUNNING', 'PAUSED', 'STOPPED', 'CANCELLED')),
        started_at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        warns_at timestamptz(3)[] not null,
        warnings_reached smallint not null,
        paused_since timestamptz(3),
        paused_total_ms bigint not null,
        excluded_total_ms bigint not null,
        stopped_at timestamptz(3),
        cancel_reason text,
        breached_at timestamptz(3),
        breach_cause text,
        governing boolean not null,
        assessment_governing boolean not null,
        primary key (ticket_id, target_id)
      );
      create index sla_clock_due on sla_clock (due_at, class) where run <> 'CANCELLED';
      -- One row a ticket: what its clocks add up to. The timekeeper finds its work by next_mark_at.
      create table sla_ticket (
        ticket_id uuid primary key references ticket (id),
        due_at timestamptz(3),
        governing_target_id text,
        assessment_due_at timestamptz(3),
        late boolean not null,
        next_mark_at timestamptz(3),
        folded_at timestamptz(3) not null
      );
      create index sla_ticket_next_mark on sla_ticket (next_mark_at) where next_mark_at is not null;
      create index sla_ticket_due on sla_ticket (due_at, ticket_id);
      -- The three instants of every breach that the timekeeper found; retroactive and imported ones are in no lag figure and have retroactive = true.
      create table sla_breach (
        ticket_id uuid not null references ticket (id),
        target_id text not null,
        due_at timestamptz(3) not null,
        detected_at timestamptz(3) not null,
        published_at timestamptz(3),
        retroactive boolean not null,
        primary key (ticket_id, target_id, due_at)
      );
      create index sla_breach_detected on sla_breach (detected_at) where not retroactive;
    `);
  }
}
