import type { UnitTree } from './access/domain/unit-tree.ts';
import { createAccountStore } from './access/storage/account-store.ts';
import { createApiKeyStore } from './access/storage/api-key-store.ts';
import { createSessionStore } from './access/storage/session-store.ts';
import { createUnitStore } from './access/storage/unit-store.ts';
import type { AccountStore, ApiKeyStore, Passwords, SessionStore, UnitStore } from './access/use-cases/ports.ts';
import { createAlarmStore } from './alarms/storage/alarm-store.ts';
import { createHandoverStore } from './alarms/storage/handover-store.ts';
import { createOverloadStore } from './alarms/storage/overload-store.ts';
import { createRuleOutageStore } from './alarms/storage/rule-outages.ts';
import { createServiceStore } from './alarms/storage/service-store.ts';
import { createWatchedDuties } from './alarms/storage/watched-duties.ts';
import type { HandoverStore } from './alarms/use-cases/handover.ts';
import type { AlarmStore, OverloadStore, RuleOutageStore, ServiceStore, WatchedDuties } from './alarms/use-cases/ports.ts';
import { projectComplaints } from './complaints/folds/project-complaints.ts';
import { regulatorHold } from './complaints/folds/regulator-hold.ts';
import { resultHold } from './complaints/folds/result-hold.ts';
import { createComplaintStore } from './complaints/storage/complaint-store.ts';
import { checkComplaintStep } from './complaints/use-cases/check-step.ts';
import type { ComplaintStore, Handlers } from './complaints/use-cases/ports.ts';
import type { ReplyTokens } from './communications/domain/reply-token.ts';
import type { SendingChannel } from './communications/domain/words.ts';
import { createContactAddresses, createWebhookReceipts } from './communications/storage/contact-addresses.ts';
import { createInboundStore } from './communications/storage/inbound-store.ts';
import { createIncidentStore } from './incidents/storage/incident-store.ts';
import type { IncidentStore } from './incidents/use-cases/ports.ts';
import { createInteractionStore } from './communications/storage/interaction-store.ts';
import { createOutboxStore } from './communications/storage/outbox-store.ts';
import { createTemplateStore } from './communications/storage/template-store.ts';
import type { WebhookReceipts } from './communications/use-cases/message-ports.ts';
import type { InteractionStore } from './communications/use-cases/ports.ts';
import type { LinkTokens } from './correspondence/domain/link-token.ts';
import { createCustomerLinks } from './correspondence/storage/customer-links.ts';
import { createTicketFinder, createWorkNumbers } from './correspondence/storage/ticket-finder.ts';
import type { CorrespondenceStores } from './correspondence/use-cases/ports.ts';
import { createCustomerStore } from './customers/storage/customer-store.ts';
import type { CustomerNumbers, CustomerStore } from './customers/use-cases/ports.ts';
import { createDispatchHistory } from './dispatch/storage/dispatch-history.ts';
import { createDispatchPool } from './dispatch/storage/dispatch-pool.ts';
import { projectDuties } from './duties/folds/project-duties.ts';
import { createDutyStore } from './duties/storage/duty-store.ts';
import { checkDuties } from './duties/use-cases/check-step.ts';
import type { DutyStore } from './duties/use-cases/ports.ts';
import { createQueueStore } from './dispatch/storage/queue-store.ts';
import type { DispatchDirectory, DispatchHistory, DispatchPool, DueTimes, QueueStore } from './dispatch/use-cases/ports.ts';
import { siteDay, siteMinute } from './foundation/site-time.ts';
import type { Instant } from './foundation/instant.ts';
import type { Env } from './env.ts';
import { createIndicatorStore } from './indicators/storage/indicator-store.ts';
import type { IndicatorStore } from './indicators/use-cases/ports.ts';
import type { KeyRing } from './privacy/domain/key-ring.ts';
import type { UnitDirectory } from './access/storage/unit-directory.ts';
import type { Revocations } from './access/use-cases/revocations.ts';
import type { QueueDirectory } from './dispatch/storage/queue-directory.ts';
import { createIdempotency, type Idempotency } from './platform/idempotency/idempotency.ts';
import { MAX_SLEEP_MS } from './platform/timekeeper/timekeeper.ts';
import type { Transaction } from './platform/unit-of-work/unit-of-work.ts';
import { projectProcedure } from './procedure/folds/project-procedure.ts';
import { createProcedureStore } from './procedure/storage/procedure-store.ts';
import type { ProcedureStore } from './procedure/use-cases/ports.ts';
import { createFieldCipherStore } from './privacy/storage/field-ciphers.ts';
import { cipherToKeep } from './privacy/use-cases/cipher-to-keep.ts';
import { projectClocks } from './sla/folds/project-clocks.ts';
import { createClockStore } from './sla/storage/clock-store.ts';
import { createPolicyJobStore } from './sla/storage/policy-job-store.ts';
import type { ClockStore, PolicyJobStore } from './sla/use-cases/ports.ts';
import type { PolicyCatalogue } from './standard/domain/catalogue.ts';
import { createDraftStore } from './standard/storage/draft-store.ts';
import { createPolicyLedger } from './standard/storage/policy-store.ts';
import type { DraftStore, PreviewProof } from './standard/use-cases/draft-store.ts';
import type { PolicyLedger } from './standard/use-cases/policy-store.ts';
import type { StandardDirectory } from './standard/storage/standard-directory.ts';
import { projectOrders } from './teamwork/folds/project-orders.ts';
import { withdrawOrders } from './teamwork/folds/withdraw-orders.ts';
import { checkCollaborator } from './teamwork/use-cases/check-step.ts';
import { createTeamworkStores, olaTime, type TeamworkStores } from './teamwork-stores.ts';
import { foundBreaches, type StoreListeners } from './store-listeners.ts';
import { decideSurvey } from './surveys/folds/decide-survey.ts';
import type { TicketSettings } from './tickets/domain/commands.ts';
import { DEFAULT_TICKET_SETTINGS } from './tickets/domain/settings.ts';
import { descriptionField } from './tickets/storage/description-field.ts';
import { createTicketResults } from './tickets/storage/ticket-results.ts';
import { createTicketStore } from './tickets/storage/ticket-store.ts';
import type { IntakeDesk, StepCheck, TicketCustomers, TicketStore, TicketStories } from './tickets/use-cases/ports.ts';
import { createAgentDirectory } from './workforce/storage/agent-directory.ts';
import { createAgentStore } from './workforce/storage/agent-store.ts';
import { createRosterStore } from './workforce/storage/roster-store.ts';
import type { AgentDirectory, AgentStore, RosterStore } from './workforce/use-cases/ports.ts';

