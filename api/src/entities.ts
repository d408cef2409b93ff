import { ACCESS_ENTITIES } from './access/storage/entities.ts';
import { COMMUNICATIONS_ENTITIES } from './communications/storage/entities.ts';
import { CUSTOMERS_ENTITIES } from './customers/storage/entities.ts';
import { DispatchSchema } from './dispatch/storage/dispatch.entity.ts';
import { QueueSchema } from './dispatch/storage/queue.entity.ts';
import type { Entities } from './platform/orm/orm.ts';
import { PRIVACY_ENTITIES } from './privacy/storage/entities.ts';
import { PolicyDocumentSchema } from './standard/storage/policy-document.entity.ts';
import { TicketSchema } from './tickets/storage/ticket.entity.ts';
import { WORKFORCE_ENTITIES } from './workforce/storage/entities.ts';

/** Every entity that the mapper knows, gathered from the modules. */
export const ENTITIES: Entities = [
  ...ACCESS_ENTITIES, ...WORKFORCE_ENTITIES, ...PRIVACY_ENTITIES, ...CUSTOMERS_ENTITIES, ...COMMUNICATIONS_ENTITIES, PolicyDocumentSchema, TicketSchema, QueueSchema, DispatchSchema,
];
