import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { PolicyDraft } from '../domain/draft.ts';
import type { DraftReads, DraftStore } from '../use-cases/draft-store.ts';

interface DraftRow {
  readonly id: string; readonly doc_id: string; readonly base_version: string | null; readonly content: unknown; readonly sha256: string; readonly edit: number;
  readonly state: PolicyDraft['state']; readonly editors: readonly string[]; readonly faults: PolicyDraft['faults']; readonly linted_at: string; readonly updated_at: string;
}

const COLUMNS = 'id, doc_id, base_version, content, sha256, edit, state, editors, faults, linted_at, updated_at';
const MOST = 100;

function toDraft(row: DraftRow): PolicyDraft {
  return {
    id: row.id, docId: row.doc_id, baseVersion: row.base_version, content: row.content, sha256: row.sha256, edit: row.edit, state: row.state,
    editors: row.editors, faults: row.faults, lintedAt: parseInstant(row.linted_at), updatedAt: parseInstant(row.updated_at),
  };
}

export function createDraftStore(em: EntityManager): DraftStore {
  return {
    async lock(draftId) {
      const [row] = await query<DraftRow>(em, `select ${COLUMNS} from policy_draft where id = $1 for update`, [draftId]);
      return row === undefined ? null : toDraft(row);
    },

    async openOf(docId) {
      await query(em, 'select pg_advisory_xact_lock(hashtextextended($1, 4021906))', [docId]);
      const [row] = await query<DraftRow>(em, `select ${COLUMNS} from policy_draft where doc_id = $1 and state = 'OPEN'`, [docId]);
      return row === undefined ? null : toDraft(row);
    },

    async add(draft) {
      await query(em, `
        insert into policy_draft (${COLUMNS}) values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9::jsonb, $10, $11)`, values(draft));
    },

    async save(draft) {
      await query(em, `
        update policy_draft set doc_id = $2, base_version = $3, content = $4::jsonb, sha256 = $5, edit = $6, state = $7, editors = $8, faults = $9::jsonb, linted_at = $10, updated_at = $11
        where id = $1`, values(draft));
    },
  };
}

export function createDraftReads(em: () => EntityManager): DraftReads {
  return {
    async list() {
      return (await query<DraftRow>(em(), `select ${COLUMNS} from policy_draft order by state <> 'OPEN', updated_at desc limit ${MOST}`)).map(toDraft);
    },

    async byId(draftId) {
      const [row] = await query<DraftRow>(em(), `select ${COLUMNS} from policy_draft where id = $1`, [draftId]);
      return row === undefined ? null : toDraft(row);
    },
  };
}

function values(draft: PolicyDraft): readonly unknown[] {
  return [
    draft.id, draft.docId, draft.baseVersion, JSON.stringify(draft.content), draft.sha256, draft.edit, draft.state, [...draft.editors],
    JSON.stringify(draft.faults), toIso(draft.lintedAt), toIso(draft.updatedAt),
  ];
}
