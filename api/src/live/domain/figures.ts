import { isUnacknowledged, silenceOf, type Alarm } from '../../alarms/domain/alarm.ts';
import { ALARM_PRIORITIES, type AlarmPriority } from '../../alarms/domain/words.ts';
import type { Instant } from '../../foundation/instant.ts';
import { clockWord } from '../../sla/domain/clock.ts';
import { TARGET_CLASSES, type TargetClass } from '../../standard/domain/policy.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { LiveTicket } from './live-ticket.ts';

/** Clocks of one class that wait to be met. A late one is running or paused, and counts twice. */
export interface ClockFigures {
  running: number;
  paused: number;
  late: number;
}

/** What an operator's monitoring shows of the picture of now. Of the class ASSESSMENT the picture holds late clocks only. */
export interface PictureFigures {
  readonly openTickets: number;
  readonly clocks: ReadonlyMap<TargetClass, ClockFigures>;
  readonly unacknowledged: ReadonlyMap<AlarmPriority, number>;
}

/** Counts through the whole picture: some milliseconds for a hundred thousand clocks. Pure. */
export function countPicture(tickets: Iterable<LiveTicket>, alarms: readonly Alarm[], now: Instant): PictureFigures {
  const clocks = new Map(TARGET_CLASSES.map((each): [TargetClass, ClockFigures] => [each, { running: 0, paused: 0, late: 0 }]));
  const unacknowledged = new Map(ALARM_PRIORITIES.map((priority): [AlarmPriority, number] => [priority, 0]));
  let openTickets = 0;
  for (const ticket of tickets) {
    if (OPEN_STATES.includes(ticket.state)) openTickets += 1;
    for (const clock of ticket.clocks) {
      const figures = clocks.get(clock.limit.class)!;
      figures[clock.run === 'PAUSED' ? 'paused' : 'running'] += 1;
      if (clockWord(clock, now) === 'LATE') figures.late += 1;
    }
  }
  for (const alarm of alarms) if (isUnacknowledged(alarm) && silenceOf(alarm) === null) unacknowledged.set(alarm.priority, unacknowledged.get(alarm.priority)! + 1);
  return { openTickets, clocks, unacknowledged };
}
