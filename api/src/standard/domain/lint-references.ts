import type { PolicyFault } from './fault.ts';
import { keyOf } from './pin.ts';
import type { PolicyDocument } from './policy.ts';

/** Every id stands once, and whatever a document refers to exists in it. */
export function lintReferences(documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  return [...documents.flatMap(lintDocument), ...lintTargetIds(documents)];
}

function lintDocument(document: PolicyDocument): readonly PolicyFault[] {
  const path = keyOf(document);
  const chapterNos = document.chapters.map(({ no }) => no);
  const clauseNos = document.clauses.map(({ no }) => no);
  const targetIds = document.targets.map(({ id }) => id);
  const cited = [
    ...document.targets.map(({ id, clauseNo }) => ({ path: `${path}/targets/${id}`, clauseNo })),
    ...document.readings.flatMap(({ no, clauseNos: nos }) => nos.map((clauseNo) => ({ path: `${path}/readings/${no}`, clauseNo }))),
  ];
  return [
    ...repeated(chapterNos, `${path}/chapters`),
    ...repeated(clauseNos, `${path}/clauses`),
    ...repeated(document.readings.map(({ no }) => no), `${path}/readings`),
    ...document.clauses
      .filter(({ chapterNo }) => !chapterNos.includes(chapterNo))
      .map(({ no, chapterNo }) => fault('UNKNOWN_CHAPTER', `${path}/clauses/${no}`, `there is no chapter ${chapterNo}`, 'name a chapter of this document')),
    ...cited
      .filter(({ clauseNo }) => !clauseNos.includes(clauseNo))
      .map((citing) => fault('UNKNOWN_CLAUSE', citing.path, `there is no clause ${citing.clauseNo}`, 'cite a clause of this document')),
    ...document.clauses.flatMap(({ no, numbers }) =>
      numbers
        .flatMap(({ coveredBy }) => coveredBy)
        .filter((id) => !targetIds.includes(id))
        .map((id) => fault('UNKNOWN_TARGET', `${path}/clauses/${no}`, `there is no target ${id}`, 'name a target of this document, or waive the number')),
    ),
  ];
}

/** Target ids are looked up without their document, so they are unique among all documents in force together. */
function lintTargetIds(documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  return repeated(documents.flatMap(({ targets }) => targets.map(({ id }) => id)), 'targets');
}

/** A fault for each word that stands more than once. */
export function repeated(words: readonly string[], path: string): readonly PolicyFault[] {
  const twice = new Set(words.filter((word, index) => words.indexOf(word) !== index));
  return [...twice].map((word) => fault('DUPLICATE', `${path}/${word}`, `${word} stands more than once`, 'give each its own'));
}

function fault(rule: PolicyFault['rule'], path: string, cause: string, remedy: string): PolicyFault {
  return { rule, path, cause, remedy };
}
