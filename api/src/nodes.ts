import { unitView } from './access/graphql/unit.type.ts';
import type { Caller } from './access/domain/caller.ts';
import type { Permission } from './access/domain/permissions.ts';
import { requirePermission, signedIn, type AccessContext } from './access/graphql/context.ts';
import type { AlarmResolver } from './alarms/graphql/alarm.resolver.ts';
import type { CustomerResolver } from './customers/graphql/customer.resolver.ts';
import type { DutyResolver } from './duties/graphql/duty.resolver.ts';
import { queueView } from './dispatch/graphql/queue.type.ts';
import { isId } from './foundation/ids.ts';
import type { House } from './house.ts';
import type { IncidentResolver } from './incidents/graphql/incident.resolver.ts';
import type { Idempotency } from './platform/idempotency/idempotency.ts';
import { NodeResolver } from './platform/graphql/node.resolver.ts';
import { clockView } from './sla/graphql/clock-view.ts';
import type { PolicyJobResolver } from './sla/graphql/policy-job.resolver.ts';
import { draftView } from './standard/graphql/draft.resolver.ts';
import { createDraftReads } from './standard/storage/draft-store.ts';
import { createClockStore } from './sla/storage/clock-store.ts';
import { parsePin } from './standard/domain/pin.ts';
import { clauseView, documentView, targetView } from './standard/graphql/policy-views.ts';
import type { WorkOrderResolver } from './teamwork/graphql/work-order.resolver.ts';
import type { TicketRunner } from './tickets/graphql/ticket-runner.ts';
import { agentView } from './workforce/graphql/agent.type.ts';

interface NodeOwners {
  readonly runner: TicketRunner<{ readonly idempotency: Idempotency }>;
  readonly customers: CustomerResolver;
  readonly alarms: AlarmResolver;
  readonly incidents: IncidentResolver;
  readonly policyJobs: PolicyJobResolver;
  readonly duties: DutyResolver;
  readonly workOrders: WorkOrderResolver;
}

/** Any object again by its id, as its own query would show it to the caller. */
export function createNodes(house: House, { runner, customers, alarms, incidents, policyJobs, duties, workOrders }: NodeOwners): NodeResolver<AccessContext> {
  /** By an id of the house, for those who have the permission; any other text names nothing. */
  const held = <Found>(permission: Permission, find: (caller: Caller, id: string) => Promise<Found | null>) => async (id: string, context: AccessContext): Promise<Found | null> => {
    const caller = requirePermission(context, permission);
    return isId(id) ? await find(caller, id) : null;
  };
  const ticket = held('TICKET_VIEW', (caller, id) => runner.visible(caller, { id }));
  return new NodeResolver<AccessContext>({
    Ticket: ticket,
    Customer: held('CUSTOMER_VIEW', (caller, id) => customers.visible(caller, { id })),
    Alarm: held('WALL_VIEW', (caller, id) => alarms.visible(caller, id)),
    Incident: held('WALL_VIEW', (caller, id) => incidents.visible(caller, id)),
    WorkOrder: held('TICKET_VIEW', (caller, id) => workOrders.visible(caller, id)),
    LegalDuty: held('TICKET_VIEW', (caller, id) => duties.byId(caller, id)),
    PolicyJob: held('STANDARD_VIEW', (caller, id) => policyJobs.byId(caller, id)),
    PolicyDraft: held('STANDARD_VIEW', async (_caller, id) => {
      const draft = await createDraftReads(house.reads).byId(id);
      return draft === null ? null : draftView(draft);
    }),
    Agent: held('TICKET_VIEW', async (caller, id) => {
      const agent = (await house.agents.byIds([id])).get(id);
      return agent !== undefined && house.units.isWithin(agent.teamId, caller.unitId) ? agentView(agent) : null;
    }),

    async Unit(id, context) {
      const unit = house.units.isWithin(id, signedIn(context).unitId) ? house.units.get(id) : undefined;
      return unit === undefined ? null : unitView(unit);
    },

    async Queue(id, context) {
      const caller = requirePermission(context, 'TICKET_VIEW');
      const queue = house.queues.get(id);
      return queue !== undefined && house.units.isWithin(queue.unitId, caller.unitId) ? queueView(queue) : null;
    },

    async SlaClock(id, context) {
      const [ticketId, targetId] = id.split('/');
      const owner = await ticket(ticketId!, context);
      const [stored] = owner === null ? [] : await createClockStore(house.reads()).read([owner.id]);
      const clock = stored?.clocks.find((candidate) => candidate.targetId === targetId);
      return owner === null || clock === undefined ? null : clockView(owner.id, clock, house.catalogue, owner.observedUntil ?? Date.now());
    },

    async PolicyDocument(id, context) {
      requirePermission(context, 'STANDARD_VIEW');
      const published = house.catalogue.document(parsePin(id));
      return published === undefined ? null : documentView(published);
    },

    async Clause(id, context) {
      requirePermission(context, 'STANDARD_VIEW');
      const [key, no] = split(id);
      const clause = house.catalogue.clause(parsePin(key), no);
      return clause === undefined ? null : clauseView(parsePin(key), clause);
    },

    async Target(id, context) {
      requirePermission(context, 'STANDARD_VIEW');
      const [key, targetId] = split(id);
      const target = house.catalogue.target(parsePin(key), targetId);
      return target === undefined ? null : targetView(parsePin(key), target);
    },
  });
}

/** A version and what of it is meant. */
function split(id: string): readonly [string, string] {
  const at = id.indexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}
