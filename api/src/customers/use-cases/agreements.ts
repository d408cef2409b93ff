import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { LocalText } from '../../foundation/text.ts';
import { agreementCustomer, agreementDocId, agreementNumber } from '../../standard/domain/agreement-id.ts';
import { EFFECTIVE_LEAD_MS, nextVersion } from '../../standard/domain/draft.ts';
import { fingerprint } from '../../standard/domain/fingerprint.ts';
import { lintDocuments } from '../../standard/domain/lint.ts';
import { parsePolicyDocument } from '../../standard/domain/parse.ts';
import { keyOf, pinOf } from '../../standard/domain/pin.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import { lintPublication, newestOfEach, withSuccession } from '../../standard/domain/publication.ts';
import { compareVersions } from '../../standard/domain/version.ts';
import { readStored } from '../../standard/use-cases/load-standard.ts';
import type { PolicyLedger } from '../../standard/use-cases/policy-store.ts';
import { restand, toRefusal } from '../../standard/use-cases/publish-draft.ts';
import { agreementContent, isPossible, type AgreedLimit } from '../domain/agreement.ts';
import type { CustomerStore } from './ports.ts';

export interface AgreementStores {
  readonly policies: PolicyLedger;
  readonly customers: Pick<CustomerStore, 'facts'>;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

export interface AgreementRequest {
  readonly customerId: string;
  /** The agreement whose next version this is; absent: another agreement with the customer. */
  readonly docId?: string | null | undefined;
  readonly title: LocalText;
  /** Absent: as soon as every server knows it. */
  readonly validFrom?: Instant | null | undefined;
  readonly validUntil?: Instant | null | undefined;
  readonly limits: readonly AgreedLimit[];
}

const MOST_LIMITS = 20;
const MOST_TITLE = 100;

/**
 * Concludes an agreement with a customer, or its next version, with limits of its own (§5.2). It is published as a document of
 * the layer AGREEMENT: its clocks run on the customer's requests from then on, beside those of the standard.
 */
export async function concludeAgreement(stores: AgreementStores, caller: Caller, request: AgreementRequest): Promise<Outcome<PolicyPin>> {
  const forbidden = missingPermission(caller, 'AGREEMENT_EDIT');
  if (forbidden !== null) return forbidden;
  const customer = await stores.customers.facts(request.customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId)) return notFound('customer', ['customerId']);
  const now = await stores.now();
  const validFrom = request.validFrom ?? now + EFFECTIVE_LEAD_MS;
  const validUntil = request.validUntil ?? null;
  const [objection, ...more] = objectionsTo(request, validFrom, validUntil, now);
  if (objection !== undefined) return refused(objection, ...more);

  const records = await stores.policies.lockAll();
  const own = records.filter(({ docId }) => agreementCustomer(docId) === request.customerId);
  const earlier = own.filter(({ docId }) => docId === request.docId).toSorted((a, b) => compareVersions(a.version, b.version)).at(-1);
  if (request.docId != null && earlier === undefined) return notFound('agreement', ['docId']);
  const docId = earlier?.docId ?? agreementDocId(request.customerId, 1 + Math.max(0, ...records.map((record) => agreementNumber(record.docId))));
  const version = earlier === undefined ? '1.0.0' : nextVersion(earlier.version);
  const content = agreementContent({ docId, version, title: request.title, validFrom, validUntil, promises: request.limits });

  const parsed = parsePolicyDocument(content, docId);
  const published = readStored(records);
  const read = parsed.ok ? { document: parsed.value, sha256: fingerprint(content) } : null;
  const faults = !parsed.ok || read === null ? (parsed.ok ? [] : parsed.faults) : [...lintPublication(published, [read]), ...lintDocuments([...newestOfEach(published), read.document])];
  const [fault, ...others] = faults.map(toRefusal);
  if (fault !== undefined || read === null) return refused(fault ?? { code: 'SHAPE', message: 'The agreement cannot be written down.' }, ...others);

