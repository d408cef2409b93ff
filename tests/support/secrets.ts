import { expect } from 'vitest';

/** Holds what lies in a database to have none of these words in it, neither in letters nor in bytes that were read with `encode(…, 'hex')`. */
export function expectNowhere(everything: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString('hex'));
  }
}
