import { Migration } from '@mikro-orm/migrations';

/** What was imported already, so that importing twice is importing once. */
export class Integrations extends Migration {
  override up(): void {
    this.addSql(`
      create table import_subject (
        source text not null,
        subject_key text not null,
        ticket_id uuid references ticket (id),
        -- How many of the subject's source rows have been dealt with, in the order of the replay.
        rows_done integer not null,
        primary key (source, subject_key)
      );
    `);
  }
}
