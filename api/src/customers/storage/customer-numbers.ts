import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { customerNo } from '../domain/customer-no.ts';
import type { CustomerNumbers } from '../use-cases/ports.ts';

/** What one call of the sequence reserves: its increment, as the migration sets it. */
const BLOCK = 50;

/** Numbers in blocks, so that an import asks the database once for fifty customers. What is left of a block at the end of the process is lost. */
export function createCustomerNumbers(orm: Orm): CustomerNumbers {
  let next = 0;
  let end = 0;
  let reserving: Promise<void> | null = null;

  async function reserve(): Promise<void> {
    const [row] = await query<{ first: string }>(orm.em.fork(), `select nextval('customer_number') as first`);
    next = Number(row!.first);
    end = next + BLOCK;
  }

  return {
    async next() {
      while (next === end) await (reserving ??= reserve().finally(() => { reserving = null; }));
      return customerNo(next++);
    },
  };
}
