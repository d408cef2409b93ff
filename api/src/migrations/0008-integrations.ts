import { Migration } from '@mikro-orm/migrations';

/** What was imported already, so that importing twice is importing once. */
export class Integrations extends Migration {
  override up(): void {
    this.addSql(`
      create table import_subject (
        source text not null,
        subject_key text not null,
        ticket_id uuid references ticket (id) deferrable initially deferred,
        -- How many of the subject's usable rows have been dealt with, in the order in which they happened.
        rows_done integer not null,
        primary key (source, subject_key)
      );
      -- The source's own name of a customer, which is a pseudonym or nothing at all.
      create table import_customer (
        source text not null,
        customer_key text not null,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        primary key (source, customer_key)
      );
    `);
  }
}
