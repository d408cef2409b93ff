import { toIso, type Instant } from '../../foundation/instant.ts';
import type { BinaryRow } from '../../platform/orm/binary-row.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { limitWord, type LimitBook, type PinnedLimits } from '../domain/limit-book.ts';
import { liveTicket, type LiveClock, type LiveTicket } from '../domain/live-ticket.ts';
import type { ReadTicket } from '../use-cases/ports.ts';

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** Of a milestone of which a rate is made every stopped clock is read, because the one due first decides; any other only while its due instant is of interest. */
const thatMatter = (since: string): string => `
  case c.run when 'STOPPED' then c.class <> 'ASSESSMENT' and (c.due_at >= ${since} or c.family in ('RESPOND', 'COMPLETE'))
             when 'CANCELLED' then false
             else c.governing or c.breached_at is not null end`;

/** Of a ticket that was migrated all its versions, and by which of them each clock is measured: there are few such tickets, and every other is spared the asking. */
const MIGRATED = `
  select jsonb_build_object('pins', (t.facts -> 'policyPins') || (t.facts -> 'formerPins'), 'versions', coalesce(jsonb_object_agg(c.target_id, jsonb_build_object('docId', c.doc_id, 'version', c.doc_version)), '{}'))
  from sla_clock c where c.ticket_id = t.id`;

/** Tickets with their clocks, the columns in the order in which `ticketReader` reads them. */
const tickets = (since: string): string => `
  select t.observed_until is not null, case t.facts -> 'formerPins' when '[]' then t.facts ->> 'policyPins' else (${MIGRATED})::text end, t.id::text, t.version, t.ticket_no, t.unit_id::text, t.queue_id::text, a.team_id::text, t.title,
    t.type, t.tier, t.facts -> 'confirmed' <> 'null', t.state, t.facts #>> '{suspension,reason}', t.accepted_at is not null,
    t.received_at, (t.facts ->> 'restoredAt')::bigint, case when t.state not in (${OPEN}) then coalesce(t.closed_at, t.updated_at) end, s.assessment_due_at,
    (t.facts ->> 'reopenCount')::int, (t.facts ->> 'chaseCount')::int,
    array(select row(c.target_id, c.run, c.governing, c.budget_ms, c.started_at, c.due_at, c.paused_since, c.paused_total_ms, c.stopped_at, c.breached_at)
          from sla_clock c where c.ticket_id = t.id and ${thatMatter(since)})
  from ticket t join agent a on a.id = t.owner_id left join sla_ticket s on s.ticket_id = t.id`;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Selects tickets by id. The statement has no parameters: what is no id of a ticket by its form is left out.
 * @param since stopped clocks that were due before do not matter any more
 */
export function someTickets(ticketIds: readonly string[], since: Instant): string {
  return `${tickets(instant(since))} where t.id = any('{${ticketIds.filter((id) => UUID.test(id)).join(',')}}'::uuid[])`;
}

/** Selects every ticket that is open, or that ended or has a stopped clock that was due since an instant. */
export function everyTicket(since: Instant): string {
  const from = instant(since);
  const ended = `t.state not in (${OPEN}) and t.closed_at`;
  // One query for each, so that for each the planner can find the way that does not lead through everything that is kept.
  return [
    `t.state in (${OPEN})`,
    `${ended} >= ${from}`,
    `${ended} < ${from} and exists (select from sla_clock c where c.ticket_id = t.id and c.due_at >= ${from} and c.class <> 'ASSESSMENT' and c.run = 'STOPPED')`,
  ].map((condition) => `${tickets(from)} where t.observed_until is null and ${condition}`).join(' union all ');
}

function instant(at: Instant): string {
  return `'${toIso(at)}'::timestamptz`;
}

/** Reads the tickets that the statements above select. People write numbers of persons into titles too: they are hidden before anybody can be sent them. */
export function ticketReader(limits: LimitBook): (row: BinaryRow) => ReadTicket {
  const pinned = new Map<string, PinnedLimits>();

  function pinnedTo(pins: string): PinnedLimits {
    const known = pinned.get(pins) ?? readPins(pins);
    pinned.set(pins, known);
    return known;
  }

  function readPins(text: string): PinnedLimits {
    const read = JSON.parse(text) as readonly PolicyPin[] | { readonly pins: readonly PolicyPin[]; readonly versions: Readonly<Record<string, PolicyPin>> };
    if (!('versions' in read)) return limits.pinned(read);
    const all = limits.pinned(read.pins);
    return {
      pins: all.pins,
      limit(targetId) {
        const version = read.versions[targetId];
        return all.limit(version === undefined ? targetId : limitWord(targetId, version));
      },
    };
  }

  return (row) => {
    const isHistory = row.flag();
    const { pins, limit } = pinnedTo(row.word());
    const facts = {
      policyPins: pins, id: row.text(), version: row.int(), ticketNo: row.text(), unitId: row.word(), queueId: row.word(), teamId: row.word(), title: maskFreeText(row.text()),
      type: row.word<LiveTicket['type']>(), tier: row.word<LiveTicket['tier']>(), confirmed: row.flag(), state: row.word<LiveTicket['state']>(),
      suspendReason: row.wordOrNull<NonNullable<LiveTicket['suspendReason']>>(), accepted: row.flag(),
      receivedAt: row.instant(), restoredAt: row.longOrNull(), endedAt: row.instantOrNull(), assessmentDueAt: row.instantOrNull(),
      reopenCount: row.int(), chaseCount: row.int(),
    };
    return { ticket: liveTicket(facts, row.rows((cells) => new ReadClock(cells, limit, limits))), isHistory };
  };
}

/** A clock as it was read. When it warns follows from its limit: there are as many clocks as there is memory for. */
class ReadClock implements LiveClock {
  readonly limit: LiveClock['limit'];
  readonly run: LiveClock['run'];
  readonly governing: boolean;
  readonly budgetMs: number;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly pausedSince: Instant | null;
  readonly pausedTotalMs: number;
  readonly stoppedAt: Instant | null;
  readonly breachedAt: Instant | null;
  readonly #warnsBeforeDueMs: readonly number[];

  constructor(row: BinaryRow, limitOf: PinnedLimits['limit'], limits: LimitBook) {
    this.limit = limitOf(row.word());
    this.run = row.word();
    this.governing = row.flag();
    this.budgetMs = row.long();
    this.startedAt = row.instant();
    this.dueAt = row.instant();
    this.pausedSince = row.instantOrNull();
    this.pausedTotalMs = row.long();
    this.stoppedAt = row.instantOrNull();
    this.breachedAt = row.instantOrNull();
    this.#warnsBeforeDueMs = limits.warningsBeforeDueMs(this.limit, this.budgetMs);
  }

  get warnsAt(): readonly Instant[] {
    return this.#warnsBeforeDueMs.map((beforeMs) => this.dueAt - beforeMs);
  }
}
