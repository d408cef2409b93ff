import type { House } from '../../api/src/house.ts';
import { toGlobalId } from '../../api/src/platform/graphql/global-id.ts';
import { query } from '../../api/src/platform/orm/query.ts';

/** The mutation that is measured. */
export const INTAKE = 'mutation($input: IntakeTicketInput!) { intakeTicket(input: $input) { ticket { id ticketNo } userErrors { message } } }';

/** What is asked for, but for the idempotency key: a network fault of somebody who is there. */
export async function intakeInput(house: House): Promise<object> {
  const [customer] = await query<{ id: string }>(house.reads(), 'select id from customer order by id limit 1');
  const [queue] = house.queues.all();
  return {
    customerId: toGlobalId('Customer', customer!.id), queueId: toGlobalId('Queue', queue!.id), channel: 'PHONE', type: 'FAULT', urgency: 'NORMAL', title: '宽带断线', description: '家里宽带断线。',
  };
}
