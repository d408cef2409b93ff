import { CustomerKeySchema } from './customer-key.entity.ts';

/** The tables of this module, for the mapper. */
export const PRIVACY_ENTITIES = [CustomerKeySchema] as const;
