import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/**
 * Runs one parameterised SQL statement (`$1`, `$2` …) in the entity manager's transaction, or on the pool outside one.
 * Timestamps come back as text: read them with `parseInstant`. Entity filters do not apply here: scope explicitly.
 */
export async function query<Row>(em: EntityManager, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const result = await em.getKysely<Record<string, never>>().executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]));
  return result.rows;
}