  const standing = withSuccession([...published, read]);
  const { status, effectiveTo } = standing.find(({ document }) => document === read.document)!;
  await stores.policies.add({ docId, version, layer: 'AGREEMENT', status, effectiveFrom: validFrom, effectiveTo, repealedFrom: null, sha256: read.sha256, content });
  await restand(stores.policies, records, standing);
  stores.policies.note(pinOf(read.document), { type: 'POLICY_PUBLISHED', actor: caller.actor, unitId: customer.unitId, reason: null, at: now, payload: { effectiveFrom: validFrom, sha256: read.sha256, customerId: request.customerId } });
  return accepted(pinOf(read.document));
}

/** Ends an agreement before its time. Requests made under it keep its limits. */
export async function endAgreement(stores: AgreementStores, caller: Caller, request: PolicyPin & { readonly reason: string }): Promise<Outcome<PolicyPin>> {
  const forbidden = missingPermission(caller, 'AGREEMENT_EDIT');
  if (forbidden !== null) return forbidden;
  if (request.reason.trim() === '') return refused({ code: 'REASON_NEEDED', message: 'Say why the agreement ends.', path: ['reason'] });
  const customerId = agreementCustomer(request.docId);
  const customer = customerId === null ? null : await stores.customers.facts(customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId)) return notFound('agreement', ['docId']);
  const records = await stores.policies.lockAll();
  const record = records.find((each) => keyOf(each) === keyOf(request));
  if (record === undefined) return notFound('agreement', ['docId']);
  const now = await stores.now();
  if (record.repealedFrom !== null || (record.effectiveTo !== null && record.effectiveTo <= now)) {
    return refused({ code: 'NOT_IN_FORCE', message: 'The agreement is over already: there is nothing to end.', path: ['docId'] });
  }
  const versions = readStored(records).map((version) => (keyOf(version.document) === keyOf(record) ? { ...version, repealedFrom: now } : version));
  await stores.policies.stand(record, { status: 'REPEALED', effectiveTo: record.effectiveTo, repealedFrom: now });
  await restand(stores.policies, records.map((each) => (each === record ? { ...each, status: 'REPEALED' as const, repealedFrom: now } : each)), withSuccession(versions));
  stores.policies.note(pinOf(record), { type: 'POLICY_REPEALED', actor: caller.actor, unitId: customer.unitId, reason: request.reason, at: now, payload: { from: now } });
  return accepted(pinOf(record));
}

function objectionsTo({ title, limits }: AgreementRequest, validFrom: Instant, validUntil: Instant | null, now: Instant): readonly Refusal[] {
  return [
    ...([title.zh, title.en].every((text) => text.trim() !== '' && text.length <= MOST_TITLE) ? [] : [{ code: 'TEXT_LENGTH', message: `Name the agreement in both languages, in at most ${MOST_TITLE} characters.`, path: ['title'] }]),
    ...(limits.length > 0 && limits.length <= MOST_LIMITS ? [] : [{ code: 'OUT_OF_RANGE', message: `Promise from 1 to ${MOST_LIMITS} limits.`, path: ['limits'], clause: '5.2' }]),
    ...limits.flatMap((limit, index) => [
      ...(Number.isFinite(limit.value) && limit.value > 0 ? [] : [{ code: 'OUT_OF_RANGE', message: 'A limit is longer than nothing.', path: ['limits', String(index), 'value'], clause: '5.2' }]),
      ...(isPossible(limit) ? [] : [{ code: 'SCOPE_IMPOSSIBLE', message: `${limit.milestone} never applies to ${limit.types.join(', ')}: name types of request that it can apply to.`, path: ['limits', String(index), 'types'], clause: '5.2' }]),
    ]),
    ...(validFrom >= now + EFFECTIVE_LEAD_MS ? [] : [{ code: 'EFFECTIVE_IN_PAST', message: 'An agreement begins in the future: requests that are made already are not measured by it.', path: ['validFrom'], clause: '5.2' }]),
    ...(validUntil === null || validUntil > validFrom ? [] : [{ code: 'OUT_OF_RANGE', message: 'An agreement ends after it begins.', path: ['validUntil'], clause: '5.2' }]),
  ];
}
