import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Registry, collectDefaultMetrics } from 'prom-client';
import type { Caller } from './access/domain/caller.ts';
import type { AccessContext } from './access/graphql/context.ts';
import { watchMailbox } from './communications/channels/imap-mailbox.ts';
import { openSenders } from './connections.ts';
import { addCustomerRoutes } from './correspondence/http/customer-routes.ts';
import { addWebhookRoutes } from './correspondence/http/webhook-routes.ts';
import { queueNotices } from './correspondence/reactions/queue-notices.ts';
import { takeInbound } from './correspondence/use-cases/take-inbound.ts';
import { readToken } from './access/graphql/session-cookie.ts';
import { watchAccess } from './access/storage/watch-access.ts';
import { requestDrains } from './dispatch/reactions/request-drains.ts';
import { createQueueStore } from './dispatch/storage/queue-store.ts';
import { createRaiseStores } from './alarm-stores.ts';
import { raiseAlarms } from './alarms/reactions/raise-alarms.ts';
import type { Env } from './env.ts';
import { watchHouse } from './gauges.ts';
import { openHouse } from './house.ts';
import { startLive } from './live/start-live.ts';
import { createMeters } from './meters.ts';
import { OPERATION_COSTS } from './operation-costs.ts';
import { startReaction } from './platform/event-log/reaction.ts';
import { startSequencer } from './platform/event-log/sequencer.ts';
import { buildSchema } from './platform/graphql/build-schema.ts';
import { startGraphqlHttp } from './platform/http/start-graphql-http.ts';
import type { Logger } from './platform/log.ts';
import type { ConnectionLimits } from './platform/orm/orm.ts';
import { startTimekeeper } from './platform/timekeeper/timekeeper.ts';
import { readinessChecks, READINESS_LIMITS, type ReadinessLimits } from './readiness.ts';
import { createResolvers } from './resolvers.ts';
import { seedDemoHistory } from './seeds/demo-history.ts';
import { seedDemoOperator } from './seeds/demo-operator.ts';
import { openDemoTraffic } from './seeds/demo-traffic.ts';
import { createStanding } from './standing.ts';
import { createStores } from './stores.ts';
import { alarmTimer, drainTimer, incidentTimer, markTimer, offerTimer, orderTimer, outboxTimer, overloadTimer, serviceTimer, dutyTimer, policyJobTimer, purgeTimer, wakeTimer } from './timers.ts';

/** This file is `api/src/app.ts`, and in the built server part of `api/dist/main.js`: two levels below the repository either way. */
const CONSOLE = join(import.meta.dirname, '..', '..', 'console', 'dist');
const DATA = join(import.meta.dirname, '..', 'data');

/** Longer than anything that a server asks takes, and shorter than clients wait. */
const DATABASE_LIMITS: ConnectionLimits = { statementMs: 20_000, connectionMs: 20_000 };

export interface AppOptions {
  readonly env: Env;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Says where a long step is. */
  readonly progress: (line: string) => void;
  /** Where this server is to be ready on other terms than others. */
  readonly readiness?: Partial<ReadinessLimits>;
}

export interface App {
  readonly url: string;
  /** Drains: it is not ready from this moment on, what is under way finishes, then everything is closed. */
  close(): Promise<void>;
}

