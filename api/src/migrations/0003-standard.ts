import { Migration } from '@mikro-orm/migrations';

/** The published versions of the standard and of the law, which nobody can change any more. */
export class Standard extends Migration {
  override up(): void {
    this.addSql(`
      create table policy_document (
        id uuid primary key,
        doc_id text not null,
        version text not null,
        layer text not null check (layer in ('STATUTORY', 'AGREEMENT', 'STANDARD')),
        status text not null check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'REPEALED')),
        effective_from timestamptz(3) not null,
        effective_to timestamptz(3),
        sha256 text not null,
        content jsonb not null,
        published_at timestamptz(3) not null default clock_timestamp(),
        unique (doc_id, version)
      );
      create function refuse_policy_change() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or old.status <> 'DRAFT' and (new.content, new.sha256, new.doc_id, new.version, new.layer) is distinct from (old.content, old.sha256, old.doc_id, old.version, old.layer) then
            raise exception 'a published version of the standard is immutable' using errcode = 'restrict_violation';
          end if;
          return new;
        end $$;
      create trigger policy_document_is_immutable before update or delete on policy_document for each row execute function refuse_policy_change();
    `);
  }
}
