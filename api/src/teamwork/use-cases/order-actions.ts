import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { OrderView } from './order-reads.ts';

export const WORK_ORDER_ACTIONS = ['ACCEPT', 'COMPLETE', 'DECLINE', 'WITHDRAW', 'ACKNOWLEDGE_ADDRESS'] as const;
export type WorkOrderAction = (typeof WORK_ORDER_ACTIONS)[number];

/**
 * What a screen should offer for a work order: what its state allows and the caller may do; the guards are asked when it is done.
 * @param teamId the team of the agent that the caller is; null for nobody's
 */
export function orderActions(order: OrderView, caller: Caller, teamId: string | null, units: UnitTree): readonly WorkOrderAction[] {
  if (!caller.permissions.has('TICKET_HANDLE') || order.overAt !== null || !OPEN_STATES.includes(order.ticket.state)) return [];
  const mayApprove = caller.permissions.has('TICKET_APPROVE');
  const seesTeam = units.isWithin(order.teamId, caller.unitId);
  const isOfTeam = seesTeam && teamId !== null && units.isWithin(teamId, order.teamId);
  const holdsIt = seesTeam && order.state === 'ACCEPTED' && (mayApprove || order.handlerId === caller.agentId);
  const may: Readonly<Record<WorkOrderAction, boolean>> = {
    ACCEPT: isOfTeam && order.state === 'ISSUED',
    COMPLETE: holdsIt,
    DECLINE: isOfTeam || (seesTeam && mayApprove),
    WITHDRAW: units.isWithin(order.ticket.unitId, caller.unitId) && (mayApprove || order.ticket.ownerId === caller.agentId),
    ACKNOWLEDGE_ADDRESS: order.addressChangedAt !== null && holdsIt,
  };
  return WORK_ORDER_ACTIONS.filter((action) => may[action]);
}

/** Whether the caller may see a work order: from the side of its team, from that of its ticket, or because they do it. */
export function seesOrder(order: OrderView, caller: Caller, units: UnitTree): boolean {
  return units.isWithin(order.teamId, caller.unitId) || units.isWithin(order.ticket.unitId, caller.unitId) || (caller.agentId !== null && order.handlerId === caller.agentId);
}
