import { Migration } from '@mikro-orm/migrations';

/** Queues and tickets; the state of a ticket is what its events add up to, kept here for reading. */
export class Tickets extends Migration {
  override up(): void {
    this.addSql(`
      create table queue (
        id uuid primary key,
        code text not null unique,
        name_zh text not null,
        name_en text not null,
        unit_id uuid not null references unit (id) deferrable initially deferred,
        required_skills text[] not null default '{}',
        service_level_target_percent numeric(5,2),
        position integer not null
      );
      create trigger queue_tells_of_changes after insert or update or delete on queue for each statement execute function tell_directories_changed();
      create table ticket_number (day date primary key, last integer not null);
      create table ticket (
        id uuid primary key,
        ticket_no text not null unique,
        unit_id uuid not null references unit (id),
        queue_id uuid not null references queue (id),
        customer_id uuid not null references customer (id) deferrable initially deferred,
        owner_id uuid not null references agent (id),
        channel text not null,
        origin text not null,
        state text not null,
        type text not null,
        tier text not null,
        priority smallint,
        received_at timestamptz(3) not null,
        accepted_at timestamptz(3),
        resolved_at timestamptz(3),
        closed_at timestamptz(3),
        -- The instant at which the ticket itself has something to do (service deemed to have started, a suspension or hold that ends).
        wake_at timestamptz(3),
        observed_until timestamptz(3),
        title text not null,
        description_encrypted bytea not null,
        -- The rest of the domain state (axes, suspension, holds, milestones), whole.
        facts jsonb not null,
        version integer not null,
        updated_at timestamptz(3) not null
      );
      create index ticket_received on ticket (received_at desc, id);
      create index ticket_state on ticket (state, received_at desc);
      create index ticket_queue on ticket (queue_id, state);
      create index ticket_unit on ticket (unit_id, state);
      create index ticket_customer on ticket (customer_id);
      create index ticket_closed on ticket (closed_at);
      create index ticket_owner on ticket (owner_id) where closed_at is null;
      create index ticket_wake on ticket (wake_at) where wake_at is not null;
    `);
  }
}
