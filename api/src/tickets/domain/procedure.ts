import type { LocalText } from '../../foundation/text.ts';
import type { Scope } from '../../standard/domain/scope.ts';
import type { Stage, StageOwner } from './words.ts';

/** §5.2: who answers for a stage, what its quality gate asks, and when it is planned to be passed, from the start of work. */
export interface GateDefinition {
  readonly stage: Stage;
  readonly clauseNo: string;
  /** Who answers for the stage when nobody else is named. */
  readonly owner: StageOwner;
  readonly questions: readonly LocalText[];
  /** The first whose scope holds counts; settings, not from the standard. */
  readonly planned: readonly { readonly scope: Scope; readonly minutes: number }[];
}

export interface ChecklistItem {
  /** Unique among all items of a version; it never changes. */
  readonly id: string;
  readonly text: LocalText;
  /** The gate of the stage is not passed before it is done, or skipped with a reason. */
  readonly mandatory: boolean;
}

/** §4.1: what the operations manual asks for at a stage of requests in scope. */
export interface ChecklistTemplate {
  readonly stage: Stage;
  readonly clauseNo: string;
  readonly scope: Scope;
  readonly items: readonly ChecklistItem[];
}

/** A version of the gates and checklists; a published one never changes, and tickets keep the one that they were received under. */
export interface Procedure {
  readonly version: string;
  readonly gates: readonly GateDefinition[];
  readonly checklists: readonly ChecklistTemplate[];
}

/** An item as it stands on a ticket: where, and by which clause. */
export type PlacedItem = ChecklistItem & { readonly stage: Stage; readonly clauseNo: string };
