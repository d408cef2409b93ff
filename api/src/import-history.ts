import { systemCaller, type Caller } from './access/domain/caller.ts';
import { addQueue } from './dispatch/storage/queue-directory.ts';
import type { House } from './house.ts';
import type { HistoricPlaces } from './integrations/domain/history.ts';
import type { ImportReport } from './integrations/domain/report.ts';
import type { Source } from './integrations/domain/sources.ts';
import type { SourceRow } from './integrations/domain/source-row.ts';
import type { SourceFile } from './integrations/files/source-file.ts';
import { createImportCustomers } from './integrations/storage/import-customers.ts';
import { createImportSubjects } from './integrations/storage/import-subjects.ts';
import { historyPlaces } from './integrations/use-cases/history-places.ts';
import { importSource, type ImportWatch } from './integrations/use-cases/import-source.ts';
import { Fault } from './platform/fault.ts';
import { createStores } from './stores.ts';

/**
 * Imports a file of history into a house: its places first, then its rows.
 * @throws Fault when there is no organisation to import into
 */
export async function importHistory<Row extends SourceRow>(house: House, source: Source<Row>, file: SourceFile<Row>, watch: ImportWatch): Promise<ImportReport> {
  const caller = historyCaller(house, source.name);
  const places = await placesOf(house, caller, source, file);
  return importSource((work) => house.unitOfWork.perform((tx) => work({
    ...createStores(tx, house, () => {}), subjects: createImportSubjects(tx.em), importCustomers: createImportCustomers(tx.em),
  })), caller, source, file, places, watch);
}

/** Who imports: the house itself, on behalf of the source, over the whole organisation. */
function historyCaller(house: House, source: string): Caller {
  const [root] = house.units.units;
  if (root === undefined) throw new Fault('there is no organisation to import into', 'start the server once, which makes one');
  return { ...systemCaller('import', root.id), actor: { kind: 'IMPORT', id: source } };
}

function placesOf<Row extends SourceRow>(house: House, caller: Caller, source: Source<Row>, file: SourceFile<Row>): Promise<HistoricPlaces> {
  return historyPlaces({
    perform: (work) => house.unitOfWork.perform((tx) => work({ ...createStores(tx, house, () => {}), addQueue: (queue) => { addQueue(tx.em, queue); } })),
    units: house.units,
    queues: house.queues,
    agents: house.agents,
    reload: async () => { await Promise.all([house.units.reload(), house.queues.reload()]); },
  }, caller, file.rows.map((row) => source.holderOf(row)));
}
