import type { Axes } from '../../standard/domain/axes.ts';
import { matches } from '../../standard/domain/scope.ts';
import type { ChecklistItem, PlacedItem, Procedure } from './procedure.ts';
import { PROCEDURE_1_1_0 } from './procedures/v1.1.0.ts';
import { STAGES } from './words.ts';

/** Every version there ever was, the newest last; the version is that of the workflow which brings it. */
export const PROCEDURES: readonly Procedure[] = [PROCEDURE_1_1_0];

/** The procedure of a workflow's version; null for the first, which knew none. */
export function procedureOf(workflow: string): Procedure | null {
  return PROCEDURES.find(({ version }) => version === workflow) ?? null;
}

/** The items that a classified request has, in the order of the stages; none before it is classified. */
export function itemsOf(ticket: { readonly workflow: string; readonly confirmed: Axes | null }): readonly PlacedItem[] {
  const { workflow, confirmed } = ticket;
  const procedure = procedureOf(workflow);
  if (procedure === null || confirmed === null) return [];
  const placed = procedure.checklists.filter(({ scope }) => matches(scope, confirmed)).flatMap(({ stage, clauseNo, items }) => items.map((item) => ({ ...item, stage, clauseNo })));
  return STAGES.flatMap((stage) => placed.filter((item) => item.stage === stage));
}

/** An item of any version, by its id; undefined for an unknown one. */
export function itemById(id: string): ChecklistItem | undefined {
  return PROCEDURES.flatMap(({ checklists }) => checklists.flatMap(({ items }) => items)).find((item) => item.id === id);
}
