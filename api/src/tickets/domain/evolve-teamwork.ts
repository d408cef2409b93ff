import type { TicketEvent } from './events.ts';
import type { Ticket } from './ticket.ts';
import { isOpenOrder, type WorkOrder } from './work-order.ts';

/** The events of working together (§4.3). */
export type TeamworkEvent = Extract<TicketEvent, {
  readonly type: 'COLLABORATOR_ADDED' | 'COLLABORATOR_REMOVED' | 'WORK_NOTE_ADDED' | 'WORK_ORDER_ISSUED' | 'WORK_ORDER_ACCEPTED' | 'WORK_ORDER_RELEASED'
    | 'WORK_ORDER_DONE' | 'WORK_ORDER_DECLINED' | 'WORK_ORDER_WITHDRAWN' | 'WORK_ORDER_WARNED' | 'WORK_ORDER_LATE' | 'ADDRESS_CHANGED' | 'ADDRESS_ACKNOWLEDGED';
}>;

/** What an event of working together changes in the ticket's state: never its owner. */
export function teamworkChanges(ticket: Ticket, event: TeamworkEvent): Partial<Ticket> {
  const at = event.occurredAt;
  switch (event.type) {
    case 'COLLABORATOR_ADDED':
      return { collaborators: [...ticket.collaborators, event.payload.agentId] };
    case 'COLLABORATOR_REMOVED':
      return { collaborators: ticket.collaborators.filter((id) => id !== event.payload.agentId) };
    case 'WORK_NOTE_ADDED':
      return {};
    case 'WORK_ORDER_ISSUED': {
      const { orderId: id, orderNo: no, teamId, ola } = event.payload;
      return {
        workOrders: [...ticket.workOrders, { id, no, teamId, state: 'ISSUED', handlerId: null, issuedAt: at, overAt: null, ola, warnings: 0, lateAt: null, addressChangedAt: null }],
      };
    }
    case 'WORK_ORDER_ACCEPTED':
      return changed(ticket, event.payload.orderId, { state: 'ACCEPTED', handlerId: event.payload.agentId });
    case 'WORK_ORDER_RELEASED':
      return changed(ticket, event.payload.orderId, { state: 'ISSUED', handlerId: null });
    case 'WORK_ORDER_DONE':
      return changed(ticket, event.payload.orderId, { state: 'DONE', overAt: at, addressChangedAt: null });
    case 'WORK_ORDER_DECLINED':
      return changed(ticket, event.payload.orderId, { state: 'DECLINED', overAt: at, addressChangedAt: null });
    case 'WORK_ORDER_WITHDRAWN':
      return changed(ticket, event.payload.orderId, { state: 'WITHDRAWN', overAt: at, addressChangedAt: null });
    case 'WORK_ORDER_WARNED':
      return changed(ticket, event.payload.orderId, { warnings: event.payload.warnIndex + 1 });
    case 'WORK_ORDER_LATE':
      return changed(ticket, event.payload.orderId, { lateAt: event.payload.dueAt });
    case 'ADDRESS_CHANGED':
      return {
        // Whoever is dispatched from now on is sent to the new address: only who is on it already has to be told.
        addressChangedAt: isDispatched(ticket) ? at : null,
        workOrders: ticket.workOrders.map((order) => (isOpenOrder(order) ? { ...order, addressChangedAt: at } : order)),
      };
    case 'ADDRESS_ACKNOWLEDGED':
      return event.payload.orderId === null ? { addressChangedAt: null } : changed(ticket, event.payload.orderId, { addressChangedAt: null });
  }
}

function isDispatched({ state }: Ticket): boolean {
  return state !== 'RECEIVED' && state !== 'CLASSIFIED';
}

function changed(ticket: Ticket, orderId: string, change: Partial<WorkOrder>): Partial<Ticket> {
  return { workOrders: ticket.workOrders.map((order) => (order.id === orderId ? { ...order, ...change } : order)) };
}
