import type { CustomerAnswer, GradeCause } from './words.ts';
import type { RootCause } from './root-causes.ts';

/** The facts of each step of the track, as a COMPLAINT_STEP of the ticket carries them. Ids, words and numbers: texts are kept beside the log. */
export type ComplaintStep =
  | { readonly step: 'SUBJECT_NAMED'; readonly agentIds: readonly string[]; readonly teamIds: readonly string[] }
  | { readonly step: 'INVESTIGATION_STARTED' }
  | { readonly step: 'OFFER_DRAFTED'; readonly offerId: string; readonly by: string; readonly compensationFen: number; readonly needsApproval: boolean }
  | { readonly step: 'OFFER_APPROVED'; readonly offerId: string; readonly by: string }
  | { readonly step: 'OFFER_WITHHELD'; readonly offerId: string; readonly by: string }
  | { readonly step: 'OFFER_PRESENTED'; readonly offerId: string; readonly interactionId: string }
  | { readonly step: 'NEGOTIATED'; readonly answer: CustomerAnswer; readonly interactionId: string }
  | { readonly step: 'AGREED'; readonly offerId: string; readonly documentId: string; readonly sha256: string }
  /** Decided without agreement; the notice of the right to appeal reached the customer in this contact. */
  | { readonly step: 'DECIDED'; readonly noticeInteractionId: string; readonly documentId: string; readonly sha256: string }
  | { readonly step: 'ROOT_CAUSE_STATED'; readonly rootCause: RootCause; readonly findingId: string }
  | { readonly step: 'APPEALED'; readonly caseTicketId: string; readonly source: string }
  /** @property openCases how many cases about the complaint still wait for their answer */
  | { readonly step: 'APPEAL_ANSWERED'; readonly caseTicketId: string; readonly openCases: number };

export type ComplaintStepName = ComplaintStep['step'];

/** Why a complaint was graded as it was, as its event carries it. */
export function gradeCausesOf(causes: readonly string[] | undefined): readonly GradeCause[] {
  return (causes ?? []) as readonly GradeCause[];
}
