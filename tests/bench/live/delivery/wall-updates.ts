import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, parse, print, separateOperations, visit, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import type { Wall } from '../../../../api/src/live/domain/wall.ts';
import { DateTimeScalar, SafeIntScalar } from '../../../../api/src/platform/graphql/scalars.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..', '..', '..');

/** The name under which every viewer subscribes. */
export const OPERATION_ID = 'w';

/** What the page of the wall subscribes to, word by word. */
export const WALL_UPDATES = print(separateOperations(parse(readFileSync(join(CHECKOUT, 'console/src/wall/wall.graphql'), 'utf8')))['WallUpdates']!);

/** A payload of `wallUpdates` as a resolver gives it: instants in epoch ms. */
export interface WallUpdate {
  readonly seq: number;
  readonly snapshot: boolean;
  readonly wall: Wall;
}

/** The published schema with `wallUpdates` as its only subscription: every peer executes the same types and scalars. */
export function wallSchema(): GraphQLSchema {
  const published = parse(readFileSync(join(CHECKOUT, 'schema/schema.graphql'), 'utf8'));
  const schema = buildASTSchema(visit(published, {
    ObjectTypeDefinition: (node) => (node.name.value === 'Subscription' ? { ...node, fields: node.fields!.filter(({ name }) => name.value === 'wallUpdates') } : undefined),
  }));
  for (const scalar of [DateTimeScalar, SafeIntScalar]) {
    (schema.getType(scalar.name) as GraphQLScalarType).serialize = scalar.serialize;
  }
  schema.getSubscriptionType()!.getFields()['wallUpdates']!.resolve = (update: WallUpdate) => update;
  return schema;
}

/** The payload of a round for one scope: no two are the same, and every peer's are. */
export function wallUpdate(wall: Wall, scope: string, round: number): WallUpdate {
  return { seq: round, snapshot: false, wall: { ...wall, seq: round, serverTime: wall.serverTime + round, unitId: scope } };
}