/**
 * Puts the server together and starts it: the house, what follows from its events, and the ways in. Used by the process and
 * by tests alike.
 * @throws Fault when it cannot start for a reason that a person can mend
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { env, databaseUrl, log } = options;
  await using opened = new AsyncDisposableStack();
  const house = await openHouse({ ...options, limits: DATABASE_LIMITS });
  opened.defer(house.close);
  if (env.demo) {
    await seedDemoOperator(house);
    await seedDemoHistory(house, DATA, options.progress);
  }
  // What the demo's people did while the server was down is told before the timekeeper looks, which would find everything late.
  const traffic = env.demoTraffic ? await openDemoTraffic(house, options.progress) : null;

  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const meters = createMeters(metrics);
  house.onBreachesFound(meters.breachesFound);
  const live = await startLive({
    orm: house.orm, databaseUrl, log, units: house.units, queues: house.queues, catalogue: () => house.catalogue, timeZone: env.siteTimeZone, buildId: buildId(), meters,
  });
  opened.defer(live.close);
  const alarms = await startReaction(house.orm, house.unitOfWork, log, raiseAlarms((tx) => createRaiseStores(tx, house.units)));
  opened.defer(alarms.close);
  const drains = await startReaction(house.orm, house.unitOfWork, log, requestDrains(createQueueStore, () => house.dueSoon('queues')));
  opened.defer(drains.close);
  const notices = await startReaction(house.orm, house.unitOfWork, log, queueNotices((tx) => createStores(tx, house, { dueSoon: house.dueSoon }), house.connected.size > 0));
  opened.defer(notices.close);
  const reactions = [alarms, drains, notices];
  const sequencer = startSequencer(databaseUrl, log, (waitedMs) => {
    meters.ordered(waitedMs);
    live.wake();
    for (const reaction of reactions) reaction.wake();
  });
  opened.defer(sequencer.close);
  house.onCommitted(sequencer.wake);
  const ownTimers = [markTimer(house), orderTimer(house), wakeTimer(house), offerTimer(house), drainTimer(house), alarmTimer(house), overloadTimer(house), serviceTimer(house), dutyTimer(house), incidentTimer(house)];
  const senders = openSenders(env);
  opened.defer(() => { for (const sender of Object.values(senders)) sender.close(); });
  const timers = [...ownTimers, outboxTimer(house, senders)];
  const timekeeper = startTimekeeper([...timers, policyJobTimer(house), purgeTimer(house)], log, meters.dueDone);
  opened.defer(timekeeper.close);
  house.onDueSoon(timekeeper.wake);
  const access = watchAccess({ orm: house.orm, databaseUrl, log, revocations: house.revocations, directories: [house.units, house.queues, house.standard] });
  opened.defer(access.close);

  if (env.imapUrl !== undefined && env.mailFrom !== undefined) {
    const mailbox = watchMailbox(env.imapUrl, env.mailFrom, log, async (mail) => {
      const taken = await house.perform((stores) => takeInbound(stores, { ...mail, channel: 'EMAIL' }));
      if (!taken.ok) throw new Error(`a mail was refused: ${taken.refusals.map(({ code }) => code).join(', ')}`);
    });
    opened.defer(mailbox.close);
  }
  log.info({ channels: [...house.connected], mailbox: env.imapUrl !== undefined, gateways: env.webhookSecret !== undefined, webPage: env.contactQueue ?? null },
    house.connected.size === 0 && env.imapUrl === undefined ? 'no channel to customers is connected' : 'channels to customers');

  const standing = createStanding(house, timers);
  watchHouse(metrics, { house, live, sequencer, reactions, standing });
  const http = await startGraphqlHttp<Caller, AccessContext>({
    host: env.host, port: env.port, trustedProxies: env.trustedProxies, log, metrics,
    schema: await buildSchema(createResolvers(house, live.resolver)),
    costs: OPERATION_COSTS,
    pointsPerSecond: env.pointsPerSecond,
    liveFields: live.fields,
    viewers: {
      readToken,
      authenticate: house.authenticate,
      credentialOf: ({ credentialId, expiresAt }) => ({ id: credentialId, expiresAt }),
      onRevoked: (listener) => house.revocations.onRevoked(listener),
    },
    context: (caller, exchange) => ({
      caller, ...(exchange === null ? {} : { address: exchange.address, secure: exchange.secure, ...(exchange.setCookie === undefined ? {} : { setCookie: exchange.setCookie }) }),
    }),
    readiness: readinessChecks({ standing, live, reactions }, { ...READINESS_LIMITS, ...options.readiness }),
    mayReadMetrics: ({ permissions }) => permissions.has('METRICS_VIEW'),
    consoleFolder: CONSOLE,
    pages: { '/request': 'customer.html', '/progress': 'customer.html' },
    addRoutes(server, addressOf) {
      addWebhookRoutes(server, house.perform, env.webhookSecret ?? null);
      addCustomerRoutes(server, {
        perform: house.perform, addressOf, linkToken: house.linkTokens.of, nextTicketNo: () => house.numbers.next(Date.now()),
        contactQueueId: () => house.queues.all().find(({ code }) => code === env.contactQueue)?.id ?? null,
      });
    },
  });
  opened.defer(http.close);
  if (traffic !== null) {
    traffic.start();
    opened.defer(traffic.close);
  }
  const all = opened.move();
  return {
    url: http.url,
    async close() {
      // At once, whatever else is to be closed before it: whoever sends requests here must learn of it first.
      http.prepareToClose();
      await all.disposeAsync();
    },
  };
}

/** Changes whenever another console is served, so that open walls load themselves anew. */
function buildId(): string {
  const page = join(CONSOLE, 'index.html');
  return existsSync(page) ? createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 12) : 'no console';
}
