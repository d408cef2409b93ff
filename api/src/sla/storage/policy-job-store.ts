import { toIso, toIsoOrNull, type Instant } from '../../foundation/instant.ts';
import type { Actor } from '../../foundation/event.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { PreviewProof } from '../../standard/use-cases/draft-store.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { PlacedEvent } from '../domain/fold.ts';
import type { PolicyJob } from '../domain/policy-job.ts';
import { FOLDED_EVENTS, type PreviewTicket } from '../domain/preview.ts';
import type { MigrationSelection, PolicyJobReads, PolicyJobStore } from '../use-cases/ports.ts';

interface JobRow {
  readonly id: string; readonly kind: PolicyJob['kind']; readonly doc_id: string; readonly version: string; readonly draft_id: string | null; readonly content: unknown;
  readonly sha256: string | null; readonly state: PolicyJob['state']; readonly actor_kind: Actor['kind']; readonly actor_id: string; readonly reason: string | null;
  readonly unit_id: string | null; readonly from_versions: readonly string[] | null; readonly as_of: string; readonly cursor: string | null; readonly total: number | null;
  readonly done: number; readonly result: unknown; readonly finished_at: string | null;
}

const COLUMNS =
  'id, kind, doc_id, version, draft_id, content, sha256, state, actor_kind, actor_id, reason, unit_id, from_versions, as_of, cursor, total, done, result, finished_at';

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');
const EVENTS = FOLDED_EVENTS.map((type) => `'${type}'`).join(', ');
const PREVIEWED = `t.observed_until is null and (t.state in (${OPEN}) or coalesce(t.closed_at, t.updated_at) >= $1)`;
/** $1 units, $2 document, $3 version, $4 versions from which, or null. */
const MIGRATED = `
  t.observed_until is null and t.state in (${OPEN}) and t.unit_id = any($1::uuid[])
  and not (t.facts -> 'policyPins') @> jsonb_build_array(jsonb_build_object('docId', $2::text, 'version', $3::text))
  and ($4::text[] is null or exists (
    select from jsonb_array_elements(t.facts -> 'policyPins') pin where pin ->> 'docId' = $2 and pin ->> 'version' = any($4)))`;

function toJob(row: JobRow): PolicyJob {
  return {
    id: row.id, kind: row.kind, docId: row.doc_id, version: row.version, draftId: row.draft_id, content: row.content, sha256: row.sha256, state: row.state,
    actor: { kind: row.actor_kind, id: row.actor_id }, reason: row.reason, unitId: row.unit_id, fromVersions: row.from_versions, asOf: parseInstant(row.as_of),
    cursor: row.cursor, total: row.total, done: row.done, result: row.result, finishedAt: parseInstantOrNull(row.finished_at),
  };
}

/** The jobs in one transaction, and the tickets that they work through. */
export function createPolicyJobStore(em: EntityManager): PolicyJobStore & PreviewProof {
  return {
    async add(job) {
      await query(em, `
        insert into policy_job (id, kind, doc_id, version, draft_id, content, sha256, state, actor_kind, actor_id, reason, unit_id, from_versions, as_of, run_at)
        values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13, $14, now())`, [
        job.id, job.kind, job.docId, job.version, job.draftId, job.content === null ? null : JSON.stringify(job.content), job.sha256, job.state,
        job.actor.kind, job.actor.id, job.reason, job.unitId, job.fromVersions, toIso(job.asOf),
      ]);
    },

    async lock(jobId) {
      const [row] = await query<JobRow>(em, `select ${COLUMNS} from policy_job where id = $1 for update`, [jobId]);
      return row === undefined ? null : toJob(row);
    },

    async runningMigration(docId) {
      await query(em, 'select pg_advisory_xact_lock(hashtextextended($1, 4021907))', [docId]);
      const [row] = await query<{ id: string }>(em, "select id from policy_job where kind = 'MIGRATION' and state = 'RUNNING' and doc_id = $1", [docId]);
      return row?.id ?? null;
    },

    async claim() {
      const [row] = await query<JobRow>(em, `select ${COLUMNS} from policy_job where run_at <= now() order by run_at limit 1 for update skip locked`);
      return row === undefined ? null : toJob(row);
    },

    async save(job, goesOnAt) {
      await query(em, `
        update policy_job set state = $2, cursor = $3, total = $4, done = $5, result = $6::jsonb, finished_at = $7, run_at = case when $2 = 'RUNNING' then coalesce($8, clock_timestamp()) end
        where id = $1`, [job.id, job.state, job.cursor, job.total, job.done, JSON.stringify(job.result), toIsoOrNull(job.finishedAt), goesOnAt === undefined ? null : toIso(goesOnAt)]);
    },

    async countPreviewed(since) {
      const [row] = await query<{ count: number }>(em, `select count(*)::int as count from ticket t where ${PREVIEWED}`, [toIso(since)]);
      return row!.count;
    },

    nextPreviewed: (after, since, asOf, limit) => readPreviewed(em, after, since, asOf, limit),

    async countMigrated(selection) {
      const [row] = await query<{ count: number }>(em, `select count(*)::int as count from ticket t where ${MIGRATED}`, selected(selection));
      return row!.count;
    },

    async nextMigrated(selection, after, limit) {
      await byKey(em);
      const rows = await query<{ id: string }>(em, `
        select t.id from ticket t where ${MIGRATED} and ($5::uuid is null or t.id > $5) order by t.id limit $6`, [...selected(selection), after, limit]);
      return rows.map(({ id }) => id);
    },

    async previewedAt(draftId, sha256) {
      const [row] = await query<{ finished_at: string }>(em, `
        select finished_at from policy_job where draft_id = $1 and sha256 = $2 and kind = 'PREVIEW' and state = 'DONE' order by created_at desc limit 1`, [draftId, sha256]);
      return row === undefined ? null : parseInstant(row.finished_at);
    },
  };
}

