import { AcceptWorkOrderDocument, AcknowledgeWorkOrderAddressDocument, CompleteWorkOrderDocument, DeclineWorkOrderDocument, WithdrawWorkOrderDocument } from '../generated/graphql.ts';
import type { WorkOrderAction, WorkOrderPartsFragment, WorkOrderResultFragment } from '../generated/graphql.ts';
import { tell } from '../session/http.ts';
import type { Answer } from '../session/http.ts';

type Send = (order: WorkOrderPartsFragment, text: string, idempotencyKey: string) => Promise<Answer<WorkOrderResultFragment>>;

function only<Field extends string>(answer: Answer<Readonly<Record<Field, WorkOrderResultFragment>>>, field: Field): Answer<WorkOrderResultFragment> {
  return answer.ok ? { ok: true, data: answer.data[field] } : answer;
}

/** What each action on a work order sends; `text` is what it asks for, where it asks for something. */
export const SEND_ORDER: Readonly<Record<WorkOrderAction, Send>> = {
  ACCEPT: async ({ id: workOrderId }, _text, idempotencyKey) => only(await tell(AcceptWorkOrderDocument, { input: { workOrderId, idempotencyKey } }), 'acceptWorkOrder'),
  COMPLETE: async ({ id: workOrderId }, report, idempotencyKey) => only(await tell(CompleteWorkOrderDocument, { input: { workOrderId, idempotencyKey, report } }), 'completeWorkOrder'),
  DECLINE: async ({ id: workOrderId }, reason, idempotencyKey) => only(await tell(DeclineWorkOrderDocument, { input: { workOrderId, idempotencyKey, reason } }), 'declineWorkOrder'),
  WITHDRAW: async ({ id: workOrderId }, reason, idempotencyKey) => only(await tell(WithdrawWorkOrderDocument, { input: { workOrderId, idempotencyKey, reason } }), 'withdrawWorkOrder'),
  ACKNOWLEDGE_ADDRESS: async ({ id: workOrderId, addressChangedAt }, _text, idempotencyKey) =>
    only(await tell(AcknowledgeWorkOrderAddressDocument, { input: { workOrderId, idempotencyKey, changedAt: addressChangedAt ?? '' } }), 'acknowledgeWorkOrderAddress'),
};

/** The actions that ask for something before they are sent. */
export const ASKS_FOR: Readonly<Partial<Record<WorkOrderAction, 'report' | 'reason'>>> = { COMPLETE: 'report', DECLINE: 'reason', WITHDRAW: 'reason' };
