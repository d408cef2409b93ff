import { fact, lastOf, nextOf, type Story } from './story.ts';
import type { OracleTarget } from './target.ts';

/**
 * What a clock does between one event of the story and the next, with hindsight.
 * RUNNING uses up the budget. PAUSED: suspended. WAITING: a customer's word is awaited that may still come. EXCLUDED: it
 * came, as a reopening. STOPPED: the milestone is reached. ENDED: it never will be.
 */
export type Mode = 'RUNNING' | 'PAUSED' | 'WAITING' | 'EXCLUDED' | 'STOPPED' | 'ENDED';

/** What proves that a milestone was not reached after all. */
const UNDONE_BY: Readonly<Record<string, string>> = { DISPATCHED: 'RETURNED', RESOLVED: 'REOPENED', REPAIRED: 'REOPENED', SERVICE_RESTORED: 'RESTORATION_DISPROVED' };

/** The modes of a clock that starts with the event at `start`: the first after that event, then one after each further event. */
export function modesOf(target: OracleTarget, story: Story, start: number): readonly Mode[] {
  const modes: Mode[] = [];
  const end = endOf(target, story, start);
  const pausedIn = new Set<number>();
  for (let index = start; index < story.length; index += 1) {
    const suspension = suspensionThatPauses(target, story, index);
    const rest = index >= end ? 'ENDED' : (modeOfResult(target, story, index) ?? modeOfAnswer(target, story, index));
    if (rest !== null) modes.push(rest);
    else if (suspension !== null && (pausedIn.has(suspension) || pausedIn.size < (target.maxPauses ?? Infinity))) {
      pausedIn.add(suspension);
      modes.push('PAUSED');
    } else modes.push('RUNNING');
  }
  return modes;
}

/** What ends a ticket, or a clock of it, and the word for it. */
const REASONS: Readonly<Record<string, string>> = {
  CLOSED: 'CLOSED', WITHDRAWN: 'WITHDRAWN', MERGED: 'MERGED', INVALIDATED: 'INVALID', SCOPE_LOST: 'RECLASSIFIED',
};

const ENDS = Object.keys(REASONS);

/** Why a clock ended without its milestone. */
export function endReason(target: OracleTarget, story: Story, start: number): string {
  const event = story[endOf(target, story, start)];
  if (isUnobserved(target, story) || fact(event, 'closure') === 'NOT_OBSERVED') return 'NOT_OBSERVED';
  return REASONS[event?.type ?? ''] ?? 'FIRST_CONTACT';
}

function isUnobserved(target: OracleTarget, story: Story): boolean {
  const received = story.find(({ type }) => type === 'RECEIVED');
  return ((fact(received, 'unobserved') ?? []) as readonly string[]).includes(target.stopEvent);
}

/** Where the clock ends although its milestone is not reached: at its start when nobody records it, at the close, or for the dispatch when it is not needed. */
function endOf(target: OracleTarget, story: Story, start: number): number {
  if (isUnobserved(target, story)) return start;
  const end = story.findIndex((event, index) => {
    const notNeeded = event.type === 'RESOLVED' && fact(event, 'firstContact') === true && target.stopEvent === 'DISPATCHED';
    return index >= start && (event.type in REASONS || notNeeded) && !isReached(target, story, index);
  });
  return end === -1 ? Infinity : end;
}

function isReached(target: OracleTarget, story: Story, index: number): boolean {
  const last = lastOf(story, index, target.stopEvent, UNDONE_BY[target.stopEvent] ?? '');
  return last !== -1 && story[last]?.type === target.stopEvent;
}

/** The milestone is reached: for good, or until it is undone, and then the time between counts or is excluded as the target says. */
function modeOfResult(target: OracleTarget, story: Story, index: number): Mode | null {
  if (!isReached(target, story, index)) return null;
  const undone = story[nextOf(story, index, UNDONE_BY[target.stopEvent] ?? '')];
  if (undone === undefined) return 'STOPPED';
  return undone.type === 'REOPENED' && target.reopenWait === 'EXCLUDED' ? 'EXCLUDED' : 'RUNNING';
}

/** The ticket is resolved and the milestone is not reached: a clock that excludes the wait for the customer's word stands still, unless the ticket is closed without it; one that falls with its scope has not waited at its own cost. */
function modeOfAnswer(target: OracleTarget, story: Story, index: number): Mode | null {
  if (target.reopenWait !== 'EXCLUDED' || story[lastOf(story, index, 'RESOLVED', 'REOPENED', ...ENDS)]?.type !== 'RESOLVED') return null;
  const answer = story[nextOf(story, index, 'REOPENED', ...ENDS)];
  if (answer === undefined) return 'WAITING';
  return answer.type === 'REOPENED' || answer.type === 'SCOPE_LOST' ? 'EXCLUDED' : 'RUNNING';
}

/** Which suspension holds the ticket here, by its place in the story, if it is of a kind that pauses the clock. */
function suspensionThatPauses(target: OracleTarget, story: Story, index: number): number | null {
  const at = lastOf(story, index, 'SUSPENDED', 'RESUMED');
  const event = story[at];
  if (event?.type !== 'SUSPENDED') return null;
  const pauses = target.pauseReasons.some(({ reason, detail }) => reason === fact(event, 'reason') && (detail === undefined || detail === fact(event, 'detail')));
  return pauses ? at : null;
}
