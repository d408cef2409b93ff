import type { PolicyFault } from './fault.ts';
import { budgetMs, durationMs, limitText } from './limit.ts';
import { keyOf } from './pin.ts';
import { FAMILY_OF_MILESTONE, isClock } from './policy.ts';
import type { ClockTarget, Milestone, PolicyDocument, PolicyLayer, Target, TargetClass } from './policy.ts';

/** The classes that targets of a layer may have: those above the standard carry the layer's own name. */
const CLASSES_OF_LAYER: { readonly [Layer in PolicyLayer]: readonly TargetClass[] } = {
  STATUTORY: ['STATUTORY'],
  AGREEMENT: ['AGREEMENT'],
  STANDARD: ['SLA', 'ASSESSMENT', 'TECHNICAL'],
};

/** A customer who waits for an answer waits for the operator: these clocks never pause. */
const NEVER_PAUSED: readonly Milestone[] = ['RESPOND', 'PRELIM_REPLY', 'COMPLAINT_RESPOND'];

/** Each target by itself, and against the clause it cites. */
export function lintTargets(documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  return documents.flatMap((document) =>
    document.targets.flatMap((target) => {
      const path = `${keyOf(document)}/targets/${target.id}`;
      return [
        ...lintClass(document.layer, target, path),
        ...lintClause(document, target, path),
        ...(isClock(target) ? lintClock(target, path) : []),
      ];
    }),
  );
}

function lintClass(layer: PolicyLayer, target: Target, path: string): readonly PolicyFault[] {
  const allowed = CLASSES_OF_LAYER[layer];
  if (target.class === null || allowed.includes(target.class)) return [];
  return [{ rule: 'CLASS_OF_LAYER', path, cause: `class ${target.class} in a document of layer ${layer}`, remedy: `use ${allowed.join(', ')}` }];
}

function lintClause(document: PolicyDocument, target: Target, path: string): readonly PolicyFault[] {
  const clause = document.clauses.find(({ no }) => no === target.clauseNo);
  if (clause === undefined) return [];
  const faults: PolicyFault[] = [];
  if (target.class !== null && clause.kind !== 'NORMATIVE') {
    const cause = `clause ${clause.no} (${clause.kind}) binds nobody`;
    faults.push({ rule: 'CLAUSE_NOT_BINDING', path, cause, remedy: 'cite a normative clause, or set "enabled": false and "class": null' });
  }
  if (!clause.numbers.some(({ value, unit }) => value === target.value && unit === target.unit)) {
    const cause = `clause ${clause.no} holds no number ${limitText(target).en}`;
    faults.push({ rule: 'LIMIT_NOT_IN_CLAUSE', path, cause, remedy: 'take the limit from the clause, or add the number to the clause' });
  }
  return faults;
}

function lintClock(target: ClockTarget, path: string): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  const family = FAMILY_OF_MILESTONE[target.milestone];
  if (target.family !== family) {
    const cause = `milestone ${target.milestone} is not of family ${target.family}`;
    faults.push({ rule: 'FAMILY_OF_MILESTONE', path, cause, remedy: `write family ${family}` });
  }
  if (NEVER_PAUSED.includes(target.milestone) && target.pauseReasons.length > 0) {
    faults.push({ rule: 'RESPONSE_PAUSED', path, cause: 'a response clock would pause', remedy: 'write "pauseReasons": []' });
  }
  const tooEarly = target.warnAt.some((rule) => typeof rule !== 'number' && durationMs(rule.beforeDue, rule.unit) >= budgetMs(target));
  if (tooEarly) {
    faults.push({ rule: 'WARNING_OUTSIDE_BUDGET', path, cause: 'a warning would come before the start', remedy: 'warn less than the budget before due' });
  }
  return faults;
}
