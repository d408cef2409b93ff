import { Migration } from '@mikro-orm/migrations';

/** What of complaints is kept beside the log: texts and documents under the customer's key, who handles which grade, and how tracks stand. */
export class Complaints extends Migration {
  override up(): void {
    this.addSql(`
      create table complaint (
        ticket_id uuid primary key references ticket (id) deferrable initially deferred,
        phase text not null,
        grade text,
        root_cause text
      );
      create index complaint_root_cause on complaint (root_cause);
      create table complaint_text (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        kind text not null,
        text_encrypted bytea not null,
        at timestamptz(3) not null
      );
      create index complaint_text_ticket on complaint_text (ticket_id);
      create table settlement_document (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        template text not null,
        facts_encrypted bytea not null,
        -- Of the whole text in both languages, unmasked.
        sha256 text not null,
        at timestamptz(3) not null
      );
      create index settlement_document_ticket on settlement_document (ticket_id, at);
      create table complaint_team (
        unit_id uuid not null references unit (id) deferrable initially deferred,
        grade text not null check (grade in ('G1', 'G2', 'G3', 'G4')),
        team_id uuid not null references unit (id) deferrable initially deferred,
        primary key (unit_id, grade)
      );
      -- Tickets from before regulators' cases are none.
      update ticket set facts = facts || '{"appeal": null}' where not facts ? 'appeal';
    `);
  }
}
