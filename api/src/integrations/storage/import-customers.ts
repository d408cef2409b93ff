import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { ImportCustomers } from '../use-cases/ports.ts';

/** Which customers a source has been given, in one transaction. */
export function createImportCustomers(em: EntityManager): ImportCustomers {
  return {
    async known(source, keys) {
      const rows = await query<{ customer_key: string; customer_id: string }>(em, `
        select customer_key, customer_id from import_customer where source = $1 and customer_key = any($2::text[])`, [source, keys]);
      return new Map(rows.map((row) => [row.customer_key, row.customer_id]));
    },

    async remember(source, customers) {
      await query(em, `
        insert into import_customer (source, customer_key, customer_id)
        select $1, customer_key, customer_id from unnest($2::text[], $3::uuid[]) as new (customer_key, customer_id)`,
      [source, [...customers.keys()], [...customers.values()]]);
    },
  };
}
