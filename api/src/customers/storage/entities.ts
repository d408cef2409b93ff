import { CustomerSchema } from './customer.entity.ts';

/** The tables of this module, for the mapper. */
export const CUSTOMERS_ENTITIES = [CustomerSchema] as const;
