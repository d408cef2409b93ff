import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { AlarmEventPayloads, AlarmEventType } from '../domain/events.ts';
import type { Call, Standing } from '../domain/figures.ts';

/** One step in an alarm's course, as the log has it. */
export interface CourseEvent {
  readonly type: AlarmEventType;
  readonly at: Instant;
  readonly actor: Actor;
  readonly payload: Partial<AlarmEventPayloads['ALARM_ESCALATED'] & AlarmEventPayloads['ALARM_SHELVED']>;
}

/** Reads of how the alarm system itself does: what the log tells of its calls, and what stands now. */
export interface AlarmFigureReads {
  calls(unitIds: readonly string[], from: Instant, to: Instant): Promise<readonly Call[]>;
  /** From call to acknowledgement, in ms, of what was acknowledged in the time. */
  latencies(unitIds: readonly string[], from: Instant, to: Instant): Promise<readonly number[]>;
  standing(unitIds: readonly string[]): Promise<Standing>;
  /** How many alarms called within the window that a flood is measured by. */
  raisedInWindow(unitIds: readonly string[]): Promise<number>;
  /** All that happened to an alarm, in order. */
  course(alarmId: string): Promise<readonly CourseEvent[]>;
}
