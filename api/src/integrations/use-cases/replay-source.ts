import type { Caller } from '../../access/domain/caller.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import type { HistoricPlaces } from '../domain/history.ts';
import { REPLAY_WAIVED } from '../domain/replay-places.ts';
import type { Source } from '../domain/sources.ts';
import type { SourceRow } from '../domain/source-row.ts';
import type { SourceFile } from '../files/source-file.ts';
import { historicCustomers, type HistoricCustomerStores } from './historic-customers.ts';
import { tellIntake, tellStep, type HistoryStores } from './tell-history.ts';

export type ReplayStores = HistoryStores & HistoricCustomerStores;

export interface ReplayTools {
  readonly perform: Perform<ReplayStores>;
  /** The next ticket number. */
  readonly nextNumber: () => Promise<string>;
  /** Waits until a moment of the process's own clock. */
  readonly waitUntil: (moment: number) => Promise<void>;
  /** The process's own clock in ms: only the distances between rows are taken from it. */
  readonly clock: () => number;
  /** Told after each row: how many are done, and which instant of history has been reached. */
  readonly progress: (done: number, reached: Instant) => void;
}

/** What a replay has come to. */
export interface ReplayReport {
  readonly applied: number;
  readonly withoutEffect: number;
  /** Rows with a step that was refused, and why. */
  readonly refused: readonly { readonly rowNo: number; readonly reason: string }[];
}

/**
 * Plays history again as if it happened now: each row at its distance from the first one, divided by `speed`. Every run
 * makes tickets of its own, marked as replayed; their clocks run in real time.
 */
export async function replaySource<Row extends SourceRow>(
  tools: ReplayTools, caller: Caller, source: Source<Row>, file: SourceFile<Row>, places: HistoricPlaces, speed: number,
): Promise<ReplayReport> {
  const startedAt = tools.clock();
  const [first] = file.rows;
  const tickets = new Map<string, string>();
  const report = { applied: 0, withoutEffect: 0, refused: [] as { rowNo: number; reason: string }[] };
  for (const [index, row] of file.rows.entries()) {
    await tools.waitUntil(startedAt + (row.at - first!.at) / speed);
    const ticketNo = tickets.has(row.subject) ? '' : await tools.nextNumber();
    const outcome = await tools.perform((stores) => replayRow(stores, caller, source, row, places, tickets.get(row.subject) ?? null, ticketNo));
    if (!outcome.ok) report.refused.push({ rowNo: row.rowNo, reason: outcome.refusals.map(({ message }) => message).join(' ') });
    else if (outcome.value === null) report.withoutEffect += 1;
    else {
      report.applied += 1;
      tickets.set(row.subject, outcome.value);
    }
    tools.progress(index + 1, row.at);
  }
  return report;
}

/**
 * Plays one row in a transaction of its own, now; a refused step undoes the row.
 * @returns the id of its ticket; null when the row has no effect
 */
async function replayRow<Row extends SourceRow>(
  stores: ReplayStores, caller: Caller, source: Source<Row>, row: Row, places: HistoricPlaces, ticketId: string | null, ticketNo: string,
): Promise<Outcome<string | null>> {
  const before = ticketId === null ? null : await stores.tickets.lock(ticketId);
  const now = await stores.now();
  const decision = source.decide(row, before, places, now);
  if (decision.effect === 'WITHOUT_EFFECT') return accepted(null);
  const waivedGuards = new Set([...source.waivedGuards, ...REPLAY_WAIVED.map(({ guard }) => guard)]);
  const telling = { origin: 'REPLAY', waivedGuards, reason: `${source.name}, row ${row.rowNo}, replayed`, now } as const;
  let id = ticketId ?? '';
  if (decision.intake !== null) {
    const customers = await historicCustomers(stores, caller, source.name, 'REPLAY', places.unitId, [decision.intake]);
    if (!customers.ok) return customers;
    const customerId = customers.value.get(decision.intake.customer.key) ?? '';
    const taken = await tellIntake(stores, caller, telling, decision.intake, { ticketNo, customerId, unitId: null });
    if (!taken.ok) return taken;
    id = taken.value.id;
  }
  for (const step of decision.steps) {
    const done = await tellStep(stores, caller, telling, id, step);
    if (!done.ok) return done;
  }
  return accepted(id);
}
