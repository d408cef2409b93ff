import { ticketEvent } from '../../tickets/domain/events.ts';
import { isOpenOrder } from '../../tickets/domain/work-order.ts';
import type { TicketFold } from '../../tickets/use-cases/ports.ts';

/** A ticket that ends takes its open work orders with it: nobody works for it any more (§4.3). */
export const withdrawOrders: TicketFold = (ticket, event) => {
  if (event.type !== 'CLOSED' && event.type !== 'WITHDRAWN' && event.type !== 'MERGED' && event.type !== 'INVALIDATED') return [];
  return ticket.workOrders.filter(isOpenOrder).map(({ id: orderId, no: orderNo }) =>
    ticketEvent('WORK_ORDER_WITHDRAWN', event.occurredAt, { orderId, orderNo, withdrawalCause: 'TICKET_ENDED' }));
};
