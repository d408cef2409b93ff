const ID = /^agreement-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-(\d+)$/;

/** The document of an agreement with a customer, by its number: whose it is stands in its name, for that never changes. */
export function agreementDocId(customerId: string, number: number): string {
  return `agreement-${customerId}-${number}`;
}

/** The customer of an agreement's document; null for any other document. */
export function agreementCustomer(docId: string): string | null {
  return ID.exec(docId)?.[1] ?? null;
}

/** The number of an agreement; 0 for any other document. */
export function agreementNumber(docId: string): number {
  return Number(ID.exec(docId)?.[2] ?? 0);
}
