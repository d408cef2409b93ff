import type { Instant } from '../../foundation/instant.ts';
import type { PinnedTarget } from '../../standard/domain/catalogue.ts';
import { UNSTOPPED_BY, START_EVENTS, STOP_EVENTS } from '../../standard/domain/events.ts';
import { keyOf } from '../../standard/domain/pin.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { TicketEventType } from '../../tickets/domain/events.ts';
import { clockWord, type ClockWord, type FoldedClock } from './clock.ts';
import { foldClocks, type PlacedEvent } from './fold.ts';

/** What a clock is before or under the draft; NONE: there is no clock. */
export type PreviewWord = ClockWord | 'NONE';

/** The events that a fold looks at: whoever reads stories only to fold them needs no other. */
export const FOLDED_EVENTS: readonly TicketEventType[] = [...new Set<TicketEventType>([
  ...START_EVENTS, ...STOP_EVENTS, ...Object.values(UNSTOPPED_BY), 'SUSPENDED', 'RESUMED', 'RECLASSIFIED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'INVALIDATED', 'POLICY_MIGRATED',
])];

/** The targets of a version that a draft says otherwise, with their counterparts; either side may be missing. */
export interface ChangedTargets {
  readonly ids: ReadonlySet<string>;
  readonly before: readonly PinnedTarget[];
  readonly after: readonly PinnedTarget[];
}

/** Compares the clock targets of a version with those of a draft. What measures in the same way is left out: its clocks stay as they are. */
export function changedTargets(before: readonly PinnedTarget[], after: readonly PinnedTarget[], isSameCalendar: (before: PinnedTarget, after: PinnedTarget) => boolean): ChangedTargets {
  const old = new Map(before.map((pinned) => [pinned.target.id, pinned]));
  const now = new Map(after.map((pinned) => [pinned.target.id, pinned]));
  const ids = new Set([...old.keys(), ...now.keys()].filter((id) => {
    const [one, other] = [old.get(id), now.get(id)];
    return one === undefined || other === undefined || JSON.stringify(one.target) !== JSON.stringify(other.target) || !isSameCalendar(one, other);
  }));
  return { ids, before: before.filter(({ target }) => ids.has(target.id)), after: after.filter(({ target }) => ids.has(target.id)) };
}

/** A ticket as the preview sees it. */
export interface PreviewTicket {
  readonly id: string;
  readonly ticketNo: string;
  readonly queueId: string;
  readonly unitId: string;
  readonly isOpen: boolean;
  /** The versions that it is measured by, and those that it was. */
  readonly pins: readonly PolicyPin[];
  readonly story: readonly PlacedEvent[];
}

/** One clock of a ticket before and under the draft. */
export interface PreviewedClock {
  readonly targetId: string;
  readonly before: PreviewWord;
  readonly after: PreviewWord;
  readonly dueBefore: Instant | null;
  readonly dueAfter: Instant | null;
}

/**
 * The clocks of a ticket that the draft times otherwise: as they stand, and as they would if the ticket had been received under
 * it. When service started is taken as it is recorded.
 * @param changed of the version that the ticket is pinned to
 * @param former targets of the versions that it was measured by before, of the same ids
 */
export function previewTicket(ticket: PreviewTicket, changed: ChangedTargets, former: readonly PinnedTarget[], asOf: Instant): readonly PreviewedClock[] {
  if (changed.ids.size === 0) return [];
  const before = new Map(foldClocks([...changed.before, ...former.filter(({ target }) => changed.ids.has(target.id))], ticket.story, asOf).map((clock) => [clock.targetId, clock]));
  const untouched = ticket.story.filter(({ type }) => type !== 'POLICY_MIGRATED');
  const after = new Map(foldClocks(changed.after, untouched, asOf).map((clock) => [clock.targetId, clock]));
  return [...changed.ids].flatMap((targetId) => {
    const [was, is] = [before.get(targetId), after.get(targetId)];
    if (was === undefined && is === undefined) return [];
    return [{ targetId, before: wordOf(was, asOf), after: wordOf(is, asOf), dueBefore: was?.dueAt ?? null, dueAfter: is?.dueAt ?? null }];
  });
}

function wordOf(clock: FoldedClock | undefined, now: Instant): PreviewWord {
  return clock === undefined ? 'NONE' : clockWord(clock, now);
}

/** How many clocks of a target in a queue go from one word to another, by `BEFORE>AFTER`. */
export type WordMoves = Readonly<Record<string, number>>;

/** A clock that stands worse under the draft, to look at. */
export interface PreviewExample extends PreviewedClock {
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly queueId: string;
  readonly unitId: string;
}

/** What a preview has counted so far; kept with the job as JSON. */
export interface PreviewTally {
  /** Tickets looked at. */
  readonly tickets: number;
  readonly openTickets: number;
  /** By target, then by queue; of open tickets and of those that ended lately apart. */
  readonly open: Readonly<Record<string, Readonly<Record<string, WordMoves>>>>;
  readonly ended: Readonly<Record<string, Readonly<Record<string, WordMoves>>>>;
  /** By target, a few each. */
  readonly examples: readonly PreviewExample[];
}

export const EMPTY_TALLY: PreviewTally = { tickets: 0, openTickets: 0, open: {}, ended: {}, examples: [] };
/** So many examples of each target. */
const MOST_EXAMPLES = 5;
/** From good to bad: a clock moves for the worse when it goes to the right. */
const WORSE: readonly PreviewWord[] = ['NONE', 'CANCELLED', 'MET', 'ON_TIME', 'PAUSED', 'AT_RISK', 'LATE', 'MISSED'];

