import type { PolicyFault } from './fault.ts';
import { keyOf } from './pin.ts';
import type { Clause, ClauseNumber, PolicyDocument } from './policy.ts';

/** Every number that a clause demands is carried by a target that agrees with it, or openly waived. */
export function lintNumbers(documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  return documents.flatMap((document) =>
    document.clauses.flatMap((clause) => clause.numbers.flatMap((number) => lintNumber(document, clause, number))),
  );
}

function lintNumber(document: PolicyDocument, clause: Clause, number: ClauseNumber): readonly PolicyFault[] {
  const path = `${keyOf(document)}/clauses/${clause.no}`;
  const shown = `${number.value} ${number.unit}`;
  if (number.bind === 'SHALL' && number.coveredBy.length === 0 && number.waiver === undefined) {
    return [{ rule: 'NUMBER_NOT_COVERED', path, cause: `nothing carries ${shown}`, remedy: 'name the target in "coveredBy", or say why not in "waiver"' }];
  }
  return document.targets
    .filter(({ id }) => number.coveredBy.includes(id))
    .filter(({ clauseNo, value, unit, bind }) => clauseNo !== clause.no || value !== number.value || unit !== number.unit || bind !== number.bind)
    .map(({ id, clauseNo, value, unit, bind }) => ({
      rule: 'NUMBER_DIFFERS',
      path,
      cause: `${shown} (${number.bind}) is said to be carried by ${id}, which is ${value} ${unit} (${bind}) of clause ${clauseNo}`,
      remedy: 'correct the number or the target',
    }));
}
