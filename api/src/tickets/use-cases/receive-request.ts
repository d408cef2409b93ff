import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { ReportedAxes } from '../../standard/domain/axes.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { durationMs } from '../../standard/domain/limit.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import { decideIntake, MAX_DESCRIPTION } from '../domain/intake.ts';
import type { TicketEventOf } from '../domain/events.ts';
import { currentWorkflow } from '../domain/transitions.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { InteractionStore } from '../../communications/use-cases/ports.ts';
import type { PastWork } from './perform-step.ts';
import type { EventStamp, IntakeDesk, TicketCustomers, TicketStore } from './ports.ts';

export interface IntakeStores {
  readonly tickets: TicketStore;
  readonly customers: TicketCustomers;
  readonly interactions: InteractionStore;
  readonly desk: IntakeDesk;
  readonly units: UnitTree;
  readonly catalogue: PolicyCatalogue;
  now(): Promise<Instant>;
}

/** A request as it reaches the operator (§3.1). */
export interface Request {
  readonly ticketNo: string;
  readonly customerId: string;
  readonly channel: Channel;
  readonly title: string;
  readonly description: string;
  /** The axes as the customer reports them; the tier is the customer's own. */
  readonly reported: Omit<ReportedAxes, 'tier'>;
  readonly queueId: string;
  /** Absent: the queue's unit. */
  readonly unitId?: string | null | undefined;
  readonly past?: Omit<PastWork, 'waivedGuards'> & { readonly unobserved: readonly string[]; readonly ownerId?: string };
}

/**
 * Takes a request: number, owner, clocks and the automatic acknowledgement, which is recorded and stops no clock (K7).
 * Every channel comes through here; it is never lost half-way, because the ticket, its events and its clocks are one transaction.
 */
export async function receiveRequest(stores: IntakeStores, caller: Caller, request: Request): Promise<Outcome<Ticket>> {
  const forbidden = missingPermission(caller, 'TICKET_INTAKE');
  if (forbidden !== null) return forbidden;
  const customer = await stores.customers.facts(request.customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId)) return notFound('customer', ['customerId']);
  const queueUnit = await stores.desk.queueUnit(request.queueId);
  const unitId = request.unitId ?? queueUnit;
  if (queueUnit === null || unitId === null || !stores.units.isWithin(queueUnit, caller.unitId)) return notFound('queue', ['queueId']);
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);

  const now = await stores.now();
  const at = request.past?.at ?? now;
  const pins = stores.catalogue.pinsFor(request.customerId, now);
  const dispatchMs = dispatchBudgetMs(stores.catalogue, stores.catalogue.pinsInForce(now));
  if (dispatchMs === null) {
    return refused({ code: 'NO_STANDARD', message: 'No standard with a dispatch limit is in force: publish one before requests are taken.', clause: '3.2' });
  }
  const ticketId = newId();
  // Encrypting what is too long would only hide the refusal behind work.
  const descriptionEncrypted = await stores.customers.encryptDescription(ticketId, request.customerId, request.description.slice(0, MAX_DESCRIPTION));
  const decision = decideIntake({
    ticketNo: request.ticketNo, title: request.title, description: request.description, unitId, queueId: request.queueId,
    customerId: request.customerId, channel: request.channel,
    reported: { ...request.reported, tier: customer.tier, ...(request.reported.area === undefined && customer.area !== null ? { area: customer.area } : {}) },
    ownerId: request.past?.ownerId ?? caller.agentId ?? (await stores.desk.dutyOwner(unitId)) ?? '',
    policyPins: pins, workflow: currentWorkflow().version, serviceStartDeemedAt: at + dispatchMs, unobserved: request.past?.unobserved ?? [],
  }, at);
  if (!decision.ok) return decision;

  const [received, ...others] = decision.value;
  const stamp: EventStamp = { actor: caller.actor, reason: null, origin: request.past?.origin ?? 'LIVE' };
  stores.tickets.begin(ticketId, { title: request.title.trim(), descriptionEncrypted }, received as TicketEventOf<'RECEIVED'>, stamp);
  const ticket = stores.tickets.add(ticketId, others, stamp);
  if (stamp.origin !== 'IMPORT') await acknowledge(stores.interactions, ticket, at);
  return accepted(ticket);
}

async function acknowledge(interactions: InteractionStore, ticket: Ticket, at: Instant): Promise<void> {
  await interactions.record({
    ticketId: ticket.id, customerId: ticket.customerId, direction: 'OUT', channel: ticket.channel, kind: 'AUTO_ACKNOWLEDGEMENT', agentId: null,
    delivered: true, text: `您的请求已受理，工单编号 ${ticket.ticketNo}。 Your request has been taken; ticket no. ${ticket.ticketNo}.`, occurredAt: at,
  });
}

function dispatchBudgetMs(catalogue: PolicyCatalogue, pins: readonly PolicyPin[]): number | null {
  const dispatch = catalogue.clockTargets(pins).find(({ target }) => target.milestone === 'DISPATCH')?.target;
  return dispatch === undefined ? null : durationMs(dispatch.value, dispatch.unit);
}
