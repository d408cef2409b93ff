import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';
import type { Ticket } from '../domain/ticket.ts';

/** The parts of the ticket's state that no list filters or sorts by. */
export type TicketFacts = Omit<Ticket, TicketColumn>;

/** The parts of the state that have columns of their own. */
export type TicketColumn =
  | 'id' | 'ticketNo' | 'unitId' | 'queueId' | 'customerId' | 'ownerId' | 'channel' | 'origin' | 'state' | 'priority' | 'receivedAt' | 'acceptedAt'
  | 'resolvedAt' | 'closedAt' | 'observedUntil' | 'version';

const instant = (): InstantType => new InstantType();

export const TicketSchema = defineEntity({
  name: 'TicketRow',
  tableName: 'ticket',
  properties: {
    id: p.uuid().primary(),
    ticketNo: p.string(),
    unitId: p.uuid(),
    queueId: p.uuid(),
    customerId: p.uuid(),
    ownerId: p.uuid(),
    channel: p.string().$type<Ticket['channel']>(),
    origin: p.string().$type<Ticket['origin']>(),
    state: p.string().$type<Ticket['state']>(),
    type: p.string(),
    tier: p.string(),
    priority: p.smallint().nullable(),
    receivedAt: p.type(instant()),
    acceptedAt: p.type(instant()).nullable(),
    resolvedAt: p.type(instant()).nullable(),
    closedAt: p.type(instant()).nullable(),
    wakeAt: p.type(instant()).nullable(),
    offerCheckAt: p.type(instant()).nullable(),
    load: p.smallint(),
    observedUntil: p.type(instant()).nullable(),
    title: p.string(),
    descriptionEncrypted: p.blob().lazy(),
    facts: p.json<TicketFacts>(),
    version: p.integer(),
    updatedAt: p.type(instant()),
  },
});

export class TicketRow extends TicketSchema.class {}
TicketSchema.setClass(TicketRow);
