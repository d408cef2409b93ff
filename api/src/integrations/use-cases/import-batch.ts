import type { Caller } from '../../access/domain/caller.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { HistoricIntake, HistoricPlaces, RowDecision } from '../domain/history.ts';
import type { RowOutcome } from '../domain/report.ts';
import type { Source } from '../domain/sources.ts';
import type { SourceRow } from '../domain/source-row.ts';
import { historicCustomers, type HistoricCustomerStores } from './historic-customers.ts';
import type { ImportSubjects, SubjectProgress } from './ports.ts';
import { tellIntake, tellStep, type HistoryStores, type IntakeNames, type Telling } from './tell-history.ts';

export type ImportStores = HistoryStores & HistoricCustomerStores & {
  readonly subjects: ImportSubjects;
};

/** A row with its number among the usable rows of its subject, from 0. */
export interface NumberedRow<Row extends SourceRow> {
  readonly row: Row;
  readonly ordinal: number;
}

/** What every batch of an import shares. */
export interface ImportJob<Row extends SourceRow> {
  readonly source: Source<Row>;
  readonly places: HistoricPlaces;
  readonly horizon: Instant;
}

interface Subject {
  ticket: Ticket | null;
  rowsDone: number;
}

/**
 * Imports some rows in one transaction, together with the note that they are done: after a crash the next run finds every
 * batch done or not begun. Rows that an earlier run has dealt with are left alone.
 * @returns what became of each row, in order
 */
export async function importBatch<Row extends SourceRow>(
  stores: ImportStores, caller: Caller, job: ImportJob<Row>, batch: readonly NumberedRow<Row>[],
): Promise<Outcome<readonly RowOutcome[]>> {
  const subjects = await takeSubjects(stores, job.source, batch);
  const customers = await historicCustomers(stores, caller, job.source.name, 'IMPORT', job.places.unitId, newIntakes(job, batch, subjects));
  if (!customers.ok) return customers;
  const outcomes: RowOutcome[] = [];
  for (const { row, ordinal } of batch) {
    const subject = subjects.get(row.subject) ?? { ticket: null, rowsDone: 0 };
    subjects.set(row.subject, subject);
    if (ordinal < subject.rowsDone) {
      outcomes.push({ rowNo: row.rowNo, effect: 'DONE_BEFORE' });
      continue;
    }
    subject.rowsDone = ordinal + 1;
    outcomes.push(await importRow(stores, caller, job, row, subject, customers.value));
  }
  await stores.subjects.advance(job.source.name, progressOf(subjects));
  return accepted(outcomes);
}

async function takeSubjects<Row extends SourceRow>(stores: ImportStores, source: Source<Row>, batch: readonly NumberedRow<Row>[]): Promise<Map<string, Subject>> {
  const progress = await stores.subjects.take(source.name, [...new Set(batch.map(({ row }) => row.subject))]);
  const tickets = await stores.tickets.lockAll([...progress.values()].flatMap(({ ticketId }) => ticketId ?? []));
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return new Map([...progress].map(([subject, { ticketId, rowsDone }]) => [subject, { ticket: (ticketId === null ? null : byId.get(ticketId)) ?? null, rowsDone }]));
}

/** The requests that the batch begins: customers are made for all of them at once. */
function newIntakes<Row extends SourceRow>(
  { source, places, horizon }: ImportJob<Row>, batch: readonly NumberedRow<Row>[], subjects: ReadonlyMap<string, Subject>,
): readonly HistoricIntake[] {
  return batch.flatMap(({ row }) => {
    if ((subjects.get(row.subject)?.ticket ?? null) !== null) return [];
    const decision = source.decide(row, null, places, horizon);
    return decision.effect === 'APPLIED' && decision.intake !== null ? [decision.intake] : [];
  });
}

async function importRow<Row extends SourceRow>(
  stores: ImportStores, caller: Caller, { source, places, horizon }: ImportJob<Row>, row: Row, subject: Subject, customerIds: ReadonlyMap<string, string>,
): Promise<RowOutcome> {
  const { rowNo } = row;
  if (subject.ticket !== null && subject.ticket.observedUntil === null) {
    return { rowNo, effect: 'WITHOUT_EFFECT', reason: 'somebody works on the ticket here: it is no history any more' };
  }
  const decision = source.decide(row, subject.ticket, places, horizon);
  if (decision.effect === 'WITHOUT_EFFECT') return { rowNo, ...decision };
  const telling: Telling = { origin: 'IMPORT', waivedGuards: source.waivedGuards, reason: `${source.name}, row ${rowNo}` };
  const customerId = customerIds.get(decision.intake?.customer.key ?? '') ?? '';
  const refusal = await tell(stores, caller, telling, decision, subject, { ticketNo: source.ticketNo(row.subject), customerId, unitId: places.unitId });
  return refusal === null ? { rowNo, effect: 'APPLIED' } : { rowNo, effect: 'REJECTED', reason: refusal };
}

/** Tells a row step by step; a step that is refused ends the row, and what happened before it stands. */
async function tell(
  stores: ImportStores, caller: Caller, telling: Telling, decision: RowDecision & { readonly effect: 'APPLIED' }, subject: Subject,
  names: IntakeNames,
): Promise<string | null> {
  if (decision.intake !== null) {
    const taken = await tellIntake(stores, caller, telling, decision.intake, names);
    if (!taken.ok) return `intake: ${said(taken)}`;
    subject.ticket = taken.value;
  }
  for (const step of decision.steps) {
    if (subject.ticket === null) return null;
    const done = await tellStep(stores, caller, telling, subject.ticket.id, step);
    if (!done.ok) return `${step.name}: ${said(done)}`;
    subject.ticket = done.value;
  }
  return null;
}

function said({ refusals }: Outcome<never> & { readonly ok: false }): string {
  return refusals.map(({ message, guard }) => (guard === undefined ? message : `${message} (${guard})`)).join(' ');
}

function progressOf(subjects: ReadonlyMap<string, Subject>): ReadonlyMap<string, SubjectProgress> {
  return new Map([...subjects].map(([key, { ticket, rowsDone }]) => [key, { ticketId: ticket?.id ?? null, rowsDone }]));
}
