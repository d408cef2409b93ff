import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { CustomerStore } from '../../customers/use-cases/ports.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import type { DutyTarget, DutyTrigger, PolicyPin, Target } from '../../standard/domain/policy.ts';
import { delayDamages, dutiesOnReport, isAbnormalFee, REPORT_TOLERANCE_MS, reportCauseKey, type LegalDuty, type ReportedCause } from '../domain/duty.ts';
import type { DutyStore } from './ports.ts';

export interface BillingStores {
  readonly duties: DutyStore;
  readonly customers: Pick<CustomerStore, 'facts'>;
  readonly catalogue: PolicyCatalogue;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

/** What a billing system says happened: to whom, when, and under which name of its own. */
export interface BillingReport {
  readonly customerId: string;
  readonly reference: string;
  readonly at: Instant;
}

const REFERENCE = /^[\w.:/-]{1,64}$/;
/** The months before that the law compares with (Telecom Regulations, Art 33). */
export const MONTHS_COMPARED = 3;

/** A user who was suspended for arrears has paid: the service must be restored in the time that the law names. The same payment twice is one. */
export async function reportPayment(stores: BillingStores, caller: Caller, report: BillingReport): Promise<Outcome<LegalDuty | null>> {
  return reported(stores, caller, report, 'PAYMENT_AFTER_SUSPENSION', () => ({}), () => true);
}

/** The service of somebody who paid is restored: what the law demanded is done, and the report is its proof. */
export async function reportRestoration(stores: BillingStores, caller: Caller, report: BillingReport): Promise<Outcome<LegalDuty | null>> {
  return done(stores, caller, report, 'PAYMENT_AFTER_SUSPENSION');
}

/** The user was told of the abnormal fee: what the law demanded is done, and the report is its proof. */
export async function reportFeeNotice(stores: BillingStores, caller: Caller, report: BillingReport): Promise<Outcome<LegalDuty | null>> {
  return done(stores, caller, report, 'ABNORMAL_FEE');
}

/** What was owed for a delayed installation is paid. */
export async function reportDelayPayment(stores: BillingStores, caller: Caller, report: BillingReport): Promise<Outcome<LegalDuty | null>> {
  return done(stores, caller, report, 'INSTALLATION_DELAYED');
}

/** The fee of a month, against those of the months before: where it is abnormally high the user must be told. Null: it is not. */
export async function reportFee(
  stores: BillingStores, caller: Caller, report: BillingReport & { readonly feeFen: number; readonly previousFen: readonly number[] },
): Promise<Outcome<LegalDuty | null>> {
  const { feeFen, previousFen } = report;
  if (previousFen.length !== MONTHS_COMPARED || [feeFen, ...previousFen].some((fee) => !Number.isSafeInteger(fee) || fee < 0)) {
    return refused({ code: 'OUT_OF_RANGE', message: `Give the fee and those of the ${MONTHS_COMPARED} months before, in fen.`, path: ['previousFen'], clause: 'Art 33' });
  }
  return reported(stores, caller, report, 'ABNORMAL_FEE', () => ({ feeFen, averageFen: Math.round(previousFen.reduce((sum, fee) => sum + fee, 0) / MONTHS_COMPARED) }), ({ value }) => isAbnormalFee(feeFen, previousFen, value));
}

/**
 * An installation or a move is complete (Art 31). Where the operator was the cause that it took longer than it had published, it owes the
 * user a share of the fee for each day. Null: nothing is owed.
 */
export async function reportInstallation(
  stores: BillingStores, caller: Caller, report: BillingReport & { readonly promisedAt: Instant; readonly feeFen: number; readonly causedByOperator: boolean },
): Promise<Outcome<LegalDuty | null>> {
  const { at, promisedAt, feeFen, causedByOperator } = report;
  if (!Number.isSafeInteger(feeFen) || feeFen < 0) return refused({ code: 'OUT_OF_RANGE', message: 'Give the fee of the installation, in fen.', path: ['feeFen'], clause: 'Art 31' });
  const owed = (target: DutyTarget) => (causedByOperator && feeFen > 0 ? delayDamages(feeFen, promisedAt, at, target.value) : null);
  return reported(stores, caller, report, 'INSTALLATION_DELAYED', (target) => ({ feeFen, ...owed(target) }), (target) => owed(target) !== null);
}

/** What a report had made due is done, and this report is its proof. Reported again, it stays as it was. */
async function done(stores: BillingStores, caller: Caller, report: BillingReport, trigger: DutyTrigger): Promise<Outcome<LegalDuty | null>> {
  const checked = await check(stores, caller, report);
  if (!checked.ok) return checked;
  const rule = ruleOf(stores.catalogue, trigger, report.at);
  const code = rule?.target.duties[0]?.code;
  const duty = rule === null || code === undefined ? null : await stores.duties.byCause(reportCauseKey(rule.target.id, report.customerId, report.reference, code));
  if (duty === null) return notFound('cause', ['reference']);
  if (report.at < duty.causedAt) return refused({ code: 'OUT_OF_RANGE', message: 'What the law demands is done after its cause, not before.', path: ['at'], clause: duty.clauseNo });
  return accepted(duty.state === 'OPEN' ? await stores.duties.fulfil(duty, { at: report.at, actor: caller.actor, proof: `billing ${report.reference}` }) : duty);
}

async function reported(
  stores: BillingStores, caller: Caller, report: BillingReport, trigger: DutyTrigger, facts: (target: DutyTarget) => ReportedCause['facts'],
  applies: (target: DutyTarget) => boolean,
): Promise<Outcome<LegalDuty | null>> {
  const checked = await check(stores, caller, report);
  if (!checked.ok) return checked;
  const rule = ruleOf(stores.catalogue, trigger, report.at);
  if (rule === null) return refused({ code: 'NO_SUCH_RULE', message: 'No rule of the law that is in force asks for this: nothing follows from the report.', path: ['at'] });
  if (!applies(rule.target)) return accepted(null);
  const { customerId, reference, at } = report;
  const duties = dutiesOnReport(rule.pin, rule.target, { customerId, unitId: checked.value, reference, at, facts: facts(rule.target) });
  await stores.duties.open(duties, caller.actor, await stores.now());
  return accepted(await stores.duties.byCause(duties[0]!.causeKey));
}

/** The customer's unit. */
async function check(stores: BillingStores, caller: Caller, { customerId, reference, at }: BillingReport): Promise<Outcome<string>> {
  const forbidden = missingPermission(caller, 'BILLING_REPORT');
  if (forbidden !== null) return forbidden;
  const customer = await stores.customers.facts(customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId)) return notFound('customer', ['customerId']);
  if (!REFERENCE.test(reference)) return refused({ code: 'REFERENCE_FORM', message: 'A reference has 1 to 64 letters, digits and . : / _ - of your own system.', path: ['reference'] });
  if (at > (await stores.now()) + REPORT_TOLERANCE_MS) return refused({ code: 'OUT_OF_RANGE', message: 'What is reported has happened: its instant lies in the past.', path: ['at'] });
  return accepted(customer.unitId);
}

/** The rule of the law that was in force when it happened. */
function ruleOf(catalogue: PolicyCatalogue, trigger: DutyTrigger, at: Instant): { readonly pin: PolicyPin; readonly target: DutyTarget } | null {
  for (const pin of catalogue.pinsInForce(at)) {
    const target = catalogue.document(pin)?.document.targets.find((each): each is DutyTarget => isDuty(each) && each.trigger === trigger);
    if (target !== undefined) return { pin, target };
  }
  return null;
}

function isDuty(target: Target): target is DutyTarget {
  return target.enabled && target.measure === 'DUTY';
}
