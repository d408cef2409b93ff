import type { Caller } from '../../access/domain/caller.ts';
import { requirePermission } from '../../access/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import { EVERY_CHANGING_FIELD } from '../domain/changed-fields.ts';
import type { TicketNotice } from '../domain/notices.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { eventField } from './event-field.ts';
import type { TicketChangeType } from './live-events.type.ts';

interface TicketArgs {
  readonly id: string;
}

/**
 * That one ticket changed. Where the ticket lies is not known when the wish to listen is granted: so it is granted for any,
 * and for one elsewhere, as for one that does not exist, nothing ever comes.
 */
export function ticketChanges(pipeline: Pipeline): LiveField<TicketArgs, Caller, TicketChangeType> {
  const { units, reads } = pipeline.parts;
  /** Whoever works on the ticket from elsewhere is told, as long as they do (§4.3). */
  const helps = (ticketId: string, { agentId }: Caller): Promise<boolean> | boolean => agentId !== null && reads.helps(ticketId, agentId);
  return eventField<TicketArgs, TicketNotice, TicketChangeType>(pipeline, {
    name: 'ticketChanges',
    shareKey({ id }, caller) {
      requirePermission({ caller }, 'TICKET_VIEW');
      return `${fromGlobalId('Ticket', id)}/${caller.unitId}/${caller.agentId ?? ''}`;
    },
    pick: ({ tickets }) => tickets,
    wanted({ id }, caller) {
      const ticketId = fromGlobalId('Ticket', id);
      return (notice) => notice.ticketId === ticketId && (units.isWithin(notice.unitId, caller.unitId) || helps(ticketId, caller));
    },
    payload: (notices, seq) => ({
      seq, id: toGlobalId('Ticket', notices[0]!.ticketId), version: notices.at(-1)!.version, changed: [...new Set(notices.flatMap(({ changed }) => changed))],
    }),
    async snapshot({ id, after }, caller) {
      if (after === null) return null;
      const { seq } = pipeline;
      const [read] = await reads.tickets([fromGlobalId('Ticket', id)], pipeline.clock.now());
      if (read === undefined || !(units.isWithin(read.ticket.unitId, caller.unitId) || (await helps(read.ticket.id, caller)))) return null;
      return { seq, id, version: read.ticket.version, changed: EVERY_CHANGING_FIELD };
    },
  });
}
