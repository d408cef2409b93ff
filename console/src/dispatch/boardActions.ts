import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import { ChangeQueueDocument, DispatchAutomaticallyDocument, DispatchTicketDocument, SetPresenceDocument, TakeNextTicketDocument } from '../generated/graphql.ts';
import type { BoardQueuePartsFragment, Presence, UserErrorPartsFragment } from '../generated/graphql.ts';
import { tell } from '../session/http.ts';
import type { Answer } from '../session/http.ts';
import { useCommand } from '../session/useCommand.ts';
import { say } from '../words/say.ts';
import type { Waiting } from './useBoard.ts';

export interface BoardActions {
  readonly isBusy: ShallowRef<boolean>;
  /** What came of the last thing that was done; empty before anything was. */
  readonly said: ShallowRef<{ readonly text: string; readonly isFault: boolean }>;
  readonly dispatchTo: (ticket: Waiting['ticket'], agentId: string, name: string, followUp: string) => Promise<void>;
  readonly dispatchBest: (ticket: Waiting['ticket']) => Promise<void>;
  readonly takeNext: (queueId: string) => Promise<void>;
  readonly setPresence: (presence: Presence) => Promise<void>;
  readonly setAutomatic: (queue: BoardQueuePartsFragment, isOn: boolean) => Promise<void>;
}

/** What can be done on the board, one thing at a time; what came of it is said. */
export function useBoardActions(done: () => Promise<void>): BoardActions {
  const { isBusy, fault, keyOf, run } = useCommand();
  const said = shallowRef({ text: '', isFault: false });

  async function act<Data, Result extends { readonly userErrors: readonly UserErrorPartsFragment[] }>(
    send: () => Promise<Answer<Data>>, read: (data: Data) => Result, text: (result: Result) => string,
  ): Promise<void> {
    const result = await run(send, read);
    said.value = result === null ? { text: fault.value, isFault: true } : { text: text(result), isFault: false };
    await done();
  }

  const step = ({ id: ticketId, version: expectedVersion }: Waiting['ticket'], assigneeId: string | null) =>
    ({ ticketId, expectedVersion, idempotencyKey: keyOf({ ticketId, expectedVersion, assigneeId }) });
  return {
    isBusy,
    said,
    dispatchTo: (ticket, assigneeId, name, followUp) =>
      act(() => tell(DispatchTicketDocument, { input: { ...step(ticket, assigneeId), assigneeId, followUp } }), (data) => data.dispatchTicket, () => say('dispatch.dispatched', { ticketNo: ticket.ticketNo, name })),
    dispatchBest: (ticket) =>
      act(() => tell(DispatchAutomaticallyDocument, { input: step(ticket, null) }), (data) => data.dispatchAutomatically,
        (result) => say('dispatch.dispatched', { ticketNo: ticket.ticketNo, name: result.ticket?.owner.displayName ?? '' })),
    takeNext: (queueId) =>
      act(() => tell(TakeNextTicketDocument, { input: { queueId, idempotencyKey: keyOf(queueId) } }), (data) => data.takeNextTicket,
        (result) => say('dispatch.taking', { ticketNo: result.ticket?.ticketNo ?? '' })),
    setPresence: (presence) => act(() => tell(SetPresenceDocument, { input: { presence } }), (data) => data.setPresence, () => ''),
    setAutomatic: (queue, automaticDispatch) =>
      act(() => tell(ChangeQueueDocument, { input: { queueId: queue.id, expectedVersion: queue.version, automaticDispatch } }), (data) => data.changeQueue, () => ''),
  };
}
