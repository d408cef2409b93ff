import { Client } from 'pg';
import { vi } from 'vitest';

/** The statements that some work sends, on whatever connection: what else runs meanwhile counts too. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const spy = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.map(([asked]: readonly unknown[]) => (typeof asked === 'string' ? asked : (asked as { readonly text: string }).text));
  } finally {
    spy.mockRestore();
  }
}
