import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { isInForce } from '../domain/catalogue.ts';
import { lintDocuments } from '../domain/lint.ts';
import { keyOf, pinOf } from '../domain/pin.ts';
import type { PolicyPin } from '../domain/policy.ts';
import { withSuccession } from '../domain/publication.ts';
import { readStored } from './load-standard.ts';
import type { PolicyLedger } from './policy-store.ts';
import { restand } from './publish-draft.ts';

export interface RepealStores {
  readonly policies: PolicyLedger;
  now(): Promise<Instant>;
}

/**
 * Repeals a version from an instant on (§8.2); absent: from now on. One that has not taken effect never does, and the version before
 * it stays in force. Tickets that are pinned to it keep its promises until they end or are migrated. What is left in force must
 * still promise every request an answer and an end.
 */
export async function repealVersion(stores: RepealStores, caller: Caller, request: PolicyPin & { readonly from?: Instant | null | undefined; readonly reason: string }): Promise<Outcome<PolicyPin>> {
  const forbidden = missingPermission(caller, 'STANDARD_PUBLISH');
  if (forbidden !== null) return forbidden;
  if (request.reason.trim() === '') return refused({ code: 'REASON_NEEDED', message: 'Say why the version is repealed.', path: ['reason'], clause: '8.2' });
  const records = await stores.policies.lockAll();
  const record = records.find((each) => keyOf(each) === keyOf(request));
  if (record === undefined) return notFound('version', ['version']);
  const now = await stores.now();
  const from = request.from ?? now;
  if (record.repealedFrom !== null) return refused({ code: 'REPEALED_ALREADY', message: `${keyOf(request)} is repealed already.`, path: ['version'], clause: '8.2' });
  if (from < now) return refused({ code: 'EFFECTIVE_IN_PAST', message: 'A repeal takes effect now or in the future: what was promised until now stays promised.', path: ['from'], clause: '8.2' });
  if (record.effectiveTo !== null && record.effectiveTo <= from) return refused({ code: 'NOT_IN_FORCE', message: `${keyOf(request)} will not be in force any more by then: there is nothing to repeal.`, path: ['version'], clause: '8.2' });

  const versions = readStored(records).map((version) => (keyOf(version.document) === keyOf(record) ? { ...version, repealedFrom: from } : version));
  const standing = withSuccession(versions);
  // A version that never takes effect leaves its predecessor; any other leaves its document without one.
  const [fault] = lintDocuments(standing.filter((each) => each.document.layer !== 'AGREEMENT' && isInForce(each, from)).map(({ document }) => document));
  if (fault !== undefined) {
    return refused({ code: 'REPEAL_LEAVES_GAP', message: `Without ${keyOf(request)} requests would be promised nothing (${fault.cause}): publish its successor first.`, path: ['version'], clause: '8.2' });
  }
  await stores.policies.stand(record, { status: 'REPEALED', effectiveTo: record.effectiveTo, repealedFrom: from });
  await restand(stores.policies, records.map((each) => (each === record ? { ...each, status: 'REPEALED' as const, repealedFrom: from } : each)), standing);
  stores.policies.note(pinOf(record), { type: 'POLICY_REPEALED', actor: caller.actor, unitId: caller.unitId, reason: request.reason, at: now, payload: { from } });
  return accepted(pinOf(record));
}
