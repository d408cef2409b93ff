import { InteractionSchema } from './interaction.entity.ts';

/** The tables of this module, for the mapper. */
export const COMMUNICATIONS_ENTITIES = [InteractionSchema] as const;
