import type { Instant } from '../../../api/src/foundation/instant.ts';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { AXES, AXIS_NAMES, type Axes } from '../../../api/src/standard/domain/axes.ts';
import type { PinnedTarget } from '../../../api/src/standard/domain/catalogue.ts';
import type { CommandContext, CommandName, TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { ticketEvent, type TicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { GUARDS } from '../../../api/src/tickets/domain/guards.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { DEFAULT_TICKET_SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import { nextWake } from '../../../api/src/tickets/domain/wake.ts';
import { SUSPEND_REASONS } from '../../../api/src/standard/domain/events.ts';
import { HOLD_KINDS, STAGES, type TicketState } from '../../../api/src/tickets/domain/words.ts';
import { anyCommand, SAID, say } from '../tickets/commands.ts';
import { Life, RECEIVED_AT, type PlacedTicketEvent } from '../tickets/life.ts';
import type { Plot, Wait } from './random-plot.ts';

const MINUTE_MS = 60_000;

/** A line of the story as it was played: a command that was asked for, or events that other modules added. */
export type Line =
  | { readonly command: TicketCommand; readonly at: Instant; readonly more: Partial<CommandContext>; readonly isAllowed: boolean }
  | { readonly events: readonly TicketEvent[] };

/** A life as it came to be, looked at `now`, which may lie within it. */
export interface RandomLife {
  readonly plot: Plot;
  readonly lines: readonly Line[];
  /** The ticket before the first line and after each one. */
  readonly states: readonly Ticket[];
  readonly events: readonly PlacedTicketEvent[];
  /** The instant of the last line. */
  readonly end: Instant;
  readonly now: Instant;
}

/** What is likely to happen in a state, so that most stories get far; wild wishes try everything everywhere. */
const LIKELY: Readonly<Partial<Record<TicketState, readonly string[]>>> = {
  RECEIVED: ['classify', 'classify', 'classify', 'respond', 'resolveAtFirstContact'],
  CLASSIFIED: ['dispatch', 'dispatch', 'dispatch', 'respond', 'resolveAtFirstContact', 'reclassify', 'openConflict'],
  DISPATCHED: ['accept', 'accept', 'accept', 'returnTicket', 'redispatch', 'transfer', 'respond', 'restore', 'resolve', 'reclassify'],
  ACCEPTED: ['startWork', 'startWork', 'startWork', 'respond', 'restore', 'feedBackResult', 'reclassify'],
  IN_PROGRESS: ['suspend', 'suspend', 'suspend', 'respond', 'restore', 'feedBackResult', 'resolve', 'resolve', 'passStage', 'reclassify', 'reclassify', 'openConflict', 'settleConflict', 'chase'],
  SUSPENDED: ['resume', 'resume', 'restore', 'resolve', 'respond', 'recordInbound', 'reclassify'],
  RESOLVED: ['reopen', 'reopen', 'reopen', 'confirm', 'recordConfirmationAttempt', 'autoClose', 'respond', 'reclassify', 'survey', 'placeHold', 'liftHold'],
  CONFIRMED: ['survey', 'close', 'close', 'respond'],
};
/** A change of version needs versions: it has a test of its own. */
const EVERYTHING: readonly string[] = [...Object.keys(SAID).filter((name) => name !== 'migratePolicy'), 'survey'];

/** Plays a plot. `targets` only tell at which instants the story becomes interesting. */
export function play(plot: Plot, targets: readonly PinnedTarget[]): RandomLife {
  const life = beginning(plot);
  const waivedGuards: ReadonlySet<string> = new Set(plot.isHistory ? Object.keys(GUARDS) : []);
  // A source may know that a request ended and nothing of the steps before.
  const forTheClose: ReadonlySet<string> = new Set(plot.isHistory ? [...waivedGuards, 'state'] : []);
  const states: Ticket[] = [life.ticket];
  const lines: Line[] = [];
  let at = RECEIVED_AT;
  for (const { wait, choice, isWild, isPunctual, bits } of plot.wishes) {
    at = Math.max(at, instantAfter(wait, life, at, targets));
    if (isPunctual) life.wake(at);
    const names = isWild ? EVERYTHING : (LIKELY[life.ticket.state] ?? EVERYTHING);
    const name = names[choice % names.length] ?? 'respond';
    const events = eventsOfOthers(name, at);
    if (events === null) {
      const command = commandOf(name as CommandName, life.ticket, plot, at, bits);
      const more = { waivedGuards: name === 'close' ? forTheClose : waivedGuards, mayApprove: bit(bits, 11), reason: 'The customer says so.' };
      lines.push({ command, at, more, isAllowed: life.ask(command, at, more).ok });
    } else {
      life.happens(...events);
      lines.push({ events });
    }
    states.push(life.ticket);
  }
  const now = Math.max(RECEIVED_AT, instantAfter(plot.end, life, at, targets));
  return { plot, lines, states, events: life.events, end: at, now };
}

/** The ticket of a plot as it is received. */
export function beginning({ axes, unobserved, isHistory }: Plot): Life {
  const { type, urgency, tier, risk } = axes;
  return new Life({ reported: { type, urgency, tier, risk }, unobserved }, RECEIVED_AT, isHistory ? 'IMPORT' : 'LIVE');
}

function instantAfter(wait: Wait, life: Life, at: Instant, targets: readonly PinnedTarget[]): Instant {
  if ('minutes' in wait) return at + wait.minutes * MINUTE_MS;
  const marks = foldClocks(targets, life.events, at).flatMap((clock) => [...clock.warnsAt, clock.dueAt]);
  const ahead = [...marks, nextWake(life.ticket, DEFAULT_TICKET_SETTINGS) ?? at].filter((mark) => mark > at).sort((a, b) => a - b);
  return (ahead[wait.mark % ahead.length] ?? at) + wait.offsetMinutes * MINUTE_MS;
}

/** What other modules add to the story; null for what the ticket itself is asked to do. */
function eventsOfOthers(name: string, at: Instant): readonly TicketEvent[] | null {
  if (name === 'survey') return [ticketEvent('SURVEY_DECIDED', at, { decision: 'SENT' })];
  return null;
}

function commandOf(name: CommandName, ticket: Ticket, plot: Plot, at: Instant, bits: number): TicketCommand {
  switch (name) {
    case 'classify':
      return say(name, { axes: plot.axes });
    case 'resolveAtFirstContact':
      return say(name, { axes: axesAtFirstContact(plot, bits), permanentFix: bit(bits, 0) });
    case 'accept':
      return say(name, { agentId: bits % 16 === 0 ? 'stranger' : ticket.ownerId });
    case 'passStage':
      return say(name, { stage: STAGES[bits % STAGES.length] ?? 'DIAGNOSED' });
    case 'respond':
      return say(name, { delivered: bits % 8 !== 0, byPerson: bits % 8 !== 1, givesPreliminaryReply: bit(bits, 3), substantive: bit(bits, 4) });
    case 'suspend':
      return say(name, {
        reason: bit(bits, 0) ? 'AWAIT_CUSTOMER' : (SUSPEND_REASONS[bits % SUSPEND_REASONS.length] ?? 'APPOINTMENT'),
        ...(bit(bits, 1) ? { detail: 'EVIDENCE' } : {}),
        expectedResumeAt: at + (1 + bits) * MINUTE_MS,
        approvedBySupervisor: bit(bits, 2),
      });
    case 'resolve':
      return say(name, { permanentFix: bit(bits, 0) });
    case 'reopen':
      return say(name, { restorationDisproved: bit(bits, 0) && ticket.restoredAt !== null });
    case 'close':
      return say(name, plot.isHistory && bit(bits, 0) ? { closure: 'NOT_OBSERVED' } : {});
    case 'placeHold':
      return say(name, { kind: HOLD_KINDS[bits % HOLD_KINDS.length] ?? 'QA', until: bit(bits, 6) ? null : at + (bits % 90) * MINUTE_MS });
    case 'liftHold':
      return say(name, { kind: HOLD_KINDS[bits % HOLD_KINDS.length] ?? 'QA' });
    case 'reclassify': {
      const axis = AXIS_NAMES[bits % AXIS_NAMES.length] ?? 'urgency';
      return say(name, { axes: bit(bits, 10) ? plot.axes : { ...plot.axes, [axis]: AXES[axis][bits % AXES[axis].length] } });
    }
    case 'transfer':
      return say(name, { ownerId: bit(bits, 0) ? 'other' : 'handler' });
    default:
      return anyCommand(name);
  }
}

/** A contact that was classified before keeps what was confirmed, whatever is said later. */
function axesAtFirstContact(plot: Plot, bits: number): Axes {
  return bit(bits, 1) ? plot.axes : { ...plot.axes, complexity: 'COMPLEX' };
}

function bit(bits: number, place: number): boolean {
  return ((bits >> place) & 1) === 1;
}
