import { toGlobalId } from '../../platform/graphql/global-id.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { limitText } from '../../standard/domain/limit.ts';
import { parsePolicyDocument } from '../../standard/domain/parse.ts';
import type { PolicyDocument } from '../../standard/domain/policy.ts';
import { compareVersions } from '../../standard/domain/version.ts';
import { migrationTally, previewTally, type PolicyJob } from '../domain/policy-job.ts';
import { countMoves, type PreviewTally } from '../domain/preview.ts';
import type { PolicyJobType, PolicyPreviewType, PreviewLineType } from './policy-job.type.ts';

/** A job as the API shows it. @param isVisible whether the caller sees tickets of a unit */
export function jobView(job: PolicyJob, catalogue: PolicyCatalogue, isVisible: (unitId: string) => boolean): PolicyJobType {
  const { kind, state, docId, version, total, done, asOf, finishedAt, sha256, reason } = job;
  return {
    id: toGlobalId('PolicyJob', job.id), kind, state, docId, version, total, done, asOf, finishedAt, sha256, reason,
    preview: kind === 'PREVIEW' ? previewView(job, catalogue, isVisible) : null, migration: kind === 'MIGRATION' ? { ...migrationTally(job) } : null,
  };
}

function previewView(job: PolicyJob, catalogue: PolicyCatalogue, isVisible: (unitId: string) => boolean): PolicyPreviewType {
  const tally = previewTally(job);
  const parsed = parsePolicyDocument(job.content, job.docId);
  const drafted = parsed.ok ? parsed.value : null;
  const before = baseOf(catalogue, job);
  const ids = [...new Set([...Object.keys(tally.open), ...Object.keys(tally.ended)])].sort();
  return {
    tickets: tally.tickets, openTickets: tally.openTickets,
    lines: ids.map((targetId) => lineOf(targetId, tally, before, drafted)),
    examples: tally.examples.filter(({ unitId }) => isVisible(unitId)).map(({ ticketNo, targetId, before: was, after, dueBefore, dueAfter }) => ({ ticketNo, targetId, before: was, after, dueBefore, dueAfter })),
  };
}

/** The newest published version below the draft's. */
function baseOf(catalogue: PolicyCatalogue, { docId, version }: PolicyJob): PolicyDocument | null {
  const older = catalogue.documents.map(({ document }) => document).filter((document) => document.docId === docId && compareVersions(document.version, version) < 0);
  return older.toSorted((a, b) => compareVersions(a.version, b.version)).at(-1) ?? null;
}

function lineOf(targetId: string, tally: PreviewTally, base: PolicyDocument | null, drafted: PolicyDocument | null): PreviewLineType {
  const [was, is] = [base, drafted].map((document) => document?.targets.find(({ id, enabled }) => id === targetId && enabled));
  const [open, ended] = [tally.open[targetId] ?? {}, tally.ended[targetId] ?? {}];
  const queueIds = [...new Set([...Object.keys(open), ...Object.keys(ended)])];
  return {
    targetId, clauseNo: (is ?? was)?.clauseNo ?? '', limitBefore: was === undefined ? null : limitText(was), limitAfter: is === undefined ? null : limitText(is),
    ...countMoves(Object.values(open), Object.values(ended)),
    queues: queueIds.map((queueId) => ({ queueId: toGlobalId('Queue', queueId), ...countMoves([open[queueId] ?? {}], [ended[queueId] ?? {}]) })),
  };
}
