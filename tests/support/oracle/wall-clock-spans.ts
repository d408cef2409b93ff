import type { WorkCalendar } from '../../../api/src/standard/domain/calendar.ts';

const MINUTE_MS = 60_000;
const WEEKDAYS: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * The working time of a calendar without holidays, found by reading the wall clock of its zone at every minute and nothing else.
 * A shift begins with the first minute at which the clock shows its beginning or later, and ends after the last at which it shows an earlier time than its end.
 */
export function wallClockSpans(calendar: WorkCalendar, from: number, to: number): readonly { readonly from: number; readonly to: number }[] {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: calendar.timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', weekday: 'short',
  });
  const minutes: { readonly at: number; readonly shows: string; readonly date: string; readonly weekday: string }[] = [];
  for (let at = from - 3 * 1_440 * MINUTE_MS; at <= to + 3 * 1_440 * MINUTE_MS; at += MINUTE_MS) {
    const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const date = `${part['year']}-${part['month']}-${part['day']}`;
    minutes.push({ at, date, shows: `${date}T${part['hour']}:${part['minute']}`, weekday: part['weekday'] ?? '' });
  }
  const worked = new Set<number>();
  const dates = new Map(minutes.map(({ date, weekday }) => [date, weekday]));
  for (const [date, weekday] of dates) {
    const name = WEEKDAYS.find((each) => each === weekday)?.toLowerCase() as keyof WorkCalendar['week'];
    for (const shift of calendar.week[name]) {
      const begin = minutes.findIndex(({ shows }) => shows >= `${date}T${shift.from}`);
      const end = minutes.findLastIndex(({ shows }) => shows < `${shift.to > shift.from ? date : nextDate(date)}T${shift.to}`);
      // A shift of a day at the edge of what was read is cut short there, days away from what is asked for.
      for (let index = begin; begin !== -1 && index <= end; index += 1) worked.add(minutes[index]?.at ?? 0);
    }
  }
  return spansOf(minutes.map(({ at }) => at).filter((at) => worked.has(at)), from, to);
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Joins minutes to stretches, from one edge of the question to the other. A shift that follows another without a break belongs to it. */
function spansOf(minutes: readonly number[], from: number, to: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const at of minutes.filter((minute) => minute >= from && minute < to)) {
    const last = spans.at(-1);
    if (last?.to === at) last.to = at + MINUTE_MS;
    else spans.push({ from: at, to: at + MINUTE_MS });
  }
  return spans;
}
