import { createAuthenticate, type Authenticate } from './access/use-cases/authenticate.ts';
import { createPasswords } from './access/use-cases/passwords.ts';
import { createRevocations } from './access/use-cases/revocations.ts';
import { createCredentialReads } from './access/storage/credential-reads.ts';
import { UnitDirectory } from './access/storage/unit-directory.ts';
import { QueueDirectory } from './dispatch/storage/queue-directory.ts';
import { ENTITIES } from './entities.ts';
import type { Env } from './env.ts';
import { createKeyRing } from './privacy/domain/key-ring.ts';
import { createFieldCiphers } from './privacy/storage/field-ciphers.ts';
import type { FieldCiphers } from './privacy/use-cases/ports.ts';
import { createReplyTokens } from './communications/domain/reply-token.ts';
import { shipTemplates } from './communications/use-cases/templates.ts';
import { createTemplateStore } from './communications/storage/template-store.ts';
import { connectedChannels } from './connections.ts';
import { createLinkTokens } from './correspondence/domain/link-token.ts';
import { createCustomerNumbers } from './customers/storage/customer-numbers.ts';
import { createCustomerReads } from './customers/storage/customer-reads.ts';
import type { CustomerReads } from './customers/use-cases/ports.ts';
import type { Perform } from './foundation/perform.ts';
import { Fault } from './platform/fault.ts';
import type { Logger } from './platform/log.ts';
import { derivedKey } from './foundation/derived-key.ts';
import { migrate } from './platform/orm/migrate.ts';
import { openOrm, type ConnectionLimits, type EntityManager, type Orm } from './platform/orm/orm.ts';
import { createUnitOfWork, type UnitOfWork } from './platform/unit-of-work/unit-of-work.ts';
import { SHIPPED_POLICY } from './standard/documents/shipped-policy.ts';
import { StandardDirectory } from './standard/storage/standard-directory.ts';
import { createPolicyStore } from './standard/storage/policy-store.ts';
import { loadStandard } from './standard/use-cases/load-standard.ts';
import type { FoundBreach, Timer } from './store-listeners.ts';
import { createStores, type StoreParts, type Stores } from './stores.ts';
import { createTicketNumbers } from './tickets/storage/ticket-numbers.ts';
import type { TicketNumbers } from './tickets/use-cases/ports.ts';
import { createAgentDirectory } from './workforce/storage/agent-directory.ts';
import type { AgentDirectory } from './workforce/use-cases/ports.ts';

/** Everything that does work on the database, without a server around it: what the server and the commands share. */
export interface House extends StoreParts {
  readonly orm: Orm;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly unitOfWork: UnitOfWork;
  readonly perform: Perform<Stores>;
  readonly ciphers: FieldCiphers;
  readonly customers: CustomerReads;
  readonly agents: AgentDirectory;
  readonly numbers: TicketNumbers;
  readonly authenticate: Authenticate;
  /** Told after every commit that appended events. */
  onCommitted(listener: () => void): void;
  /** Something falls due that a timer must not sleep over. */
  dueSoon(timer: Timer): void;
  /** Told of that after the commit. */
  onDueSoon(listener: (timer: Timer) => void): void;
  /** Told after every commit that found breaches, once in all servers for each breach. */
  onBreachesFound(listener: (breaches: readonly FoundBreach[]) => void): void;
  /** A fresh entity manager for reads outside a transaction. */
  reads(): EntityManager;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly env: Env;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly progress: (line: string) => void;
  /** Absent: whatever is asked of the database takes as long as it takes. */
  readonly limits?: ConnectionLimits;
}

/**
 * Migrates the database, publishes the shipped standard and puts the house together.
 * @throws Fault when the shipped standard is refused, naming every fault
 */
export async function openHouse({ env, databaseUrl, log, progress, limits }: HouseOptions): Promise<House> {
  await migrate(databaseUrl, (name) => progress(`Migrating: ${name}`));
  const orm = await openOrm(databaseUrl, ENTITIES, limits);
  const committed = new Set<() => void>();
  const dueSoon = new Set<(timer: Timer) => void>();
  const breachesFound = new Set<(breaches: readonly FoundBreach[]) => void>();
  const unitOfWork = createUnitOfWork(orm, () => { for (const listener of committed) listener(); });
  const standard = await unitOfWork.perform((tx) => loadStandard(createPolicyStore(tx.em), SHIPPED_POLICY));
  if (!standard.ok) {
    await orm.close();
    throw new Fault(`the shipped standard is refused\n  ${standard.refusals.map(({ message }) => message).join('\n  ')}\n`, 'mend the files in api/src/standard/documents');
  }
  const directory = new StandardDirectory(orm, SHIPPED_POLICY);
  await directory.reload();
  await unitOfWork.perform((tx) => shipTemplates({ templates: createTemplateStore(tx.em) }));
  const units = new UnitDirectory(orm);
  await units.reload();
  const queues = new QueueDirectory(orm);
  await queues.reload();
  const reads = (): EntityManager => orm.em.fork();
  const agents = createAgentDirectory(reads, units);
  const revocations = createRevocations();
  const keyRing = createKeyRing(env.fieldKeys);
  const ciphers = createFieldCiphers(reads, keyRing);
  const tellDueSoon = (timer: Timer): void => { for (const listener of dueSoon) listener(timer); };
  const house: House = {
    get catalogue() { return directory.catalogue; },
    orm, databaseUrl, env, log, unitOfWork, standard: directory, units, queues, agents, revocations, reads, keyRing, ciphers,
    customers: createCustomerReads(orm, keyRing),
    customerNumbers: createCustomerNumbers(orm),
    connected: connectedChannels(env),
    replyTokens: createReplyTokens(derivedKey(env.sessionSecret, 'reply tokens')),
    linkTokens: createLinkTokens(derivedKey(env.sessionSecret, 'customer links')),
    passwords: createPasswords(),
    numbers: createTicketNumbers(orm, env.siteTimeZone),
    authenticate: createAuthenticate({ credentials: createCredentialReads(orm), revocations, agentOf: (userId) => agents.ofUser(userId) }),
    perform: (work) => unitOfWork.perform((tx) => work(createStores(tx, house, {
      dueSoon: tellDueSoon,
      breachesFound: (breaches) => { for (const listener of breachesFound) listener(breaches); },
    }))),
    onCommitted: (listener) => { committed.add(listener); },
    dueSoon: tellDueSoon,
    onDueSoon: (listener) => { dueSoon.add(listener); },
    onBreachesFound: (listener) => { breachesFound.add(listener); },
    close: () => orm.close(),
  };
  return house;
}