/** What one transaction works with: every port of every use-case. */
export interface Stores extends TeamworkStores, Omit<CorrespondenceStores, 'tickets' | 'interactions' | 'units' | 'settings' | 'checks' | 'now'> {
  readonly tickets: TicketStore & TicketStories;
  readonly clocks: ClockStore;
  readonly policies: PolicyLedger;
  readonly drafts: DraftStore;
  readonly policyJobs: PolicyJobStore;
  readonly previews: PreviewProof;
  readonly duties: DutyStore;
  readonly stages: Pick<ProcedureStore, 'ticketsNaming'>;
  readonly indicators: IndicatorStore;
  readonly customers: CustomerStore & TicketCustomers;
  readonly customerNumbers: CustomerNumbers;
  readonly interactions: InteractionStore;
  readonly webhookReceipts: WebhookReceipts;
  readonly complaints: ComplaintStore;
  readonly incidents: IncidentStore;
  readonly handlers: Handlers;
  readonly checks: readonly StepCheck[];
  readonly desk: IntakeDesk;
  readonly directory: DispatchDirectory;
  readonly dispatches: DispatchHistory;
  readonly dueTimes: DueTimes;
  readonly pool: DispatchPool;
  readonly queueStore: QueueStore;
  readonly alarms: AlarmStore;
  readonly overloads: OverloadStore;
  readonly services: ServiceStore;
  readonly watchedDuties: WatchedDuties;
  readonly outages: RuleOutageStore;
  readonly handovers: HandoverStore;
  readonly passwords: Passwords;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly apiKeys: ApiKeyStore;
  readonly unitStore: UnitStore;
  readonly agentStore: AgentStore;
  readonly rosters: RosterStore;
  readonly people: Pick<AgentDirectory, 'byIds'>;
  readonly idempotency: Idempotency;
  readonly units: UnitTree;
  readonly catalogue: PolicyCatalogue;
  readonly settings: TicketSettings;
  now(): Promise<Instant>;
  /** The site's calendar day of an instant, YYYY-MM-DD. */
  siteDay(at: Instant): string;
}

