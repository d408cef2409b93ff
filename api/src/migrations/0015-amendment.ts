import { Migration } from '@mikro-orm/migrations';

/** Amendments of the standard (§8.2): drafts, the jobs that preview and migrate, and versions that are repealed. */
export class Amendment extends Migration {
  override up(): void {
    this.addSql(`
      alter table policy_document
        add column repealed_from timestamptz(3),
        -- How many events of the log are about the version.
        add column log_place integer not null default 0;
      create trigger policy_document_tells_of_changes after insert or update on policy_document for each statement execute function tell_directories_changed();
      create table policy_draft (
        id uuid primary key,
        doc_id text not null,
        base_version text,
        content jsonb not null,
        sha256 text not null,
        -- Counts the edits: whoever edits names the one that they have seen.
        edit integer not null,
        state text not null check (state in ('OPEN', 'PUBLISHED', 'DISCARDED')),
        -- Everybody who had a hand in it; none of them may publish it.
        editors text[] not null check (cardinality(editors) > 0),
        -- What the lints said of this very content, and when.
        faults jsonb not null,
        linted_at timestamptz(3) not null,
        created_at timestamptz(3) not null default clock_timestamp(),
        updated_at timestamptz(3) not null default clock_timestamp()
      );
      -- Two drafts of one document would each be blind to the other.
      create unique index policy_draft_open on policy_draft (doc_id) where state = 'OPEN';
      create table policy_job (
        id uuid primary key,
        kind text not null check (kind in ('PREVIEW', 'MIGRATION')),
        doc_id text not null,
        version text not null,
        draft_id uuid references policy_draft (id),
        -- The content that is previewed, as it was when the job began.
        content jsonb,
        sha256 text,
        state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        actor_kind text not null,
        actor_id text not null,
        reason text,
        -- The unit whose tickets are migrated, with what is below it.
        unit_id uuid,
        from_versions text[],
        as_of timestamptz(3) not null,
        -- The last ticket that is dealt with: whoever goes on begins behind it.
        cursor uuid,
        total integer,
        done integer not null default 0,
        result jsonb not null default '{}',
        -- When the next batch is due; null when the job is over.
        run_at timestamptz(3),
        created_at timestamptz(3) not null default clock_timestamp(),
        finished_at timestamptz(3)
      );
      create index policy_job_due on policy_job (run_at) where run_at is not null;
      create index policy_job_draft on policy_job (draft_id, created_at desc);
      create unique index policy_job_one_migration on policy_job (doc_id) where kind = 'MIGRATION' and state = 'RUNNING';
    `);
  }
}
