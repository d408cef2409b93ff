import { newId } from '../../foundation/ids.ts';
import { toIso } from '../../foundation/instant.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { LINK_LIFE_MS, type LinkTokens } from '../domain/link-token.ts';
import type { CustomerLinks } from '../use-cases/ports.ts';

/** Customers' private links in one transaction. */
export function createCustomerLinks(tx: Transaction, tokens: LinkTokens): CustomerLinks {
  return {
    async open(ticketId, customerId, at) {
      const id = newId();
      await query(tx.em, 'insert into customer_link (id, ticket_id, customer_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)', [
        id, ticketId, customerId, tokens.hash(tokens.of(id)), toIso(at), toIso(at + LINK_LIFE_MS),
      ]);
      return id;
    },

    async follow(token) {
      const hash = tokens.hash(token);
      if (hash === null) return null;
      const [row] = await query<{ ticket_id: string; customer_id: string }>(tx.em, `
        select l.ticket_id, l.customer_id from customer_link l join customer_key k on k.customer_id = l.customer_id
        where l.token_hash = $1 and l.expires_at > clock_timestamp()`, [hash]);
      return row === undefined ? null : { ticketId: row.ticket_id, customerId: row.customer_id };
    },
  };
}
