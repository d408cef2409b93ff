import { MOST_COLLABORATORS, MOST_WORK_ORDERS } from '../../../api/src/tickets/domain/teamwork-guards.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import type { WorkOrder } from '../../../api/src/tickets/domain/work-order.ts';
import { OLA, say } from './commands.ts';
import type { Case } from './guard-case.ts';
import { at } from './life.ts';

const WHY = { reason: 'It was asked for.' };
const AS_FITTER = { agentId: 'fitter' };
const HELPED: Partial<Ticket> = { collaborators: ['helper'] };
const ORDER: WorkOrder = {
  id: 'order', no: 1, teamId: 'field team', state: 'ISSUED', handlerId: null, issuedAt: at('10:01'), overAt: null, ola: OLA, warnings: 0, lateAt: null, addressChangedAt: null,
};
const ordered = (change: Partial<WorkOrder> = {}): Partial<Ticket> => ({ workOrders: [{ ...ORDER, ...change }] });
const ACCEPTED = ordered({ state: 'ACCEPTED', handlerId: 'fitter' });
const DONE = ordered({ state: 'DONE', handlerId: 'fitter', overAt: at('10:01') });
const IN = 'IN_PROGRESS' as const;

/** The ways in which the guards of working together fail (§4.3). */
export const FAILING_TOGETHER: readonly Case[] = [
  { guard: 'reasonGiven', when: 'nobody says why', state: IN, command: say('addCollaborator') },
  { guard: 'ownerOrSupervisor', when: 'a bystander asks', state: IN, command: say('addCollaborator'), context: { ...WHY, agentId: 'bystander' } },
  { guard: 'notTheOwner', when: 'it is the owner', state: IN, command: say('addCollaborator', { agentId: 'handler' }), context: WHY },
  { guard: 'notYetCollaborator', when: 'the agent helps already', state: IN, command: say('addCollaborator'), ticket: HELPED, context: WHY },
  {
    guard: 'fewCollaborators', when: 'there are too many', state: IN, command: say('addCollaborator'), context: WHY,
    ticket: { collaborators: Array.from({ length: MOST_COLLABORATORS }, (_, index) => `helper ${index}`) },
  },
  { guard: 'reasonGiven', when: 'nobody says why', state: IN, command: say('removeCollaborator'), ticket: HELPED },
  { guard: 'isCollaborator', when: 'the agent does not help', state: IN, command: say('removeCollaborator'), context: WHY },
  { guard: 'ownerOrSelf', when: 'a bystander asks', state: IN, command: say('removeCollaborator'), ticket: HELPED, context: { ...WHY, agentId: 'bystander' } },
  { guard: 'reasonGiven', when: 'nobody says why', state: IN, command: say('issueWorkOrder') },
  { guard: 'ownerOrSupervisor', when: 'a collaborator asks', state: IN, command: say('issueWorkOrder'), ticket: HELPED, context: { ...WHY, agentId: 'helper' } },
  {
    guard: 'fewWorkOrders', when: 'there are too many', state: IN, command: say('issueWorkOrder'), context: WHY,
    ticket: { workOrders: Array.from({ length: MOST_WORK_ORDERS }, (_, index) => ({ ...ORDER, id: `order ${index}`, no: index + 1 })) },
  },
  { guard: 'orderKnown', when: 'there is no such order', state: IN, command: say('acceptWorkOrder') },
  { guard: 'orderWaits', when: 'somebody has it', state: IN, command: say('acceptWorkOrder'), ticket: ACCEPTED },
  { guard: 'byAddressee', when: 'the agent is of another team', state: IN, command: say('acceptWorkOrder', { teamPath: ['province', 'other team'] }), ticket: ordered() },
  { guard: 'reasonGiven', when: 'nobody says why', state: IN, command: say('releaseWorkOrder'), ticket: ACCEPTED },
  { guard: 'orderKnown', when: 'there is no such order', state: IN, command: say('releaseWorkOrder'), context: WHY },
  { guard: 'orderAccepted', when: 'it is done', state: IN, command: say('releaseWorkOrder'), ticket: DONE, context: WHY },
  { guard: 'heldByFormer', when: 'another holds it', state: IN, command: say('releaseWorkOrder', { agentId: 'other' }), ticket: ACCEPTED, context: WHY },
  { guard: 'orderKnown', when: 'there is no such order', state: IN, command: say('completeWorkOrder'), context: AS_FITTER },
  { guard: 'orderAccepted', when: 'it is done', state: IN, command: say('completeWorkOrder'), ticket: DONE, context: AS_FITTER },
  { guard: 'byOrderHandler', when: 'the owner of the ticket asks', state: IN, command: say('completeWorkOrder'), ticket: ACCEPTED },
  { guard: 'reasonGiven', when: 'nobody says why', state: IN, command: say('declineWorkOrder'), ticket: ordered() },
  { guard: 'orderKnown', when: 'there is no such order', state: IN, command: say('declineWorkOrder'), context: WHY },
  { guard: 'orderOpen', when: 'it is done', state: IN, command: say('declineWorkOrder'), ticket: DONE, context: WHY },
  { guard: 'byAddressee', when: 'the agent is of another team', state: IN, command: say('declineWorkOrder', { teamPath: [] }), ticket: ordered(), context: WHY },
  { guard: 'reasonGiven', when: 'nobody says why', state: IN, command: say('withdrawWorkOrder'), ticket: ordered() },
  { guard: 'ownerOrSupervisor', when: 'the handler of the order asks', state: IN, command: say('withdrawWorkOrder'), ticket: ACCEPTED, context: { ...WHY, ...AS_FITTER } },
  { guard: 'orderKnown', when: 'there is no such order', state: IN, command: say('withdrawWorkOrder'), context: WHY },
  { guard: 'orderOpen', when: 'it was declined', state: IN, command: say('withdrawWorkOrder'), ticket: ordered({ state: 'DECLINED', overAt: at('10:01') }), context: WHY },
  { guard: 'reasonGiven', when: 'nobody says why', state: IN, command: say('noteAddressChange') },
  { guard: 'addressChangeSeen', when: 'nothing has changed', state: IN, command: say('acknowledgeAddress') },
  { guard: 'addressChangeSeen', when: 'it has changed again since', state: IN, command: say('acknowledgeAddress'), ticket: { addressChangedAt: at('10:02') } },
  { guard: 'addressChangeSeen', when: 'there is no such order', state: IN, command: say('acknowledgeAddress', { orderId: 'order' }), context: { mayApprove: true } },
  { guard: 'byOwnerOrOrderHandler', when: 'a bystander asks', state: IN, command: say('acknowledgeAddress'), ticket: { addressChangedAt: at('10:01') }, context: { agentId: 'bystander' } },
  {
    guard: 'byOwnerOrOrderHandler', when: 'nobody has accepted the order yet', state: IN, command: say('acknowledgeAddress', { orderId: 'order' }), ticket: ordered({ addressChangedAt: at('10:01') }),
    context: AS_FITTER,
  },
  { guard: 'workOrdersOverOrWaived', when: 'a work order is open', state: IN, command: say('resolve'), ticket: ordered() },
  { guard: 'workOrdersOverOrWaived', when: 'a work order is open', state: 'CLASSIFIED', command: say('resolveAtFirstContact'), ticket: ACCEPTED },
];
