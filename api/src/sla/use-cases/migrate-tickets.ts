import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { isInForce, type PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { keyOf } from '../../standard/domain/pin.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import { decide } from '../../tickets/domain/decide.ts';
import type { TicketSettings } from '../../tickets/domain/commands.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { originOf } from '../../tickets/use-cases/perform-step.ts';
import type { TicketStore, TicketStories } from '../../tickets/use-cases/ports.ts';
import { foldClocks } from '../domain/fold.ts';
import { withPin } from '../domain/preview.ts';
import { migrationTally, type PolicyJob } from '../domain/policy-job.ts';
import type { MigrationSelection, PolicyJobStore } from './ports.ts';

/** So many tickets change over in one transaction: few enough that nobody waits long for one of them. */
const BATCH = 100;
const NO_GUARDS: ReadonlySet<string> = new Set();

export interface MigrationStores {
  readonly policyJobs: PolicyJobStore;
  readonly tickets: TicketStore & TicketStories;
  readonly catalogue: PolicyCatalogue;
  readonly units: UnitTree;
  readonly settings: TicketSettings;
  now(): Promise<Instant>;
}

export interface MigrationRequest extends PolicyPin {
  /** Absent: the caller's own, with what is below it. */
  readonly unitId?: string | null | undefined;
  /** Only tickets that are pinned to one of these versions; absent: to any other. */
  readonly fromVersions?: readonly string[] | null | undefined;
  readonly reason: string;
}

/**
 * Lets the open tickets of some units change over to a version that is in force (§8.2). Without it a ticket stays with the version that
 * it was received under. What was late stays late; what is late already under the new version is marked so, and calls nobody.
 */
export async function startMigration(stores: MigrationStores, caller: Caller, request: MigrationRequest): Promise<Outcome<PolicyJob>> {
  const forbidden = missingPermission(caller, 'STANDARD_PUBLISH');
  if (forbidden !== null) return forbidden;
  const { docId, version, reason } = request;
  if (reason.trim() === '') return refused({ code: 'REASON_NEEDED', message: 'Say why the tickets change over.', path: ['reason'], clause: '8.2' });
  const unitId = request.unitId ?? caller.unitId;
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  const published = stores.catalogue.document({ docId, version });
  if (published === undefined || published.document.layer === 'AGREEMENT') return notFound('version', ['version']);
  const now = await stores.now();
  if (!isInForce(published, now)) {
    return refused({ code: 'NOT_IN_FORCE', message: `${keyOf({ docId, version })} is not in force: tickets change over to a version that is.`, path: ['version'], clause: '8.2' });
  }
  if ((await stores.policyJobs.runningMigration(docId)) !== null) {
    return refused({ code: 'MIGRATION_RUNNING', message: 'Tickets are changing over already: wait until that is done, or cancel it.', path: ['docId'], clause: '8.2' });
  }
  const job: PolicyJob = {
    id: newId(now), kind: 'MIGRATION', docId, version, draftId: null, content: null, sha256: null, state: 'RUNNING', actor: caller.actor, reason,
    unitId, fromVersions: request.fromVersions ?? null, asOf: now, cursor: null, total: null, done: 0, result: {}, finishedAt: null,
  };
  await stores.policyJobs.add(job);
  return accepted(job);
}

/** Lets the next tickets change over, each by an event of its own; answers the job as it stands then. */
export async function migrateBatch(stores: MigrationStores, job: PolicyJob): Promise<PolicyJob> {
  const selection: MigrationSelection = {
    unitIds: stores.units.subtree(job.unitId ?? '').map(({ id }) => id), docId: job.docId, version: job.version, fromVersions: job.fromVersions,
  };
  const total = job.total ?? (await stores.policyJobs.countMigrated(selection));
  const ids = await stores.policyJobs.nextMigrated(selection, job.cursor, BATCH);
  const locked = await stores.tickets.lockAll(ids);
  const now = await stores.now();
  const migrated = locked.flatMap((ticket) => changeOver(stores, job, ticket, now) ?? []);
  const before = migrationTally(job);
  const result = {
    migrated: before.migrated + migrated.length,
    passedOver: before.passedOver + ids.length - migrated.length,
    lateOnArrival: before.lateOnArrival + (await lateOnArrival(stores, migrated, now)),
  };
  const isOver = ids.length < BATCH;
  return { ...job, total, done: job.done + ids.length, cursor: ids.at(-1) ?? job.cursor, result, ...(isOver ? { state: 'DONE' as const, finishedAt: now } : {}) };
}

/** Null for a ticket that has ended, or changed over, since it was looked for. */
function changeOver({ tickets, settings }: MigrationStores, job: PolicyJob, ticket: Ticket, at: Instant): Ticket | null {
  const pins = withPin(ticket.policyPins, { docId: job.docId, version: job.version });
  const decision = decide(ticket, { name: 'migratePolicy', pins }, { at, agentId: null, mayApprove: true, reason: job.reason, waivedGuards: NO_GUARDS, settings });
  return decision.ok ? tickets.add(ticket.id, decision.value, { actor: job.actor, reason: job.reason, origin: originOf(ticket) }) : null;
}

async function lateOnArrival({ tickets, catalogue }: MigrationStores, migrated: readonly Ticket[], now: Instant): Promise<number> {
  const stories = await tickets.of(migrated.map(({ id }) => id));
  return migrated.reduce((count, { id, policyPins, formerPins }) => {
    const clocks = foldClocks(catalogue.clockTargets([...policyPins, ...formerPins]), stories.get(id) ?? [], now);
    return count + clocks.filter(({ pin, breachCause }) => breachCause === 'MIGRATION' && policyPins.some((each) => keyOf(each) === keyOf(pin))).length;
  }, 0);
}
