import type { Customer } from '../../customers/domain/customer.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { ImportCustomers } from '../use-cases/ports.ts';

interface KnownCustomer extends Customer {
  readonly key: string;
}

/** Who stands for a source's customers, with what was read of them, so that nobody needs to ask again for each. */
export interface ImportCustomerStore extends ImportCustomers {
  /** What `known` has read of a customer. */
  factsRead(customerId: string): Customer | undefined;
}

/** Which customers a source has been given, in one transaction. */
export function createImportCustomers(em: EntityManager): ImportCustomerStore {
  const read = new Map<string, Customer>();

  return {
    async known(source, keys) {
      const rows = await query<KnownCustomer>(em, `
        select i.customer_key as key, c.id, c.customer_no as "customerNo", c.unit_id as "unitId", c.tier, c.area
        from import_customer i join customer c on c.id = i.customer_id where i.source = $1 and i.customer_key = any($2::text[])`, [source, keys]);
      for (const { key: _key, ...customer } of rows) read.set(customer.id, customer);
      return new Map(rows.map(({ key, id }) => [key, id]));
    },

    async remember(source, customers) {
      await query(em, `
        insert into import_customer (source, customer_key, customer_id)
        select $1, customer_key, customer_id from unnest($2::text[], $3::uuid[]) as new (customer_key, customer_id)`,
      [source, [...customers.keys()], [...customers.values()]]);
    },

    factsRead: (customerId) => read.get(customerId),
  };
}
