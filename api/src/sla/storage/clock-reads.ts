import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { parsePin } from '../../standard/domain/pin.ts';
import type { BreachCause } from '../../tickets/domain/words.ts';
import type { CancelReason, StoredClock } from '../domain/clock.ts';
import type { ClockReads, DueTimes } from '../use-cases/ports.ts';
import { CLOCK_COLUMNS, toStoredClock, type ClockRow } from './clock-row.ts';

/** Between the values of a clock and between clocks: what no value of a clock contains, as the lints of the standard forbid control characters. */
const [VALUE_END, CLOCK_END] = ['\u001F', '\u001E'];

type Read<Value> = (text: string) => Value;
type Properties = { readonly [Property in keyof StoredClock]: readonly [sql: string, read: Read<StoredClock[Property]>] };

const orNull = <Value>(read: Read<Value>): Read<Value | null> => (text) => (text === '' ? null : read(text));
const word = <Word extends string>(text: string): Word => text as Word;
const isTrue: Read<boolean> = (text) => text === 't';
/** As PostgreSQL prints an array of timestamps: `{"2026-11-24 06:19:52.123+00","…"}`. */
const instants: Read<number[]> = (text) => (text === '{}' ? [] : text.slice(2, -2).split('","').map(parseInstant));

const PROPERTIES: Properties = {
  targetId: ['target_id', word], pin: ["doc_id || '@' || doc_version", parsePin], clauseNo: ['clause_no', word], class: ['class', word], bind: ['bind', word],
  family: ['family', word], milestone: ['milestone', word], budgetMs: ['budget_ms', Number], run: ['run', word], startedAt: ['started_at', parseInstant],
  dueAt: ['due_at', parseInstant], warnsAt: ['warns_at', instants], warningsReached: ['warnings_reached', Number], pausedSince: ['paused_since', orNull(parseInstant)],
  pausedTotalMs: ['paused_total_ms', Number], excludedTotalMs: ['excluded_total_ms', Number], stoppedAt: ['stopped_at', orNull(parseInstant)],
  cancelReason: ['cancel_reason', orNull<CancelReason>(word)], breachedAt: ['breached_at', orNull(parseInstant)], breachCause: ['breach_cause', orNull<BreachCause>(word)],
  governing: ['governing', isTrue], assessmentGoverning: ['assessment_governing', isTrue],
};

/** Reads clocks for those who show them, outside any transaction. */
export function createClockReads(em: () => EntityManager): ClockReads {
  return {
    async properties(ticketIds, names) {
      const columns = names.map((name) => PROPERTIES[name][0]).join(`,'${VALUE_END}',`);
      // A page has hundreds of clocks: a value in a column of its own costs the driver five times what it costs in one text of its ticket.
      const rows = await query<{ ticket_id: string; clocks: string }>(em(), `
        select ticket_id, string_agg(concat(${columns}), '${CLOCK_END}' order by due_at, target_id) as clocks
        from sla_clock where ticket_id = any($1::uuid[]) group by ticket_id`, [ticketIds]);
      return new Map(rows.map(({ ticket_id, clocks }) => [ticket_id, clocks.split(CLOCK_END).map((text) => toProperties(text, names))]));
    },

    async dueTimes(ticketIds) {
      const rows = await query<DueTimesRow>(em(), 'select ticket_id, due_at, assessment_due_at from sla_ticket where ticket_id = any($1::uuid[])', [ticketIds]);
      return new Map(rows.map((row) => [row.ticket_id, toDueTimes(row)]));
    },

    async governing(ticketIds) {
      const rows = await query<ClockRow>(em(), `
        select ${CLOCK_COLUMNS.split(', ').map((column) => `c.${column}`).join(', ')}
        from sla_ticket s join sla_clock c on c.ticket_id = s.ticket_id and c.target_id = s.governing_target_id where s.ticket_id = any($1::uuid[])`, [ticketIds]);
      return new Map(rows.map((row) => [row.ticket_id, toStoredClock(row)]));
    },
  };
}

function toProperties(text: string, names: readonly (keyof StoredClock)[]): Partial<StoredClock> {
  const values = text.split(VALUE_END);
  const clock: Record<string, unknown> = {};
  for (let place = 0; place < names.length; place += 1) clock[names[place]!] = PROPERTIES[names[place]!][1](values[place]!);
  return clock;
}

/** The due times of a ticket as PostgreSQL gives them. */
export interface DueTimesRow {
  readonly ticket_id: string;
  readonly due_at: string | null;
  readonly assessment_due_at: string | null;
}

export function toDueTimes({ due_at, assessment_due_at }: Omit<DueTimesRow, 'ticket_id'>): DueTimes {
  return { dueAt: parseInstantOrNull(due_at), assessmentDueAt: parseInstantOrNull(assessment_due_at) };
}
