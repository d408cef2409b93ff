/** Where texts and documents stand, as their ciphertexts are bound to it: no two can exchange theirs. The names never change. */
export function complaintTextField(textId: string): string {
  return `complaint_text.text ${textId}`;
}

export function settlementField(documentId: string): string {
  return `settlement_document.facts ${documentId}`;
}
