import { AgentSchema } from './agent.entity.ts';
import { DutyOwnerSchema } from './duty-owner.entity.ts';

/** The tables of this module, for the mapper. */
export const WORKFORCE_ENTITIES = [AgentSchema, DutyOwnerSchema] as const;
