import type { ProgressNoticePartsFragment } from '../generated/graphql.ts';
import type { Tone } from '../ui/shapes.ts';
import { language, say } from '../words/say.ts';
import { momentWords } from '../words/siteTime.ts';

export interface NoticeLook {
  readonly word: 'late' | 'near' | 'paused' | 'ahead';
  readonly tone: Tone;
}

/** How the next progress notice stands at `now` (server time, epoch ms): the instants are the server's, none is computed here. */
export function noticeLook({ dueAt, warnAt, lateSince, pausedSince }: ProgressNoticePartsFragment, now: number): NoticeLook {
  if (lateSince !== null || (dueAt !== null && Date.parse(dueAt) < now)) return { word: 'late', tone: 'warn' };
  if (pausedSince !== null) return { word: 'paused', tone: 'paused' };
  return warnAt !== null && Date.parse(warnAt) <= now ? { word: 'near', tone: 'warn' } : { word: 'ahead', tone: 'ok' };
}

/** The next progress notice in words, with the instant that matters, and that the interval is a setting. */
export function noticeWords(notice: ProgressNoticePartsFragment, now: number): string {
  const { word } = noticeLook(notice, now);
  const at = word === 'paused' ? notice.pausedSince : word === 'late' ? (notice.lateSince ?? notice.dueAt) : notice.dueAt;
  const words = say(`tickets.notice.${word}`, { time: momentWords(Date.parse(at ?? ''), now, language()) });
  return `${words} · ${say('tickets.notice.setting', { hours: Math.round(notice.everyMs / 3_600_000) })}`;
}