/** Adds to a tally what a ticket's clocks do. Changes the tally, which nobody else holds: there are hundreds of thousands of tickets. */
export class Tallying {
  #tickets: number;
  #openTickets: number;
  readonly #open: Record<string, Record<string, Record<string, number>>>;
  readonly #ended: Record<string, Record<string, Record<string, number>>>;
  readonly #examples: PreviewExample[];

  constructor(tally: PreviewTally) {
    const { tickets, openTickets, open, ended, examples } = structuredClone(tally);
    [this.#tickets, this.#openTickets] = [tickets, openTickets];
    [this.#open, this.#ended] = [open as Record<string, Record<string, Record<string, number>>>, ended as Record<string, Record<string, Record<string, number>>>];
    this.#examples = [...examples];
  }

  add(ticket: PreviewTicket, clocks: readonly PreviewedClock[]): void {
    this.#tickets += 1;
    if (ticket.isOpen) this.#openTickets += 1;
    const { id: ticketId, ticketNo, queueId, unitId } = ticket;
    for (const clock of clocks) {
      const byQueue = ((ticket.isOpen ? this.#open : this.#ended)[clock.targetId] ??= {});
      const moves = (byQueue[queueId] ??= {});
      const move = `${clock.before}>${clock.after}`;
      moves[move] = (moves[move] ?? 0) + 1;
      const isWorse = ticket.isOpen && WORSE.indexOf(clock.after) > WORSE.indexOf(clock.before) && WORSE.indexOf(clock.after) >= WORSE.indexOf('AT_RISK');
      if (isWorse && this.#examples.filter(({ targetId }) => targetId === clock.targetId).length < MOST_EXAMPLES) this.#examples.push({ ...clock, ticketId, ticketNo, queueId, unitId });
    }
  }

  get tally(): PreviewTally {
    return { tickets: this.#tickets, openTickets: this.#openTickets, open: this.#open, ended: this.#ended, examples: this.#examples };
  }
}

/** What a group of clocks comes to. */
export interface PreviewCounts {
  readonly clocks: number;
  /** Open clocks that are not at risk now and would be. */
  readonly toAtRisk: number;
  /** Open clocks that are not late now and would be. */
  readonly toLate: number;
  /** Open clocks that are late or at risk now and would be neither. */
  readonly relieved: number;
  /** Clocks of ended tickets that were kept and would be missed, and the other way round. */
  readonly toMissed: number;
  readonly toMet: number;
  /** Clocks that there are only under the draft, and only now. */
  readonly added: number;
  readonly removed: number;
  /** Of the clocks that are met or broken the share that is met, in percent; null when there is none. */
  readonly metPercentBefore: number | null;
  readonly metPercentAfter: number | null;
}

/** Counts up moves; of open and of ended tickets apart, because only a clock that runs can become late. */
export function countMoves(open: readonly WordMoves[], ended: readonly WordMoves[]): PreviewCounts {
  const all = [...entries(open), ...entries(ended)];
  const sum = (moves: readonly Move[], holds: (before: PreviewWord, after: PreviewWord) => boolean): number =>
    moves.reduce((total, { before, after, count }) => total + (holds(before, after) ? count : 0), 0);
  const broken = (word: PreviewWord): boolean => word === 'LATE' || word === 'MISSED';
  const share = (side: 'before' | 'after'): number | null => {
    const met = all.reduce((total, move) => total + (move[side] === 'MET' ? move.count : 0), 0);
    const missed = all.reduce((total, move) => total + (broken(move[side]) ? move.count : 0), 0);
    return met + missed === 0 ? null : (met / (met + missed)) * 100;
  };
  const running = entries(open);
  return {
    clocks: sum(all, (_before, after) => after !== 'NONE'),
    toAtRisk: sum(running, (before, after) => after === 'AT_RISK' && before !== 'AT_RISK'),
    toLate: sum(running, (before, after) => after === 'LATE' && before !== 'LATE'),
    relieved: sum(running, (before, after) => (before === 'LATE' || before === 'AT_RISK') && after !== 'LATE' && after !== 'AT_RISK'),
    toMissed: sum(all, (before, after) => after === 'MISSED' && before !== 'MISSED'),
    toMet: sum(all, (before, after) => after === 'MET' && before === 'MISSED'),
    added: sum(all, (before) => before === 'NONE'),
    removed: sum(all, (before, after) => after === 'NONE' && before !== 'NONE'),
    metPercentBefore: share('before'),
    metPercentAfter: share('after'),
  };
}

interface Move {
  readonly before: PreviewWord;
  readonly after: PreviewWord;
  readonly count: number;
}

function entries(moves: readonly WordMoves[]): readonly Move[] {
  return moves.flatMap((each) => Object.entries(each).map(([move, count]) => {
    const [before, after] = move.split('>') as [PreviewWord, PreviewWord];
    return { before, after, count };
  }));
}

/** The version of a document among pins; null when there is none. */
export function pinOfDocument(pins: readonly PolicyPin[], docId: string): PolicyPin | null {
  return pins.find((pin) => pin.docId === docId) ?? null;
}

/** Pins with those of a document put in the place of its former version; the document is added where it was not. */
export function withPin(pins: readonly PolicyPin[], pin: PolicyPin): readonly PolicyPin[] {
  return pinOfDocument(pins, pin.docId) === null ? [...pins, pin] : pins.map((each) => (each.docId === pin.docId ? pin : each));
}

/** Whether two lists of pins name the same versions. */
export function samePins(one: readonly PolicyPin[], other: readonly PolicyPin[]): boolean {
  return one.map(keyOf).join(' ') === other.map(keyOf).join(' ');
}
