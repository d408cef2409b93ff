import { systemCaller, type Caller } from './access/domain/caller.ts';
import { addQueue } from './dispatch/storage/queue-directory.ts';
import type { DispatchDirectory } from './dispatch/use-cases/ports.ts';
import type { Instant } from './foundation/instant.ts';
import type { House } from './house.ts';
import type { HistoricPlaces } from './integrations/domain/history.ts';
import type { ImportReport } from './integrations/domain/report.ts';
import type { Source } from './integrations/domain/sources.ts';
import type { SourceRow } from './integrations/domain/source-row.ts';
import type { SourceFile } from './integrations/files/source-file.ts';
import { createImportCustomers } from './integrations/storage/import-customers.ts';
import { createImportSubjects, takeTurn } from './integrations/storage/import-subjects.ts';
import { historyPlaces } from './integrations/use-cases/history-places.ts';
import type { ImportStores } from './integrations/use-cases/import-batch.ts';
import { importSource, type ImportRun } from './integrations/use-cases/import-source.ts';
import { Fault } from './platform/fault.ts';
import type { Transaction } from './platform/unit-of-work/unit-of-work.ts';
import { createStores } from './stores.ts';

/**
 * Imports a file of history into a house: its places first, then its rows.
 * @throws Fault when there is no organisation to import into
 */
export async function importHistory<Row extends SourceRow>(house: House, source: Source<Row>, file: SourceFile<Row>, run: ImportRun): Promise<ImportReport> {
  const caller = historyCaller(house, source.name);
  const places = await placesOf(house, caller, source, file);
  const directory = await rememberingDirectory(house);
  return importSource((work) => house.unitOfWork.perform((tx) => work(importStores(tx, house, directory))), caller, source, file, places, run);
}

/**
 * The stores of a batch. What a person's single step looks up anew is asked once here, because thousands of rows need
 * the same answers: the time, the agents, the customers.
 */
function importStores(tx: Transaction, house: House, directory: DispatchDirectory): ImportStores {
  const stores = createStores(tx, house);
  const importCustomers = createImportCustomers(tx.em);
  let now: Promise<Instant> | null = null;
  return {
    ...stores,
    directory,
    importCustomers,
    subjects: createImportSubjects(tx.em),
    customers: { ...stores.customers, facts: async (id) => importCustomers.factsRead(id) ?? stores.customers.facts(id) },
    // History was dispatched without a time limit of ours.
    dueTimes: { of: async () => new Map() },
    now: () => (now ??= stores.now()),
  };
}

/** The agents and queues as they stand when the import begins, its own included. */
async function rememberingDirectory(house: House): Promise<DispatchDirectory> {
  const agents = new Map((await house.agents.ofTeams(house.units.units.map(({ id }) => id))).map((agent) => [agent.id, agent]));
  return { agent: async (id) => agents.get(id) ?? null, queue: async (id) => house.queues.get(id) ?? null };
}

/** Who imports: the house itself, on behalf of the source, over the whole organisation. */
function historyCaller(house: House, source: string): Caller {
  const [root] = house.units.units;
  if (root === undefined) throw new Fault('there is no organisation to import into', 'start the server once, which makes one');
  return { ...systemCaller('import', root.id), actor: { kind: 'IMPORT', id: source } };
}

/** One import at a time makes what is missing; whoever waited finds it there. */
function placesOf<Row extends SourceRow>(house: House, caller: Caller, source: Source<Row>, file: SourceFile<Row>): Promise<HistoricPlaces> {
  const reload = async (): Promise<void> => { await Promise.all([house.units.reload(), house.queues.reload()]); };
  return house.reads().transactional(async (turn) => {
    await takeTurn(turn, 'places');
    await reload();
    return historyPlaces({
      perform: (work) => house.unitOfWork.perform((tx) => work({ ...createStores(tx, house), addQueue: (queue) => { addQueue(tx.em, queue); } })),
      units: house.units,
      queues: house.queues,
      agents: house.agents,
      reload,
    }, caller, file.rows.map((row) => source.holderOf(row)));
  });
}