/** What lives as long as the process, for the stores of every transaction. */
export interface StoreParts {
  readonly env: Env;
  /** What is published, in memory. */
  readonly standard: StandardDirectory;
  /** The published standard, the newest that this process has read. */
  readonly catalogue: PolicyCatalogue;
  readonly units: UnitDirectory;
  readonly queues: QueueDirectory;
  readonly keyRing: KeyRing;
  readonly customerNumbers: CustomerNumbers;
  readonly connected: ReadonlySet<SendingChannel>;
  readonly replyTokens: ReplyTokens;
  readonly linkTokens: LinkTokens;
  readonly passwords: Passwords;
  readonly revocations: Revocations;
}

/**
 * The stores of one transaction. What the modules do not know of each other meets here: which folds follow a ticket's
 * events, and that clocks are folded before the transaction is written.
 * @param told called after the commit
 */
export function createStores(tx: Transaction, parts: StoreParts, told: Partial<StoreListeners> = {}): Stores {
  const { catalogue, standard, units, queues, env, revocations, keyRing, customerNumbers, passwords } = parts;
  // On the transaction's own connection: one that waited for a second while it holds the first would hold up all others that do.
  const agents = createAgentDirectory(() => tx.em, units);
  const ciphers = createFieldCipherStore(tx, keyRing);
  const customerStore = createCustomerStore(tx, ciphers, keyRing);
  const clocks = createClockStore(tx.em);
  const policyJobs = createPolicyJobStore(tx.em);
  const procedure = createProcedureStore(tx);
  const duties = createDutyStore(tx, ciphers);
  const teamwork = createTeamworkStores(tx, ciphers);
  const complaints = createComplaintStore(tx, ciphers, (unitId) => units.get(unitId)?.path.toReversed() ?? []);
  const handlers: Handlers = {
    async handler(agentId) {
      const agent = (await agents.byIds([agentId])).get(agentId);
      return agent === undefined ? null : { agentId, teamPath: units.get(agent.teamId)?.path ?? [] };
    },
  };
  const tickets = createTicketStore(tx, {
    settings: DEFAULT_TICKET_SETTINGS,
    folds: [resultHold, regulatorHold, decideSurvey, withdrawOrders],
    async project(changed, now) {
      const known = await standard.knowing(changed.tickets.flatMap(({ ticket }) => [...ticket.policyPins, ...ticket.formerPins, ...ticket.workOrders.flatMap(({ ola }) => ola.calendar?.pin ?? [])]));
      const { folded, breaches, retracted } = await projectClocks(changed, (pins) => known.clockTargets(pins), clocks, now);
      await projectDuties(changed.tickets.map(({ ticket }) => ticket), { breaches, retracted }, (pins) => known.clockTargets(pins), duties, now);
      tx.afterFlush(() => clocks.write(folded, breaches));
      const orders = await projectOrders(changed, (ola) => olaTime(known, ola), now);
      tx.afterFlush(() => teamwork.workOrders.write(orders));
      const summaries = await projectComplaints(changed);
      tx.afterFlush(() => complaints.write(summaries));
      const isSoon = ({ nextMarkAt }: { readonly nextMarkAt: Instant | null }): boolean => nextMarkAt !== null && nextMarkAt < now + MAX_SLEEP_MS;
      if (folded.some(isSoon)) tx.afterCommit(() => told.dueSoon?.('marks'));
      if (orders.some(isSoon)) tx.afterCommit(() => told.dueSoon?.('work-orders'));
      const courses = await projectProcedure(changed);
      tx.afterFlush(() => procedure.write(courses));
      const found = foundBreaches(folded, breaches);
      if (found.length > 0) tx.afterCommit(() => told.breachesFound?.(found));
    },
  });
  return {
    tickets,
    clocks,
    policies: createPolicyLedger(tx),
    drafts: createDraftStore(tx.em),
    policyJobs,
    previews: policyJobs,
    duties,
    stages: procedure,
    indicators: createIndicatorStore(tx.em),
    customerNumbers,
    passwords,
    interactions: createInteractionStore(tx, ciphers),
    results: createTicketResults(tx, ciphers),
    templates: createTemplateStore(tx.em),
    outbox: createOutboxStore(tx, ciphers),
    inbound: createInboundStore(tx, ciphers, keyRing),
    addresses: createContactAddresses(tx, ciphers, keyRing),
    webhookReceipts: createWebhookReceipts(tx),
    links: createCustomerLinks(tx, parts.linkTokens),
    finder: createTicketFinder(tx.em),
    workNumbers: createWorkNumbers(tx.em),
    replyTokens: parts.replyTokens,
    connected: parts.connected,
    rootUnitId: () => rootUnit(units),
    contactUnitId: () => queues.all().find(({ code }) => code === env.contactQueue)?.unitId ?? rootUnit(units),
    languageOf: async (customerId) => (await customerStore.facts(customerId))?.language ?? 'zh',
    keeps: async (customerId) => (await ciphers.forCustomer(customerId)) !== null,
    siteTime: (at) => siteMinute(at, env.siteTimeZone),
    sendSoon: () => tx.afterCommit(() => told.dueSoon?.('outbox')),
    complaints,
    incidents: createIncidentStore(tx),
    ...teamwork,
    handlers,
    checks: [checkCollaborator, checkDuties(duties), checkComplaintStep({ tickets, handlers, complaints })],
    customers: {
      ...customerStore,
      async encryptDescription(ticketId, customerId, description) {
        const cipher = await cipherToKeep(ciphers, customerId);
        return cipher.encrypt(descriptionField(ticketId), description);
      },
    },
    dispatches: createDispatchHistory(tx.em),
    pool: createDispatchPool(tx.em, units),
    queueStore: createQueueStore(tx),
    siteDay: (at) => siteDay(at, env.siteTimeZone),
    alarms: createAlarmStore(tx),
    overloads: createOverloadStore(tx.em),
    services: createServiceStore(tx.em),
    watchedDuties: createWatchedDuties(tx.em),
    outages: createRuleOutageStore(() => tx.em),
    handovers: createHandoverStore(tx),
    accounts: createAccountStore(tx),
    sessions: createSessionStore(tx, revocations),
    apiKeys: createApiKeyStore(tx, revocations),
    unitStore: createUnitStore(tx),
    agentStore: createAgentStore(tx),
    rosters: createRosterStore(tx),
    people: agents,
    idempotency: createIdempotency(tx, env.sessionSecret),
    units,
    catalogue,
    settings: DEFAULT_TICKET_SETTINGS,
    now: () => tx.now(),
    desk: {
      dutyOwner: async (unitId) => (await agents.dutyOwners([unitId])).get(unitId) ?? null,
      queueUnit: async (queueId) => queues.get(queueId)?.unitId ?? null,
    },
    directory: {
      agent: async (agentId) => (await agents.byIds([agentId])).get(agentId) ?? null,
      queue: async (queueId) => queues.get(queueId) ?? null,
    },
    dueTimes: { of: (ticketIds) => clocks.dueTimes(ticketIds) },
  };
}

/** The unit that everything belongs to. */
function rootUnit({ units }: UnitTree): string {
  const root = units.find(({ parentId }) => parentId === null);
  if (root === undefined) throw new Error('there is no unit yet: seed the organisation first');
  return root.id;
}
