import type { Instant } from '../../../api/src/foundation/instant.ts';
import type { CommandContext, TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { GUARDS } from '../../../api/src/tickets/domain/guards.ts';
import { DEFAULT_TICKET_SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import { nextWake } from '../../../api/src/tickets/domain/wake.ts';
import { commandOf, doerOf, EVERYTHING, LIKELY, orderFor, TOLD_LATER, type Deed } from './deeds.ts';
import type { WholePlot, WholeWish } from './plot.ts';
import { WholeLife } from './whole-life.ts';
import { WORLD, type World } from './world.ts';

const MINUTE_MS = 60_000;
export const REASON = 'The customer says so.';

/** A step that was taken: when it happened, and under which circumstances. */
export interface TakenStep {
  readonly command: TicketCommand;
  readonly at: Instant;
  readonly more: Partial<CommandContext>;
}

export interface PlayedLife {
  readonly plot: WholePlot;
  readonly life: WholeLife;
  readonly steps: readonly TakenStep[];
  /** The instant of the last wish. */
  readonly end: Instant;
}

/** What is looked at after each wish. */
export type Look = (life: WholeLife, now: Instant) => void;

/**
 * Lets the wishes of a plot come true as far as they may.
 * @param world whose people and places it uses
 */
export function playWhole(plot: WholePlot, look: Look = () => {}, world: World = WORLD): PlayedLife {
  const { type, urgency, tier, risk } = plot.axes;
  const life = new WholeLife({
    reported: { type, urgency, tier, risk }, unobserved: plot.unobserved, policyPins: world.pins, ownerId: world.intake, queueId: world.queueId, customerId: world.customerId,
    ...(plot.withGates ? { workflow: '1.1.0' } : {}),
  }, world.receivedAt, plot.isHistory ? 'IMPORT' : 'LIVE', world.catalogue);
  const steps: TakenStep[] = [];
  let now = world.receivedAt;
  look(life, now);
  for (const wish of plot.wishes) {
    now = Math.max(now, instantAfter(wish, life, now));
    if (wish.isPunctual) life.wake(now);
    const deeds = wish.isWild ? EVERYTHING : (LIKELY[life.ticket.state] ?? EVERYTHING);
    const deed = deeds[wish.choice % deeds.length] ?? 'respond';
    if (deed === 'checkOffer') life.checkOffer(now += (wish.bits % 8 < 4 ? 21 : 31) * MINUTE_MS, wish.bits % 2 === 0 ? null : life.ticket.ownerId === world.handler ? world.other : world.handler);
    else if (deed === 'waitForIt') life.wake(now = Math.max(now, (nextWake(life.ticket, DEFAULT_TICKET_SETTINGS) ?? now) + 1));
    else if (deed === 'reachInVain') now = reachInVain(life, steps, wish, plot, world, now);
    else take(life, steps, wish, deed, plot, world, now);
    look(life, now);
  }
  return { plot, life, steps, end: now };
}

function take(life: WholeLife, steps: TakenStep[], { bits, toldLateBy }: WholeWish, deed: Exclude<Deed, 'checkOffer' | 'waitForIt' | 'reachInVain'>, plot: WholePlot, world: World, now: Instant): void {
  // What is told late comes after everything that people have told before, though not after what the timekeeper has done meanwhile.
  const toldBefore = life.story.findLast(({ actor }) => actor.kind === 'USER')?.occurredAt ?? world.receivedAt;
  const at = TOLD_LATER.includes(deed) ? Math.max(toldBefore, now - toldLateBy * MINUTE_MS) : now;
  const { ticket } = life;
  const command = commandOf(deed, ticket, plot, world, at, bits);
  const waivedGuards: ReadonlySet<string> = new Set(plot.isHistory ? [...Object.keys(GUARDS), ...(deed === 'close' ? ['state'] : [])] : []);
  const more = { agentId: bits % 16 === 0 ? world.helper : doerOf(deed, ticket, world, orderFor(ticket, bits)), mayApprove: bits % 3 === 0, reason: bits % 11 === 0 ? null : REASON, waivedGuards };
  if (life.ask(command, at, now, more).ok) steps.push({ command, at, more });
}

/** Transition 14: the customer is tried for three times over more than a day, and the time to confirm goes by. */
function reachInVain(life: WholeLife, steps: TakenStep[], wish: WholeWish, plot: WholePlot, world: World, from: Instant): Instant {
  let now = from;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    take(life, steps, { ...wish, toldLateBy: 0 }, 'recordConfirmationAttempt', plot, world, now);
    now += 13 * 60 * MINUTE_MS;
  }
  now += 24 * 60 * MINUTE_MS;
  life.wake(now);
  return now;
}

/** So much later, or at, just before or just after an instant at which a clock or the ticket acts. */
function instantAfter({ wait }: WholeWish, life: WholeLife, now: Instant): Instant {
  if ('minutes' in wait) return now + wait.minutes * MINUTE_MS;
  const marks = life.clocks.flatMap((clock) => [...clock.warnsAt, clock.dueAt]);
  const ahead = [...marks, nextWake(life.ticket, DEFAULT_TICKET_SETTINGS) ?? now].filter((mark) => mark > now).toSorted((a, b) => a - b);
  return (ahead[wait.mark % Math.max(1, ahead.length)] ?? now) + wait.offsetMinutes * MINUTE_MS;
}
