import type { Caller } from '../../access/domain/caller.ts';
import type { Perform } from '../../foundation/perform.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { HistoricPlaces } from '../domain/history.ts';
import { ImportTally, type ImportReport } from '../domain/report.ts';
import type { Source } from '../domain/sources.ts';
import type { SourceRow } from '../domain/source-row.ts';
import type { SourceFile } from '../files/source-file.ts';
import { importBatch, type ImportStores, type NumberedRow } from './import-batch.ts';
import { observeHistory } from './observe-history.ts';

/** How many rows share a transaction: enough to share its cost (twice as fast as 500), few enough to lose a second's work with it. */
const BATCH_ROWS = 2_000;
const OBSERVE_TICKETS = 200;

export interface ImportRun {
  /** Told how many rows are done after each batch. */
  readonly advance: (rows: number) => void;
  /** Stops the import between two batches; what is done stays done. */
  readonly signal?: AbortSignal;
  /** How many rows share a transaction, if not the usual number. */
  readonly batchRows?: number;
}

/**
 * Imports a file of history, batch by batch in the order in which it happened, and then observes what is still open up to
 * the file's horizon. It can be repeated and continued: every row has its effect once.
 * @throws DOMException (AbortError) when it was stopped
 */
export async function importSource<Row extends SourceRow>(
  perform: Perform<ImportStores>, caller: Caller, source: Source<Row>, file: SourceFile<Row>, places: HistoricPlaces, run: ImportRun,
): Promise<ImportReport> {
  const job = { source, places, horizon: file.horizon };
  const tally = new ImportTally(file.rejects);
  const subjects = new Map<string, number>();
  const numbered = file.rows.map((row): NumberedRow<Row> => {
    const ordinal = subjects.get(row.subject) ?? 0;
    subjects.set(row.subject, ordinal + 1);
    return { row, ordinal };
  });
  const batchRows = run.batchRows ?? BATCH_ROWS;
  for (let from = 0; from < numbered.length; from += batchRows) {
    run.signal?.throwIfAborted();
    const batch = numbered.slice(from, from + batchRows);
    tally.add(valueOf(await perform((stores) => importBatch(stores, caller, job, batch))));
    run.advance(batch.length);
  }
  let observed: number;
  do {
    run.signal?.throwIfAborted();
    observed = valueOf(await perform((stores) => observeHistory(stores, source.name, file.horizon, OBSERVE_TICKETS)));
  } while (observed > 0);
  return tally.report(subjects.size);
}

/** Batches answer row by row; a refusal of a whole one is a fault of ours. */
function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`an import batch was refused: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
}
