import { toGlobalId } from '../../platform/graphql/global-id.ts';
import type { PolicyCatalogue, PublishedDocument } from '../domain/catalogue.ts';
import { limitText } from '../domain/limit.ts';
import { keyOf } from '../domain/pin.ts';
import { isClock, type Clause, type PolicyPin, type Target } from '../domain/policy.ts';
import { scopeText } from '../domain/scope-text.ts';
import type { WarnRule } from '../domain/warnings.ts';
import type { ClauseType, PolicyDocumentType, TargetType } from './policy.type.ts';

/** A published document as the API shows it; ids come from the natural key, so they are the same on every server. */
export function documentView({ document, status, effectiveTo, sha256 }: PublishedDocument): PolicyDocumentType {
  const { docId, title, layer, version, effectiveFrom, basis, chapters, readings } = document;
  return { id: toGlobalId('PolicyDocument', keyOf(document)), docId, title, layer, version, status, effectiveFrom, effectiveTo, sha256, basis, chapters, readings };
}

export function clauseView(pin: PolicyPin, clause: Clause): ClauseType {
  return {
    id: toGlobalId('Clause', `${keyOf(pin)}/${clause.no}`), docId: pin.docId, docVersion: pin.version, no: clause.no, title: clause.title, text: clause.text,
    kind: clause.kind, truncated: clause.truncated, note: clause.note ?? null, source: clause.source ?? null,
  };
}

export function targetView(pin: PolicyPin, target: Target): TargetType {
  const clock = isClock(target) ? target : null;
  return {
    id: toGlobalId('Target', `${keyOf(pin)}/${target.id}`), targetId: target.id, docId: pin.docId, docVersion: pin.version, clauseNo: target.clauseNo,
    bind: target.bind, class: target.class, measure: target.measure, op: target.op, value: target.value, unit: target.unit, limitText: limitText(target),
    milestone: clock?.milestone ?? null, family: clock?.family ?? null, startEvent: clock?.startEvent ?? null, stopEvent: clock?.stopEvent ?? null,
    pauseReasons: clock?.pauseReasons.map(({ reason, detail }) => (detail === undefined ? reason : `${reason}:${detail}`)) ?? [],
    warnAt: clock?.warnAt.map(warnText) ?? [], scopeText: 'scope' in target ? scopeText(target.scope) : target.appliesTo, enabled: target.enabled, note: target.note ?? null,
  };
}

/** The clause of a clock or target; the lints of publishing make sure that there is one. */
export function clauseOf(catalogue: PolicyCatalogue, pin: PolicyPin, clauseNo: string): ClauseType {
  const clause = catalogue.clause(pin, clauseNo);
  if (clause === undefined) throw new Error(`${keyOf(pin)} has no clause ${clauseNo}`);
  return clauseView(pin, clause);
}

function warnText(rule: WarnRule): string {
  if (typeof rule === 'number') return String(rule);
  const isDays = rule.unit === 'd';
  return `P${isDays ? '' : 'T'}${rule.beforeDue}${{ s: 'S', min: 'M', h: 'H', d: 'D' }[rule.unit]}`;
}
