import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { releaseStages } from '../../procedure/use-cases/release-stages.ts';
import type { ProcedureStore } from '../../procedure/use-cases/ports.ts';
import { releaseWork } from '../../teamwork/use-cases/release-work.ts';
import type { OrderStore } from '../../teamwork/use-cases/ports.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { Agent } from '../../workforce/domain/agent.ts';
import type { AgentStore } from '../../workforce/use-cases/ports.ts';
import type { IntakeDesk, TicketStories } from '../../tickets/use-cases/ports.ts';
import type { HandOverStores } from './hand-over.ts';
import { moveOn } from './move-on.ts';

export interface ReleaseStores extends HandOverStores {
  readonly agentStore: AgentStore;
  readonly tickets: HandOverStores['tickets'] & TicketStories;
  readonly workOrders: Pick<OrderStore, 'workOf'>;
  readonly stages: Pick<ProcedureStore, 'ticketsNaming'>;
  readonly desk: Pick<IntakeDesk, 'dutyOwner'>;
}

/**
 * An agent leaves: no ticket stays with somebody who is not there (§1.4). What they have not accepted goes to the next best, as
 * far as there is one; everything else that they own or dispatched passes to the duty owner of its unit, who hands it on. All of
 * it or nothing. Work orders that they had accepted wait for their team again, and stages that they were named for fall to the owners of their tickets. Somebody who is duty owner must be replaced as such first.
 */
export async function releaseAgent(
  stores: ReleaseStores, caller: Caller, { agentId, reason }: { readonly agentId: string; readonly reason: string },
): Promise<Outcome<Agent>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  if (reason.trim() === '') return refused({ code: 'REQUIRED', path: ['reason'], message: 'Give the reason: it stands in every ticket that changes hands.' });
  await stores.pool.takeTurn();
  const agent = await stores.agentStore.lock(agentId);
  if (agent === null || agent.leftAt !== null || !stores.units.isWithin(agent.teamId, caller.unitId)) return notFound('agent', ['agentId']);
  const duties = await stores.agentStore.dutiesOf(agentId);
  if (duties.length > 0) {
    const codes = duties.map((unitId) => stores.units.get(unitId)?.code ?? unitId).join(', ');
    return refused({ code: 'IS_DUTY_OWNER', path: ['agentId'], clause: '1.4', message: `${agent.displayName} is the duty owner of ${codes}: name another duty owner there first.` });
  }
  const left = { ...agent, presence: 'OFF_DUTY', presenceSince: await stores.now(), leftAt: await stores.now(), onDuty: false } as const;
  const ownTickets = new Set(await stores.pool.openTicketsOf(agentId));
  const helpedTickets = await stores.workOrders.workOf(agentId);
  const namedOn = new Set(await stores.stages.ticketsNaming(agentId));
  const tickets = await stores.tickets.lockAll([...new Set([...ownTickets, ...helpedTickets, ...namedOn])]);
  const changed = await stores.agentStore.change(left, { type: 'AGENT_LEFT', payload: { ticketsHandedOver: ownTickets.size } }, { actor: caller.actor, reason });
  for (const ticket of tickets) {
    const released = await releaseWork(stores, caller, ticket, agentId, reason);
    if (!released.ok) return released;
    const outcome = ownTickets.has(ticket.id) ? await pass(stores, caller, ticket, agent, reason) : accepted(ticket);
    if (!outcome.ok) return outcome;
    if (namedOn.has(ticket.id)) await releaseStages(stores.tickets, outcome.value, agentId, { actor: caller.actor, reason, at: await stores.now() });
  }
  return accepted(changed);
}

async function pass(stores: ReleaseStores, caller: Caller, ticket: Ticket, agent: Agent, reason: string): Promise<Outcome<Ticket>> {
  const heirId = await stores.desk.dutyOwner(ticket.unitId);
  const heirTeamId = heirId === null ? null : await stores.agentStore.teamOf(heirId);
  if (heirId === null || heirTeamId === null) {
    return refused({ code: 'NO_DUTY_OWNER', clause: '1.4', message: `Nobody is duty owner of the unit of ticket ${ticket.ticketNo}, who would take it: name one first.` });
  }
  // Whoever left dispatched it, too: a return must not go back to them.
  const replaced = await performStep(stores, { ...caller, unitId: ticket.unitId }, {
    ticketId: ticket.id, reason, command: { name: 'replaceOwner', formerId: agent.id, ownerId: heirId, teamId: heirTeamId },
  });
  if (!replaced.ok || ticket.ownerId !== agent.id || ticket.state !== 'DISPATCHED') return replaced;
  return accepted(await moveOn(stores, replaced.value, reason));
}
