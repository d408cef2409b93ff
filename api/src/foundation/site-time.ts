import type { Instant } from './instant.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The calendar day at the site, `YYYY-MM-DD`. */
export function siteDay(instant: Instant, timeZone: string): string {
  return partsFormat(timeZone).format(instant).slice(0, 10);
}

/** The site's wall clock at an instant, as people read it: `2026-11-24 09:05`. */
export function siteMinute(instant: Instant, timeZone: string): string {
  return partsFormat(timeZone).format(instant).replace(', ', ' ').slice(0, -':00'.length);
}

/** The first instant of the site's calendar day that holds `instant`; right also on days that change the offset. */
export function startOfSiteDay(instant: Instant, timeZone: string): Instant {
  const day = siteDay(instant, timeZone);
  const guess = Date.parse(`${day}T00:00:00Z`);
  const first = guess - offsetMs(guess, timeZone);
  return guess - offsetMs(first, timeZone);
}

/** What the site's wall clock is ahead of UTC at an instant, in ms. */
export function offsetMs(instant: Instant, timeZone: string): number {
  const part = Object.fromEntries(partsFormat(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  const wall = Date.UTC(Number(part['year']), Number(part['month']) - 1, Number(part['day']), Number(part['hour']), Number(part['minute']), Number(part['second']));
  return wall - Math.floor(instant / 1_000) * 1_000;
}
