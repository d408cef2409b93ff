import { shallowRef } from 'vue';
import { LegalDutyCountDocument } from '../generated/graphql.ts';
import { ask } from '../session/http.ts';
import { may } from '../session/viewer.ts';

const LOOK_MS = 60_000;

/** How many duties of the law are open in the viewer's units, and how many of them overdue: time alone makes one overdue, so it is asked again and again. */
export const openDuties = shallowRef({ open: 0, overdue: 0 });

export async function countDuties(): Promise<void> {
  if (!may('TICKET_VIEW')) return;
  const answer = await ask(LegalDutyCountDocument, {});
  if (answer.ok) openDuties.value = answer.data.legalDutyCount;
}

/** Counts from now on. @returns stops it */
export function followDuties(): () => void {
  void countDuties();
  const looking = setInterval(() => void countDuties(), LOOK_MS);
  return () => clearInterval(looking);
}
