import type { LocalText } from '../../foundation/text.ts';

/** A line of work that tickets wait in. */
export interface Queue {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly unitId: string;
  readonly requiredSkills: readonly string[];
  /** Certifications and training that its work asks for (R077). */
  readonly requiredQualifications: readonly string[];
  /** Share of responses in time that the queue aims at; a setting, not from the standard. Null: none set. */
  readonly serviceLevelTargetPercent: number | null;
  /** Where the queue stands in lists. */
  readonly position: number;
  /** How much weighted work the queue gives out at once by itself; null: as much as its people have room for. */
  readonly capacity: number | null;
  /** Whether waiting tickets are dispatched without a dispatcher, as soon as somebody has room. */
  readonly automaticDispatch: boolean;
  /** How many events the queue has. */
  readonly version: number;
}

/** What a queue aims at that has no target of its own; a setting, not from the standard. */
export const DEFAULT_SERVICE_LEVEL_TARGET_PERCENT = 90;

/** The parts of a queue that say how it gives out work. */
export type QueueDispatching = Pick<Queue, 'requiredSkills' | 'requiredQualifications' | 'capacity' | 'automaticDispatch'>;

/** How a new queue gives out work unless it is said otherwise. */
export const USUAL_DISPATCHING: QueueDispatching & Pick<Queue, 'version'> = {
  requiredSkills: [], requiredQualifications: [], capacity: null, automaticDispatch: false, version: 1,
};

/** A queue to be made; what is not said about its dispatching is as usual. */
export type NewQueue = Omit<Queue, keyof typeof USUAL_DISPATCHING> & Partial<QueueDispatching>;

export const MOST_QUEUE_CAPACITY = 100_000;
