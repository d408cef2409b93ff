import { ApiKeySchema } from './api-key.entity.ts';
import { AppUserSchema } from './app-user.entity.ts';
import { SessionSchema } from './session.entity.ts';
import { UnitSchema } from './unit.entity.ts';

/** The tables of this module, for the mapper. */
export const ACCESS_ENTITIES = [UnitSchema, AppUserSchema, SessionSchema, ApiKeySchema] as const;
