import { registerWords } from '../../platform/graphql/register-words.ts';
import { WORK_NOTE_KINDS, WORK_ORDER_STATES } from '../../tickets/domain/words.ts';
import { WORK_ORDER_ACTIONS } from '../use-cases/order-actions.ts';

export const WorkOrderStateWord = registerWords('WorkOrderState', WORK_ORDER_STATES, '协办单状态 Where a work order stands.');
export const WorkOrderActionWord = registerWords('WorkOrderAction', WORK_ORDER_ACTIONS, '协办操作 What a viewer may do with a work order as it stands.');
export const WorkNoteKindWord = registerWords('WorkNoteKind', WORK_NOTE_KINDS, '记录类型 NOTE: a note of the work. CONTRIBUTION: a preliminary contribution to the result, for the owner to use.');
