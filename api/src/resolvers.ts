import { AccessResolver } from './access/graphql/access.resolver.ts';
import { createViewerReads } from './access/storage/viewer-reads.ts';
import { SIGN_IN_SETTINGS } from './access/domain/sign-in-attempts.ts';
import { signIn } from './access/use-cases/sign-in.ts';
import { createSignInThrottle } from './access/use-cases/sign-in-throttle.ts';
import { signOut } from './access/use-cases/sign-out.ts';
import { AlarmCareResolver } from './alarms/graphql/alarm-care.resolver.ts';
import { AlarmResolver } from './alarms/graphql/alarm.resolver.ts';
import { HandoverResolver } from './alarms/graphql/handover.resolver.ts';
import { createAlarmFigureReads } from './alarms/storage/alarm-figures.ts';
import { createAlarmLists } from './alarms/storage/alarm-lists.ts';
import { findHandover, listHandovers } from './alarms/storage/handover-store.ts';
import { createRuleOutageStore } from './alarms/storage/rule-outages.ts';
import { ComplaintFieldsResolver } from './complaints/graphql/complaint-fields.resolver.ts';
import { ComplaintResolver } from './complaints/graphql/complaint.resolver.ts';
import { ParetoResolver } from './complaints/graphql/pareto.resolver.ts';
import { RegulatorCaseResolver } from './complaints/graphql/regulator-case.resolver.ts';
import { createComplaintReads } from './complaints/storage/complaint-reads.ts';
import { InteractionResolver } from './communications/graphql/interaction.resolver.ts';
import { TemplateResolver } from './communications/graphql/template.resolver.ts';
import { createMessageReads } from './communications/storage/message-reads.ts';
import { readTemplates } from './communications/storage/template-store.ts';
import { ContactAddressResolver, MessageResolver, ReceivedMessageResolver, SentMessageResolver } from './correspondence/graphql/message.resolver.ts';
import { TriageResolver } from './correspondence/graphql/triage.resolver.ts';
import { signedIn } from './access/graphql/context.ts';
import { createInteractionReads } from './communications/storage/interaction-reads.ts';
import { AgreementResolver, CustomerAgreementsResolver } from './customers/graphql/agreement.resolver.ts';
import { CustomerResolver } from './customers/graphql/customer.resolver.ts';
import { TicketListResolver } from './desk/graphql/ticket-list.resolver.ts';
import { countTickets, listTickets } from './desk/storage/ticket-list.ts';
import { DispatchChoiceResolver, RankedCandidateResolver, RejectedCandidateResolver } from './dispatch/graphql/choice.resolver.ts';
import { AgentLoadResolver, DispatchResolver, MisrouteRateResolver, TicketDispatchesResolver } from './dispatch/graphql/dispatch.resolver.ts';
import { HandOverResolver } from './dispatch/graphql/hand-over.resolver.ts';
import { QueueResolver, TicketQueueResolver } from './dispatch/graphql/queue.resolver.ts';
import { DutyResolver, TicketDutiesResolver } from './duties/graphql/duty.resolver.ts';
import { createDutyReads } from './duties/storage/duty-reads.ts';
import { createDispatchPool } from './dispatch/storage/dispatch-pool.ts';
import { createDispatchReads } from './dispatch/storage/dispatch-reads.ts';
import type { Actor } from './foundation/event.ts';
import { isId } from './foundation/ids.ts';
import type { Instant } from './foundation/instant.ts';
import { siteDay, siteMinute } from './foundation/site-time.ts';
import type { House } from './house.ts';
import { IncidentFieldsResolver, TicketIncidentResolver } from './incidents/graphql/incident-fields.resolver.ts';
import { IncidentResolver } from './incidents/graphql/incident.resolver.ts';
import { createIncidentReads } from './incidents/storage/incident-reads.ts';
import { OlaResolver } from './teamwork/graphql/ola.resolver.ts';
import { TeamworkResolver } from './teamwork/graphql/teamwork.resolver.ts';
import { WorkOrderResolver } from './teamwork/graphql/work-order.resolver.ts';
import { readOlas, readOlaVersion } from './teamwork/storage/ola-store.ts';
import { createTeamworkReads } from './teamwork/storage/order-reads.ts';
import { olaTime } from './teamwork-stores.ts';
import { IndicatorResolver } from './indicators/graphql/indicator.resolver.ts';
import { createIndicatorReads } from './indicators/storage/indicator-store.ts';
import { createNodes } from './nodes.ts';
import type { LiveResolver } from './live/graphql/live.resolver.ts';
import { MyStagesResolver } from './procedure/graphql/my-stages.resolver.ts';
import { ProcedureCommandsResolver } from './procedure/graphql/procedure-commands.resolver.ts';
import { ChecklistItemResolver, DeviationLogResolver, DeviationResolver, LateStageResolver, StageCourseResolver, TicketProcedureResolver } from './procedure/graphql/procedure.resolver.ts';
import { createProcedureReads } from './procedure/storage/procedure-reads.ts';
import { SlaClockResolver, TicketClocksResolver, type DueTimesBatch } from './sla/graphql/ticket-clocks.resolver.ts';
import { BreachCauseResolver } from './sla/graphql/breach-cause.resolver.ts';
import { ExplanationResolver } from './sla/graphql/explanation.resolver.ts';
import { DeliveryResolver } from './sla/graphql/delivery.resolver.ts';
import { createDeliveryReads } from './sla/storage/delivery-reads.ts';
import { PinnedTicketsResolver, PolicyJobResolver } from './sla/graphql/policy-job.resolver.ts';
import { createPolicyJobReads } from './sla/storage/policy-job-store.ts';
import { createClockReads } from './sla/storage/clock-reads.ts';
import { createClockStore } from './sla/storage/clock-store.ts';
import { readPausedTickets } from './sla/storage/paused-tickets.ts';
import { Batch } from './platform/graphql/batch.ts';
import { SHIPPED_POLICY } from './standard/documents/shipped-policy.ts';
import { CalendarResolver } from './standard/graphql/calendar.resolver.ts';
import { DraftResolver } from './standard/graphql/draft.resolver.ts';
import { createDraftReads } from './standard/storage/draft-store.ts';
import { ClauseResolver, PolicyDocumentResolver, PolicyResolver, TargetResolver } from './standard/graphql/policy.resolver.ts';
import { ContactResolver } from './tickets/graphql/contact.resolver.ts';
import { TicketEventResolver } from './tickets/graphql/ticket-event.resolver.ts';
import { TicketFieldsResolver } from './tickets/graphql/ticket-fields.resolver.ts';
import { TicketCourseResolver } from './tickets/graphql/ticket-course.resolver.ts';
import { TicketLifeResolver } from './tickets/graphql/ticket-life.resolver.ts';
import { TierResolver } from './tickets/graphql/tier.resolver.ts';
import { TicketRunner } from './tickets/graphql/ticket-runner.ts';
import { readStories } from './tickets/storage/ticket-stories.ts';
import { createTicketReads } from './tickets/storage/ticket-reads.ts';
import { AgentCommandsResolver } from './workforce/graphql/agent-commands.resolver.ts';
import { AgentResolver, createAgentBatch, DutyOwnerResolver } from './workforce/graphql/agent.resolver.ts';
import { RosterResolver } from './workforce/graphql/roster.resolver.ts';
import { createRosterReads } from './workforce/storage/roster-store.ts';

