import { Migration } from '@mikro-orm/migrations';

/** The append-only event log and its total order (see platform/event-log); the answers that repeated commands are given (see platform/idempotency). */
export class EventLog extends Migration {
  override up(): void {
    this.addSql(`
      create table event (
        id uuid primary key,
        stream text not null,
        subject_id uuid not null,
        place integer not null check (place > 0),
        type text not null,
        payload jsonb not null,
        unit_id uuid not null,
        occurred_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null default clock_timestamp(),
        actor_kind text not null,
        actor_id text not null,
        reason text,
        origin text not null,
        unique (subject_id, place)
      );
      -- Written in the transaction that makes the event, emptied by the sequencer: what is visible here is committed and has no place in the order yet.
      create table event_pending (event_id uuid primary key);
      create table event_order (
        seq bigint primary key,
        event_id uuid not null unique references event (id),
        ordered_at timestamptz(3) not null default clock_timestamp()
      );
      create table reaction_cursor (name text primary key, seq bigint not null);
      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
      create trigger event_is_append_only before update or delete on event for each row execute function refuse_change();
      create trigger event_order_is_append_only before update or delete on event_order for each row execute function refuse_change();
      create table idempotency_key (
        actor_id text not null,
        key text not null,
        request_hash bytea not null,
        result jsonb not null,
        created_at timestamptz(3) not null default clock_timestamp(),
        primary key (actor_id, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);
    `);
  }
}