/** Reads of jobs outside any transaction. */
export function createPolicyJobReads(em: () => EntityManager): PolicyJobReads {
  return {
    async byId(jobId) {
      const [row] = await query<JobRow>(em(), `select ${COLUMNS} from policy_job where id = $1`, [jobId]);
      return row === undefined ? null : toJob(row);
    },

    async previewsOf(draftIds) {
      const rows = await query<JobRow>(em(), `
        select distinct on (draft_id) ${COLUMNS} from policy_job where draft_id = any($1::uuid[]) and kind = 'PREVIEW' order by draft_id, created_at desc`, [draftIds]);
      return new Map(rows.map((row) => [row.draft_id!, toJob(row)]));
    },

    async list(limit) {
      return (await query<JobRow>(em(), `select ${COLUMNS} from policy_job order by created_at desc limit $1`, [limit])).map(toJob);
    },

    async openTicketsOn({ docId, version }) {
      const [row] = await query<{ count: number }>(em(), `
        select count(*)::int as count from ticket t where t.observed_until is null and t.state in (${OPEN})
          and (t.facts -> 'policyPins') @> jsonb_build_array(jsonb_build_object('docId', $1::text, 'version', $2::text))`, [docId, version]);
      return row!.count;
    },
  };
}

interface PreviewedRow {
  readonly id: string; readonly ticket_no: string; readonly queue_id: string; readonly unit_id: string; readonly is_open: boolean;
  /** As text: there are many tickets and few different pins. */
  readonly pins: string;
  /** Of each event its type, when it happened in ms, its place and its payload. */
  readonly story: readonly (readonly [string, Instant, number, object])[];
}

async function readPreviewed(em: EntityManager, after: string | null, since: Instant, asOf: Instant, limit: number): Promise<readonly PreviewTicket[]> {
  await byKey(em);
  const rows = await query<PreviewedRow>(em, `
    select t.id, t.ticket_no, t.queue_id, t.unit_id, t.state in (${OPEN}) as is_open, ((t.facts -> 'policyPins') || (t.facts -> 'formerPins'))::text as pins, s.story
    from ticket t cross join lateral (
      select jsonb_agg(jsonb_build_array(e.type, (extract(epoch from e.occurred_at) * 1000)::bigint, e.place, e.payload)) as story
      from event e where e.subject_id = t.id and e.type in (${EVENTS}) and e.occurred_at <= $4) s
    where ${PREVIEWED} and t.received_at <= $4 and ($2::uuid is null or t.id > $2)
    order by t.id limit $3`, [toIso(since), after, limit, toIso(asOf)]);
  const known = new Map<string, readonly PolicyPin[]>();
  return rows.map((row) => {
    const pins = known.get(row.pins) ?? (JSON.parse(row.pins) as readonly PolicyPin[]);
    known.set(row.pins, pins);
    return {
      id: row.id, ticketNo: row.ticket_no, queueId: row.queue_id, unitId: row.unit_id, isOpen: row.is_open, pins,
      story: (row.story ?? []).map(([type, occurredAt, place, payload]) => ({ type, occurredAt, place, payload }) as unknown as PlacedEvent),
    };
  });
}

/** Each batch follows the key: the planner would sort all that is left anew for each. */
async function byKey(em: EntityManager): Promise<void> {
  await query(em, 'set local enable_bitmapscan = off');
  await query(em, 'set local enable_sort = off');
}

function selected({ unitIds, docId, version, fromVersions }: MigrationSelection): readonly unknown[] {
  return [unitIds, docId, version, fromVersions];
}
