import { newId } from '../../foundation/ids.ts';
import { toIso } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { TicketResult, TicketResults } from '../use-cases/ports.ts';

/** What was done for tickets, in one transaction. */
export function createTicketResults(tx: Pick<Transaction, 'em'>, ciphers: FieldCiphers): TicketResults {
  return {
    async keep({ ticketId, customerId, agentId, solution, worklog, at }) {
      const cipher = await cipherToKeep(ciphers, customerId);
      const id = newId();
      await query(tx.em, `
        insert into ticket_result (id, ticket_id, customer_id, agent_id, solution_encrypted, worklog_encrypted, at) values ($1, $2, $3, $4, $5, $6, $7)`, [
        id, ticketId, customerId, agentId, cipher.encrypt(solutionField(id), solution), cipher.encrypt(worklogField(id), worklog), toIso(at),
      ]);
    },
    latest: (ticketId) => readLatestResult(tx.em, ciphers, ticketId),
  };
}

/** The latest result of a ticket, in clear; null when there is none, or none that can be read any more. */
export async function readLatestResult(em: EntityManager, ciphers: FieldCiphers, ticketId: string): Promise<TicketResult | null> {
  const [row] = await query<{ id: string; customer_id: string; agent_id: string | null; solution_encrypted: Buffer; at: string }>(em, `
    select id, customer_id, agent_id, solution_encrypted, at from ticket_result where ticket_id = $1 order by at desc, id desc limit 1`, [ticketId]);
  const cipher = row === undefined ? null : await ciphers.forCustomer(row.customer_id);
  if (row === undefined || cipher === null) return null;
  return { solution: cipher.decrypt(solutionField(row.id), row.solution_encrypted), agentId: row.agent_id, at: parseInstant(row.at) };
}

/** Where the texts stand, as their ciphertexts are bound to it. The names never change. */
function solutionField(id: string): string {
  return `ticket_result.solution ${id}`;
}

function worklogField(id: string): string {
  return `ticket_result.worklog ${id}`;
}