/** One resolver of each class, with its services inside. */
export function createResolvers(house: House, live: LiveResolver): readonly object[] {
  const { perform, units, queues, agents, customers, ciphers, orm, reads, numbers, passwords, authenticate } = house;
  const catalogue = () => house.catalogue;
  const namesOf = createViewerReads(orm);
  const agentBatch = createAgentBatch(agents);
  const ticketReads = createTicketReads(reads, ciphers);
  const runner = new TicketRunner(perform, ticketReads, units);
  const customerResolver = new CustomerResolver(perform, { customerReads: customers, units });
  const alarmLists = createAlarmLists(reads);
  const alarms = new AlarmResolver({ perform, lists: alarmLists, units, queues });
  const nameOf = async (actor: Actor) => (await namesOf(actor))?.displayName ?? null;
  const userName = async (id: string) => (isId(id) ? nameOf({ kind: 'USER', id }) : null);
  const reloadStandard = async () => {
    await house.standard.reload();
    return house.catalogue;
  };
  const dutyReads = createDutyReads(reads, ciphers);
  const duties = new DutyResolver({ perform, reads: dutyReads, customers, units, catalogue, nameOf });
  const teamwork = createTeamworkReads(reads, ciphers);
  const workOrders = new WorkOrderResolver({
    perform, reads: teamwork, units, agents: agentBatch, nameOf, timeOf: (ola) => olaTime(house.catalogue, ola),
    async story(ticketId) {
      const ticket = await ticketReads.byId(ticketId);
      return ticket === null ? null : { ticket, events: (await readStories(reads(), [ticketId])).get(ticketId) ?? [] };
    },
  });
  const policyJobReads = createPolicyJobReads(reads);
  const policyJobs = new PolicyJobResolver({ perform, reads: policyJobReads, units, catalogue, wake: () => house.dueSoon('policy-jobs') });
  const complaints = createComplaintReads(reads, ciphers);
  const messages = createMessageReads(reads, ciphers, house.keyRing);
  const incidentReads = createIncidentReads(reads);
  const incidents = new IncidentResolver({ perform, reads: incidentReads, units });
  const procedure = { reads: createProcedureReads(reads), units, agents: agentBatch, nameOf };
  const dispatchReads = createDispatchReads(reads);
  const pool = () => createDispatchPool(reads(), units);
  const dispatchServices = {
    runner, reads: dispatchReads, pool, queues, units, agents: agentBatch, siteDay: (at: Instant) => siteDay(at, house.env.siteTimeZone),
    nameOf,
  };
  const clockReads = createClockReads(reads);
  const dueTimes: DueTimesBatch = new Batch((ids) => clockReads.dueTimes(ids));
  const lists = {
    page: (...args: Parameters<typeof listTickets> extends [unknown, ...infer Rest] ? Rest : never) => listTickets(reads(), ...args),
    count: (...args: Parameters<typeof countTickets> extends [unknown, ...infer Rest] ? Rest : never) => countTickets(reads(), ...args),
  };
  return [
    new AccessResolver({
      signIn: (input) => signIn({ perform, passwords, settings: SIGN_IN_SETTINGS }, input),
      throttle: createSignInThrottle(),
      signOut: async (caller) => perform((stores) => signOut(stores, caller)),
      authenticate, namesOf, units,
    }),
    new AgentResolver(agents, units),
    new DutyOwnerResolver(agents, agentBatch),
    new PolicyResolver(catalogue),
    new DraftResolver({
      perform, reads: createDraftReads(reads), catalogue, nameOf,
      reload: reloadStandard,
    }),
    policyJobs,
    duties,
    new TicketDutiesResolver(dutyReads, catalogue),
    workOrders,
    new TeamworkResolver({ runner, perform, reads: teamwork, customers, agents: agentBatch, people: agents, units, tickets: (ids) => ticketReads.byIds(ids), nameOf }),
    new OlaResolver({ perform, units, settings: (unitIds) => readOlas(reads(), unitIds), versionOf: (unitId) => readOlaVersion(reads(), unitId) }),
    new IndicatorResolver({ perform, reads: createIndicatorReads(reads), units, catalogue }),
    new AgreementResolver({ perform, customers, units, catalogue, reload: reloadStandard }),
    new CustomerAgreementsResolver(catalogue),
    new DeliveryResolver(createDeliveryReads(reads)),
    new PinnedTicketsResolver(policyJobReads),
    new CalendarResolver(SHIPPED_POLICY.holidays),
    new PolicyDocumentResolver(catalogue),
    new ClauseResolver(catalogue),
    new TargetResolver(catalogue),
    customerResolver,
    new InteractionResolver(agentBatch),
    new TemplateResolver({
      perform, connected: house.connected, all: () => readTemplates(reads()), nameOf: userName,
    }),
    new MessageResolver({ runner, perform, reads: messages, customers }),
    new ContactAddressResolver(messages),
    new SentMessageResolver(agentBatch),
    new ReceivedMessageResolver(customers, (context, id) => runner.visible(signedIn(context), { id })),
    new TriageResolver({ perform, reads: messages, units, numbers, visible: (caller, id) => runner.visible(caller, { id }) }),
    new TicketLifeResolver(runner),
    new TicketCourseResolver(runner),
    new TierResolver(perform, customers),
    new BreachCauseResolver(runner),
    new ContactResolver(runner, numbers),
    new TicketFieldsResolver({ units, agents: agentBatch, customers, interactions: createInteractionReads(orm, ciphers), reads: ticketReads, catalogue }),
    new TicketEventResolver({
      actor: async (actor) => (await namesOf(actor))?.displayName ?? null,
      agent: async (context, agentId) => (await agentBatch.load(context, agentId))?.displayName ?? null,
      unit: (unitId) => units.get(unitId)?.name.zh ?? null,
      queue: (queueId) => queues.get(queueId)?.name.zh ?? null,
    }),
    new ComplaintResolver(runner),
    new RegulatorCaseResolver(runner, numbers),
    new ComplaintFieldsResolver({
      reads: complaints, units, agents: agentBatch, visible: (caller, id) => runner.visible(caller, { id }),
      nameOf: userName,
    }),
    new ParetoResolver(perform, complaints, units),
    incidents,
    new IncidentFieldsResolver({ reads: incidentReads, units, siteMinute: (at) => siteMinute(at, house.env.siteTimeZone) }),
    new TicketIncidentResolver(incidentReads),
    new ProcedureCommandsResolver(runner),
    new DeviationLogResolver(procedure),
    new TicketProcedureResolver(procedure.reads),
    new LateStageResolver(procedure),
    new MyStagesResolver(procedure.reads),
    new StageCourseResolver(procedure),
    new ChecklistItemResolver(procedure),
    new DeviationResolver(procedure),
    new TicketClocksResolver(catalogue, clockReads, dueTimes),
    new SlaClockResolver(catalogue),
    new ExplanationResolver({
      catalogue,
      visible: (caller, id) => runner.visible(caller, { id }),
      story: async (ticketId) => (await readStories(reads(), [ticketId])).get(ticketId) ?? [],
      clocks: async (ticketId) => (await createClockStore(reads()).read([ticketId]))[0] ?? null,
      paused: (caller, from, to) => readPausedTickets(reads(), units.subtree(caller.unitId).map(({ id }) => id), from, to),
      nameOf,
    }),
    new AgentCommandsResolver(perform, agents),
    new AgentLoadResolver(dispatchReads),
    new QueueResolver({ queues, units, agents, reads: dispatchReads, pool, tickets: (ids) => ticketReads.byIds(ids), perform }),
    new DispatchResolver(dispatchServices),
    new MisrouteRateResolver(dispatchServices),
    new TicketDispatchesResolver(dispatchReads),
    new DispatchChoiceResolver(agentBatch),
    new RankedCandidateResolver(agentBatch),
    new RejectedCandidateResolver(agentBatch),
    new TicketQueueResolver(queues),
    new HandOverResolver(runner, perform),
    alarms,
    new AlarmCareResolver({
      perform, lists: alarmLists, figures: createAlarmFigureReads(reads), outages: createRuleOutageStore(reads), units, queues, agents: (ids) => agents.byIds(ids), nameOf,
    }),
    new HandoverResolver({ perform, list: (unitIds, limit) => listHandovers(reads(), unitIds, limit), find: (id) => findHandover(reads(), id), units, queues, nameOf }),
    new RosterResolver({ perform, rosters: createRosterReads(reads), agents, units, now: Date.now }),
    live,
    createNodes(house, { runner, customers: customerResolver, alarms, incidents, policyJobs, duties, workOrders }),
    new TicketListResolver(lists, units, runner, dueTimes),
  ];
}
