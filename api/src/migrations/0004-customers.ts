import { Migration } from '@mikro-orm/migrations';

/** Customers with their personal values encrypted per field, and the records of contacts with them. */
export class Customers extends Migration {
  override up(): void {
    this.addSql(`
      -- One data key a customer, wrapped by the key ring, which is never in the database: erasing a person destroys the row.
      create table customer_key (customer_id uuid primary key, ring_key_id text not null, wrapped_key bytea not null);
      -- Handed out in blocks (see customers/storage/customer-numbers.ts), whose size is this increment.
      create sequence customer_number start 10000000 increment 50;
      create table customer (
        id uuid primary key,
        customer_no text not null unique,
        unit_id uuid not null references unit (id) deferrable initially deferred,
        tier text not null check (tier in ('ORDINARY', 'HIGH_VALUE', 'VIP')),
        area text check (area in ('URBAN', 'RURAL')),
        name_encrypted bytea not null,
        phone_encrypted bytea,
        phone_index bytea,
        created_at timestamptz(3) not null default clock_timestamp()
      );
      create index customer_phone on customer (phone_index) where phone_index is not null;
      create index customer_unit on customer (unit_id);
      create table interaction (
        id uuid primary key,
        ticket_id uuid not null,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        direction text not null check (direction in ('IN', 'OUT')),
        channel text not null,
        kind text not null,
        agent_id uuid references agent (id) deferrable initially deferred,
        delivered boolean not null,
        text_encrypted bytea not null,
        occurred_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null default clock_timestamp()
      );
      create index interaction_ticket on interaction (ticket_id, occurred_at);
    `);
  }
}
