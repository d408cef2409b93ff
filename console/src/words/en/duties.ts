import type { Wording } from '../wording.ts';
import type { duties as zhDuties } from '../zh/duties.ts';

export const duties: Wording<typeof zhDuties> = {
  title: 'Statutory duties',
  count: '{n} open',
  overdue: '{n} overdue',
  noneTitle: 'No duties of the law',
  none: 'What must be done because a statutory limit was broken, or a billing system reported a payment or an abnormal fee, stands here.',
  fulfil: 'Record as done',
  proof: 'Proof',
  proofHint: 'What shows it: a message, a bill, a call.',
  reported: 'reported by billing as {reference}',
  doneBy: 'done by {name} at {at}',
  afterDue: 'after its due time',
};
