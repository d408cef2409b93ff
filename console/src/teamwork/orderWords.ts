import type { WorkOrderPartsFragment } from '../generated/graphql.ts';
import { LOOK_OF_ROW, type Look } from '../ui/shapes.ts';
import { lengthWords, overrunWords, remainingWords } from '../words/durations.ts';
import { language, say, term } from '../words/say.ts';

type Clock = Pick<WorkOrderPartsFragment, 'word' | 'dueAt' | 'warnsAt' | 'pausedSince' | 'lateAt' | 'overAt' | 'overrunMs'>;

const CALM: Look = { shape: 'ok', tone: 'ok' };

/** How a work order looks at `now` (epoch ms), and what is left or over in words. Late is amber: none of the customer's promises is broken by it. */
export function orderLook(clock: Clock, now: number): Look & { readonly words: string } {
  const due = Date.parse(clock.dueAt);
  if (clock.overAt !== null) {
    const over = clock.lateAt === null || clock.overrunMs === null ? [] : [overrunWords(clock.overrunMs, language())];
    return { ...(clock.lateAt === null ? CALM : LOOK_OF_ROW.SHOULD), words: [term('ClockWord', clock.word), ...over].join(' · ') };
  }
  const lateSince = clock.lateAt === null ? due : Date.parse(clock.lateAt);
  if (clock.lateAt !== null || (clock.pausedSince === null && due < now)) return { ...LOOK_OF_ROW.SHOULD, words: overrunWords(now - lateSince, language()) };
  if (clock.pausedSince !== null) return { ...LOOK_OF_ROW.PAUSED, words: term('ClockWord', 'PAUSED') };
  const [firstWarning] = clock.warnsAt;
  const isNear = firstWarning !== undefined && Date.parse(firstWarning) < now;
  return { ...(isNear ? LOOK_OF_ROW.AT_RISK : CALM), words: remainingWords(due - now, language()) };
}

/** What was promised, with where the number comes from. */
export function limitWords(minutes: number): string {
  return `${lengthWords(minutes * 60_000, language())} · ${say('teamwork.notStandard')}`;
}
