import { Migration } from '@mikro-orm/migrations';

/** Promises to single customers, what the law attaches to a breach, and what the network measures. */
export class Promises extends Migration {
  override up(): void {
    this.addSql(`
      -- What was delivered of an agreement is counted by its version.
      create index sla_clock_agreement on sla_clock ((doc_id || '@' || doc_version), target_id) where class = 'AGREEMENT';

      create table duty (
        id uuid primary key,
        code text not null check (code in ('NOTIFY_USER', 'WAIVE_RENTAL', 'RESTORE_SERVICE')),
        state text not null check (state in ('OPEN', 'DONE', 'LIFTED')),
        customer_id uuid not null references customer (id) deferrable initially deferred,
        unit_id uuid not null references unit (id) deferrable initially deferred,
        -- Null where a billing event is the cause.
        ticket_id uuid references ticket (id) deferrable initially deferred,
        doc_id text not null,
        doc_version text not null,
        target_id text not null,
        clause_no text not null,
        -- The same cause twice is one duty.
        cause_key text not null unique,
        caused_at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        -- LAW: the law names the time. SETTING: it says as soon as may be, and the operator sets one.
        due_basis text not null check (due_basis in ('LAW', 'SETTING')),
        -- Ids, words and figures of the cause; never a personal value.
        facts jsonb not null default '{}',
        done_at timestamptz(3),
        done_by text,
        proof_encrypted bytea,
        version integer not null default 1,
        check ((state = 'DONE') = (done_at is not null and done_by is not null and proof_encrypted is not null))
      );
      create index duty_open on duty (unit_id, due_at, id) where state = 'OPEN';
      create index duty_ticket on duty (ticket_id) where ticket_id is not null;
      create index duty_customer on duty (customer_id);
      create function refuse_duty_removal() returns trigger language plpgsql as $$
        begin raise exception 'a duty is done or lifted, never removed' using errcode = 'restrict_violation'; end $$;
      create trigger duty_stays before delete on duty for each row execute function refuse_duty_removal();

      create table technical_reading (
        metric text not null,
        unit_id uuid not null references unit (id),
        area text not null check (area in ('URBAN', 'RURAL')),
        service_line text not null check (service_line in ('BASIC_COMMUNICATION', 'DATA', 'VOICE')),
        -- The beginning of the period that was measured.
        at timestamptz(3) not null,
        value double precision not null,
        -- How many measurements it stands for.
        samples integer not null check (samples > 0),
        source text not null,
        reported_at timestamptz(3) not null default clock_timestamp(),
        primary key (metric, unit_id, area, service_line, at)
      );
      create index technical_reading_time on technical_reading (metric, at);
    `);
  }
}
