import { setImmediate } from 'node:timers/promises';
import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { newId } from '../../foundation/ids.ts';
import { DAY_MS, type Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { PinnedTarget, PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { parsePolicyDocument } from '../../standard/domain/parse.ts';
import { keyOf, pinOf } from '../../standard/domain/pin.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { DraftStore } from '../../standard/use-cases/draft-store.ts';
import { changedTargets, pinOfDocument, previewTicket, Tallying, type ChangedTargets } from '../domain/preview.ts';
import { previewTally, type PolicyJob } from '../domain/policy-job.ts';
import type { PolicyJobStore } from './ports.ts';

/** So far back tickets that have ended are looked at (standard as data, item 9). */
export const PREVIEW_SPAN_MS = 30 * DAY_MS;
const BATCH = 500;
/** So many tickets are folded before others of this process have their turn: some milliseconds of work. */
const BREATH = 40;

export interface PreviewStores {
  readonly policyJobs: PolicyJobStore;
  readonly catalogue: PolicyCatalogue;
  now(): Promise<Instant>;
}

/** Begins the preview of a draft as it is now; one without faults, for any other would be measured wrongly. */
export async function startPreview(stores: PreviewStores & { readonly drafts: DraftStore }, caller: Caller, draftId: string): Promise<Outcome<PolicyJob>> {
  const forbidden = missingPermission(caller, 'STANDARD_AMEND');
  if (forbidden !== null) return forbidden;
  const draft = await stores.drafts.lock(draftId);
  if (draft === null) return notFound('draft', ['draftId']);
  if (draft.state !== 'OPEN') return refused({ code: 'DRAFT_CLOSED', message: 'The draft is over: only one that may be published is previewed.', path: ['draftId'], clause: '8.2' });
  const parsed = parsePolicyDocument(draft.content, draft.docId);
  if (draft.faults.length > 0 || !parsed.ok) {
    return refused({ code: 'DRAFT_HAS_FAULTS', message: `The lints find ${Math.max(1, draft.faults.length)} faults in the draft: mend them first.`, path: ['draftId'], clause: '8.2' });
  }
  const now = await stores.now();
  const job: PolicyJob = {
    id: newId(now), kind: 'PREVIEW', docId: draft.docId, version: parsed.value.version, draftId: draft.id, content: draft.content, sha256: draft.sha256,
    state: 'RUNNING', actor: caller.actor, reason: null, unitId: null, fromVersions: null, asOf: now, cursor: null, total: null, done: 0, result: {}, finishedAt: null,
  };
  await stores.policyJobs.add(job);
  return accepted(job);
}

/** Looks at the next tickets of a preview; answers how many there were, and the job as it stands then. */
export async function previewBatch(stores: PreviewStores, job: PolicyJob): Promise<PolicyJob> {
  const since = job.asOf - PREVIEW_SPAN_MS;
  const total = job.total ?? (await stores.policyJobs.countPreviewed(since));
  const tickets = await stores.policyJobs.nextPreviewed(job.cursor, since, job.asOf, BATCH);
  const draft = new DraftedTargets(stores.catalogue, job);
  const counting = new Tallying(previewTally(job));
  for (const [index, ticket] of tickets.entries()) {
    if (index % BREATH === BREATH - 1) await setImmediate();
    counting.add(ticket, previewTicket(ticket, draft.changed(ticket.pins), draft.former(ticket.pins), job.asOf));
  }
  const isOver = tickets.length < BATCH;
  return {
    ...job, total, done: job.done + tickets.length, cursor: tickets.at(-1)?.id ?? job.cursor, result: counting.tally,
    ...(isOver ? { state: 'DONE' as const, finishedAt: await stores.now() } : {}),
  };
}

/** What of a draft's targets differs from those of each version that tickets are pinned to; found out once for each. */
class DraftedTargets {
  readonly #catalogue: PolicyCatalogue;
  readonly #drafted: PolicyCatalogue;
  readonly #pin: PolicyPin;
  readonly #changed = new Map<string, ChangedTargets>();
  readonly #former = new Map<string, readonly PinnedTarget[]>();

  constructor(catalogue: PolicyCatalogue, job: PolicyJob) {
    const parsed = parsePolicyDocument(job.content, job.docId);
    if (!parsed.ok) throw new Error(`the preview ${job.id} is of a draft that cannot be read`);
    this.#catalogue = catalogue;
    this.#drafted = catalogue.withDraft(parsed.value);
    this.#pin = pinOf(parsed.value);
  }

  /** @param pins the versions of a ticket, those that it is measured by first */
  changed(pins: readonly PolicyPin[]): ChangedTargets {
    const base = pinOfDocument(pins, this.#pin.docId);
    const key = base === null ? '' : keyOf(base);
    const known = this.#changed.get(key) ?? this.#compare(base);
    this.#changed.set(key, known);
    return known;
  }

  /** The targets of other versions of the document that a ticket was measured by. */
  former(pins: readonly PolicyPin[]): readonly PinnedTarget[] {
    const others = pins.filter(({ docId }) => docId === this.#pin.docId).slice(1);
    if (others.length === 0) return [];
    const key = others.map(keyOf).join(' ');
    const known = this.#former.get(key) ?? this.#catalogue.clockTargets(others);
    this.#former.set(key, known);
    return known;
  }

  #compare(base: PolicyPin | null): ChangedTargets {
    const calendar = (catalogue: PolicyCatalogue, { pin, target }: PinnedTarget): string =>
      JSON.stringify(catalogue.document(pin)?.document.calendars.find(({ id }) => id === target.calendar) ?? null);
    return changedTargets(base === null ? [] : this.#catalogue.clockTargets([base]), this.#drafted.clockTargets([this.#pin]),
      (before, after) => calendar(this.#catalogue, before) === calendar(this.#drafted, after));
  }
}
