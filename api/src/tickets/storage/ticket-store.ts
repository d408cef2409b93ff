import { LockMode } from '@mikro-orm/core';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { NewEvent } from '../../platform/event-log/event-log.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { TicketSettings } from '../domain/commands.ts';
import type { RecordedTicketEvent, TicketEvent } from '../domain/events.ts';
import { begin, evolve } from '../domain/evolve.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { EventStamp, TicketFold, TicketStore, TicketStories } from '../use-cases/ports.ts';
import { OPEN_STATES } from '../domain/words.ts';
import { TicketRow } from './ticket.entity.ts';
import { toColumns, toTicket } from './ticket-row.ts';
import { readStories } from './ticket-stories.ts';

interface Loaded {
  ticket: Ticket;
  row: TicketRow;
  /** The events of this transaction. */
  added: RecordedTicketEvent[];
  /** What the log had of it before; null while nobody asked. Nobody adds to the story of a ticket that is locked here. */
  story: readonly RecordedTicketEvent[] | null;
  isNew: boolean;
  dirty: boolean;
}

/** What a projection is told when the transaction is flushed: each ticket that changed, and how to read and add to its story. */
export interface TicketsAtFlush {
  readonly tickets: readonly { readonly ticket: Ticket; readonly isNew: boolean; readonly added: readonly RecordedTicketEvent[] }[];
  readonly stories: TicketStories;
  add(ticketId: string, events: readonly TicketEvent[], stamp: EventStamp): void;
}

export interface TicketStoreHooks {
  readonly settings: TicketSettings;
  readonly folds: readonly TicketFold[];
  /** Runs once before the rows are written, with every ticket that changed and the database's clock. */
  readonly project: (flushed: TicketsAtFlush, now: Instant) => Promise<void>;
}

/** The tickets of one transaction, kept in memory until the flush. */
export function createTicketStore(tx: Transaction, hooks: TicketStoreHooks): TicketStore & TicketStories {
  const loaded = new Map<string, Loaded>();

  function get(ticketId: string): Loaded {
    const found = loaded.get(ticketId);
    if (found === undefined) throw new Error(`ticket ${ticketId} must be locked before it is changed`);
    return found;
  }

  /** One event and, right behind it, what the folds answer to it. */
  function addOne(entry: Loaded, event: TicketEvent, stamp: EventStamp): void {
    entry.ticket = observed(evolve(entry.ticket, event), event.occurredAt, stamp);
    record(entry, event, stamp);
    for (const fold of hooks.folds) for (const further of fold(entry.ticket, event)) addOne(entry, further, { ...stamp, reason: null });
  }

  function record(entry: Loaded, event: TicketEvent, stamp: EventStamp): void {
    // The log keeps whole milliseconds: what it cannot keep, the clocks must not count with.
    if (!Number.isInteger(event.occurredAt)) throw new RangeError(`${event.type} happened at ${event.occurredAt}: an instant is a whole number of milliseconds`);
    entry.added.push({ ...event, ...stamp, id: newId(), ticketId: entry.ticket.id, place: entry.ticket.version, recordedAt: Number.NaN } as RecordedTicketEvent);
    entry.dirty = true;
  }

  const store: TicketStore & TicketStories = {
    async lock(ticketId) {
      const [ticket] = await store.lockAll([ticketId]);
      return ticket ?? null;
    },

    async lockAll(ticketIds) {
      const missing = ticketIds.filter((id) => !loaded.has(id)).sort();
      if (missing.length > 0) {
        const rows = await tx.em.find(TicketRow, { id: missing }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
        for (const row of rows) loaded.set(row.id, { ticket: toTicket(row), row, added: [], story: null, isNew: false, dirty: false });
      }
      return ticketIds.flatMap((id) => loaded.get(id)?.ticket ?? []);
    },

    async lockOpenOf(customerId) {
      const rows = await query<{ id: string }>(tx.em, `
        select id from ticket where customer_id = $1 and state = any($2) and observed_until is null`, [customerId, OPEN_STATES]);
      return store.lockAll(rows.map(({ id }) => id));
    },

    begin(ticketId, texts, first, stamp) {
      const ticket = observed(begin(ticketId, stamp.origin, first), first.occurredAt, stamp);
      const row = tx.em.create(TicketRow, { ...toColumns(ticket, hooks.settings, first.occurredAt), ...texts });
      const entry: Loaded = { ticket, row, added: [], story: [], isNew: true, dirty: true };
      loaded.set(ticketId, entry);
      record(entry, first, stamp);
      return ticket;
    },

    add(ticketId, events, stamp) {
      const entry = get(ticketId);
      for (const event of events) addOne(entry, event, stamp);
      return entry.ticket;
    },

    touch(ticketId) {
      get(ticketId).dirty = true;
    },

    observe(ticketId, instant) {
      const entry = get(ticketId);
      if (entry.ticket.observedUntil === null || entry.ticket.observedUntil >= instant) return;
      entry.ticket = { ...entry.ticket, observedUntil: instant };
      entry.dirty = true;
    },

    async claimWaking(limit) {
      const rows = await query<{ id: string }>(tx.em, `
        select id from ticket where wake_at < now() order by wake_at limit $1 for update skip locked`, [limit]);
      return rows.map(({ id }) => id);
    },

    async claimUnaccepted(limit) {
      const rows = await query<{ id: string }>(tx.em, `
        select id from ticket where offer_check_at < now() order by offer_check_at limit $1 for update skip locked`, [limit]);
      return rows.map(({ id }) => id);
    },

    async of(ticketIds) {
      const read = await readStories(tx.em, ticketIds.filter((id) => (loaded.get(id)?.story ?? null) === null));
      return new Map(ticketIds.map((id) => {
        const entry = loaded.get(id);
        const story = entry?.story ?? read.get(id) ?? [];
        if (entry !== undefined) entry.story = story;
        return [id, [...story, ...(entry?.added ?? [])]];
      }));
    },
  };

  tx.beforeFlush(async () => {
    const dirty = [...loaded.values()].filter((entry) => entry.dirty);
    if (dirty.length === 0) return;
    const now = await tx.now();
    await hooks.project({
      tickets: dirty.map(({ ticket, isNew, added }) => ({ ticket, isNew, added })),
      stories: store,
      add: (ticketId, events, stamp) => { store.add(ticketId, events, stamp); },
    }, now);
    for (const { ticket, row, added } of dirty) {
      tx.em.assign(row, toColumns(ticket, hooks.settings, now));
      tx.append(added.map((event) => toLogEvent(ticket, event)));
    }
  });

  return store;
}

/** History stays history while only history is added; any other event makes the ticket live on here. */
function observed(ticket: Ticket, at: Instant, stamp: EventStamp): Ticket {
  if (stamp.origin !== 'IMPORT') return ticket.observedUntil === null ? ticket : { ...ticket, observedUntil: null };
  return ticket.observedUntil === null ? ticket : { ...ticket, observedUntil: Math.max(ticket.observedUntil, at) };
}

function toLogEvent(ticket: Ticket, event: RecordedTicketEvent): NewEvent {
  const { id, place, type, payload, occurredAt, actor, reason, origin } = event;
  return { id, stream: 'ticket', subjectId: ticket.id, place, type, payload, unitId: ticket.unitId, occurredAt, actor, reason, origin };
}
