import { GraphQLError } from 'graphql';
import { toIso } from '../../foundation/instant.ts';
import type { TokenBucket } from '../limits/token-bucket.ts';
import type { Variables } from './compile-executor.ts';
import type { PreparedOperation, PrepareOperation } from './prepare-operation.ts';
import { rateLimited } from './rate-limited.ts';
import { unstorableVariable } from './storable-text.ts';

/** What one request asks to be run. */
export interface OperationRequest {
  readonly text: string;
  readonly operationName: string | null | undefined;
  readonly variables: Variables;
}

/** `extensions.cost` of an answer, in points: what the operation took, and what its sender has left on this server. */
export interface CostReport {
  /** What the operation costs, whatever it turns out to answer. */
  readonly requested: number;
  /** What reading its text cost: nothing when this server knows it. */
  readonly reading: number;
  /** The most that one operation may cost. */
  readonly operationLimit: number;
  /** The most that the sender can have. */
  readonly limit: number;
  readonly remaining: number;
  readonly restoredPerSecond: number;
  /** When the sender has `limit` again if it asks for nothing until then; ISO 8601. */
  readonly resetAt: string;
}

/** An operation that may be run and is paid for, or the errors that are the whole answer, each with a code. */
export type Admission =
  | { readonly ok: true; readonly prepared: PreparedOperation; readonly cost: CostReport }
  | { readonly ok: false; readonly errors: readonly GraphQLError[]; readonly cost: CostReport | null };

/** @param purse the points of whoever sends it */
export type AdmitOperation = (request: OperationRequest, purse: TokenBucket) => Admission;

/** The most points that one operation may cost. Five times the console's dearest; some 30 ms of work. */
const MAX_COST = 20_000;
/** Points of a text that is read for the first time: to read, check and compile it takes a millisecond and more. */
const READING = 1_000;

/**
 * The one way in for operations, by HTTP or WebSocket: prepared, within its cost, and paid for before anything runs. What
 * is refused has cost its reading; so whoever sends nothing but nonsense runs out of points too.
 */
export function createAdmitOperation(prepare: PrepareOperation): AdmitOperation {
  return ({ text, operationName, variables }, purse) => {
    const brokeMs = purse.waitMs(1);
    if (brokeMs > 0) return { ok: false, errors: [outOfPoints(brokeMs, 1, purse)], cost: report(0, 0, purse) };
    const preparation = prepare(text, operationName);
    const reading = preparation.ok && preparation.known ? 0 : READING;
    purse.spend(reading);
    if (!preparation.ok) return { ...preparation, cost: null };
    const { prepared } = preparation;
    const requested = prepared.costOf(variables);
    if (requested > MAX_COST) return { ok: false, errors: [tooDear(requested)], cost: report(requested, reading, purse) };
    const unstorable = unstorableVariable(variables);
    if (unstorable !== null) return { ok: false, errors: [unstorable], cost: report(requested, reading, purse) };
    const waitMs = purse.take(requested);
    if (waitMs > 0) return { ok: false, errors: [outOfPoints(waitMs, requested, purse)], cost: report(requested, reading, purse) };
    return { ok: true, prepared, cost: report(requested, reading, purse) };
  };
}

function report(requested: number, reading: number, purse: TokenBucket): CostReport {
  const { capacity, perSecond } = purse.size;
  return {
    requested, reading, operationLimit: MAX_COST, limit: capacity, remaining: Math.max(0, Math.floor(purse.left)), restoredPerSecond: perSecond,
    resetAt: toIso(Date.now() + purse.waitMs(capacity)),
  };
}

function tooDear(cost: number): GraphQLError {
  return new GraphQLError(
    `The operation may cost ${cost} points, and ${MAX_COST} is the most: ask for shorter pages (\`first\`), for fewer lists inside lists, or in several requests.`,
    { extensions: { code: 'COST_LIMIT_EXCEEDED', cost, limit: MAX_COST } },
  );
}

function outOfPoints(waitMs: number, cost: number, { size }: TokenBucket): GraphQLError {
  return rateLimited(
    `The operation costs ${cost} points, and you have fewer left: you get ${size.perSecond} a second, and may save ${size.capacity}. Wait ${waitMs} ms, or ask for less.`, waitMs,
  );
}
