import type { LocalText } from '../../foundation/text.ts';

/** A line of work that tickets wait in. */
export interface Queue {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly unitId: string;
  readonly requiredSkills: readonly string[];
  /** Share of responses in time that the queue aims at; a setting, not from the standard. Null: none set. */
  readonly serviceLevelTargetPercent: number | null;
  /** Where the queue stands in lists. */
  readonly position: number;
}
