import type { Instant } from '../../foundation/instant.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { WorkOrderState } from './words.ts';

/**
 * What a team promised the house when a work order was issued to it (OLA): a setting of the operator or of the team, not from the
 * standard. It stands in the event and never changes, so that the clock can be computed from the log alone.
 */
export interface OlaTerms {
  readonly limitMinutes: number;
  /** Null: every hour counts. */
  readonly calendar: { readonly pin: PolicyPin; readonly calendarId: string } | null;
  /** Suspensions of the ticket that the team does not answer for. */
  readonly pausesOn: readonly SuspendReason[];
}

/** 协办单: a piece of a ticket's work that another team is asked for (§4.3). Its owner stays the ticket's. */
export interface WorkOrder {
  readonly id: string;
  /** Its number within the ticket, from 1. */
  readonly no: number;
  readonly teamId: string;
  readonly state: WorkOrderState;
  /** Whoever of the team has accepted it; null while nobody has. */
  readonly handlerId: string | null;
  readonly issuedAt: Instant;
  readonly overAt: Instant | null;
  readonly ola: OlaTerms;
  /** How many of its warnings are on record. */
  readonly warnings: number;
  /** The due instant that passed while its clock ran; null while none is on record. */
  readonly lateAt: Instant | null;
  /** Since when its handler works with an address that is no longer the customer's; null when nobody has to be told. */
  readonly addressChangedAt: Instant | null;
}

/** Whether somebody still has to do something about it. */
export function isOpenOrder({ state }: Pick<WorkOrder, 'state'>): boolean {
  return state === 'ISSUED' || state === 'ACCEPTED';
}

/** Whether an agent works on a ticket without owning it: as a collaborator, or as the handler of an open work order. */
export function worksOn(
  { collaborators, workOrders }: { readonly collaborators: readonly string[]; readonly workOrders: readonly WorkOrder[] }, agentId: string | null,
): boolean {
  if (agentId === null) return false;
  return collaborators.includes(agentId) || workOrders.some((order) => order.handlerId === agentId && isOpenOrder(order));
}
