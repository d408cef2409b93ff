import { shallowRef } from 'vue';
import { WorkOrderCountDocument } from '../generated/graphql.ts';
import { ask } from '../session/http.ts';
import { may } from '../session/viewer.ts';

const LOOK_MS = 30_000;

/** How many work orders the viewer's teams have open, late, and with a changed address to acknowledge. */
export const openOrders = shallowRef({ open: 0, late: 0, addressChanged: 0 });
/** How many stages of other people's tickets the viewer answers for, and how many of them are past their plan. */
export const ownStages = shallowRef({ ahead: 0, late: 0 });

export async function countOrders(): Promise<void> {
  if (!may('TICKET_VIEW')) return;
  const answer = await ask(WorkOrderCountDocument, {});
  if (!answer.ok) return;
  openOrders.value = answer.data.workOrderCount;
  ownStages.value = answer.data.myStageCount;
}

/** Counts from now on. @returns stops it */
export function followOrders(): () => void {
  void countOrders();
  const looking = setInterval(() => void countOrders(), LOOK_MS);
  return () => clearInterval(looking);
}
