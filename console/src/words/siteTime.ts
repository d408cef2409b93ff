import type { Language } from './durations.ts';

/** The site's clock is UTC+8 all year: mainland China has had no daylight saving since 1991. */
const SITE_OFFSET_MS = 8 * 3_600_000;

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The site's wall-clock fields of an instant (epoch ms), read through the UTC getters. */
function siteDate(instant: number): Date {
  return new Date(instant + SITE_OFFSET_MS);
}

/** 14:32:07, in site time. */
export function clockTime(instant: number): string {
  const at = siteDate(instant);
  return `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
}

/** 14:32, in site time. */
export function hourMinute(instant: number): string {
  return clockTime(instant).slice(0, 5);
}

/** 4月17日 or 17 Apr, in site time. */
export function dayMonth(instant: number, language: Language): string {
  const at = siteDate(instant);
  const month = at.getUTCMonth();
  return language === 'zh' ? `${month + 1}月${at.getUTCDate()}日` : `${at.getUTCDate()} ${MONTHS_EN[month] ?? ''}`;
}

/** 2026年4月17日 or 17 Apr 2026, in site time. */
export function dayWords(instant: number, language: Language): string {
  const year = siteDate(instant).getUTCFullYear();
  return language === 'zh' ? `${year}年${dayMonth(instant, language)}` : `${dayMonth(instant, language)} ${year}`;
}

/** 14:32 on the day of `now`, else 4月17日 14:32 / 17 Apr 14:32, in site time. */
export function momentWords(instant: number, now: number, language: Language): string {
  const sameDay = siteDate(instant).toISOString().slice(0, 10) === siteDate(now).toISOString().slice(0, 10);
  return sameDay ? hourMinute(instant) : `${dayMonth(instant, language)} ${hourMinute(instant)}`;
}

/** What a form field of type datetime-local gives; anything else a browser's date parser might still make a date of. */
const FIELD_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The site-time text of a form field (2026-04-17T14:32) as an instant in epoch ms; null when it is not one. */
export function instantOfField(text: string): number | null {
  const instant = FIELD_FORM.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN;
  return Number.isNaN(instant) ? null : instant - SITE_OFFSET_MS;
}

/** The same as the API takes it, ISO 8601 in UTC; null when it is not one. */
export function isoOfField(text: string): string | null {
  const instant = instantOfField(text);
  return instant === null ? null : new Date(instant).toISOString();
}

/** An instant as the text of a form field of type datetime-local, in site time. */
export function fieldOfInstant(instant: number): string {
  return siteDate(instant).toISOString().slice(0, 16);
}
