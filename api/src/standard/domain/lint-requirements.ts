import type { PolicyFault } from './fault.ts';
import { repeated } from './lint-references.ts';
import { keyOf } from './pin.ts';
import type { PolicyDocument, Requirement, RequirementRegister } from './policy.ts';

/** The requirements against the document they belong to. */
export function lintRequirements(register: RequirementRegister, documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  const path = `requirements of ${keyOf(register)}`;
  const document = documents.find(({ docId, version }) => docId === register.docId && version === register.version);
  if (document === undefined) {
    return [{ rule: 'UNKNOWN_DOCUMENT', path, cause: 'there is no such document', remedy: 'give the requirements of a document that is loaded too' }];
  }
  const clauseNos = document.clauses.map(({ no }) => no);
  return [
    ...repeated(register.requirements.map(({ no }) => no), path),
    ...register.requirements
      .filter(({ clauseNo }) => !clauseNos.includes(clauseNo))
      .map(({ no, clauseNo }): PolicyFault => ({
        rule: 'UNKNOWN_CLAUSE',
        path: `${path}/${no}`,
        cause: `there is no clause ${clauseNo}`,
        remedy: 'name a clause of the document',
      })),
    ...register.requirements.flatMap((requirement) => lintProof(requirement, `${path}/${requirement.no}`)),
  ];
}

/** What is called enforced names the tests that enforce it, and nothing else does. */
function lintProof({ status, enforcedBy }: Requirement, path: string): readonly PolicyFault[] {
  const needsProof = status === 'ENFORCED' || status === 'PARTLY';
  if (needsProof === enforcedBy.length > 0) return [];
  return [
    needsProof
      ? { rule: 'STATUS_WITHOUT_PROOF', path, cause: `${status} without a test`, remedy: 'name the test in "enforcedBy", or write PLANNED' }
      : { rule: 'STATUS_WITHOUT_PROOF', path, cause: `${status} with a test`, remedy: 'write ENFORCED or PARTLY' },
  ];
}
