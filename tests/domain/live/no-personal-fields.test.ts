import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
// First: it brings what the decorators of the other imports need.
import { buildSchema } from '../../../api/src/platform/graphql/build-schema.ts';
import { UnitTree } from '../../../api/src/access/domain/unit-tree.ts';
import { LiveResolver } from '../../../api/src/live/graphql/live.resolver.ts';
import { Pipeline } from '../../../api/src/live/reactions/pipeline.ts';
import { everyTicket, someTickets } from '../../../api/src/live/storage/live-ticket-row.ts';

/** Words of fields that say something about a customer or an employee as a person. */
const PERSONAL = /customer|phone|email|address|description|owner|agent|assignee|user|person|displayName|staffNo|actor|acknowledgedBy$/i;

let schema: GraphQLSchema;
beforeAll(async () => {
  const parts = { units: new UnitTree([]), settings: { rateWindowHours: 24, batchMs: 0, replayMs: 0, replayEvents: 0 } };
  schema = await buildSchema([new LiveResolver(new Pipeline(parts as unknown as ConstructorParameters<typeof Pipeline>[0], 0))]);
});

/** Every field that a live payload can have, as `Type.field`. */
function fieldsBelow(type: GraphQLObjectType, seen = new Set<string>()): readonly string[] {
  if (seen.has(type.name)) return [];
  seen.add(type.name);
  return Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    return [`${type.name}.${field.name}`, ...(isObjectType(below) ? fieldsBelow(below, seen) : [])];
  });
}

describe('a live payload', () => {
  it('[I6] has no personal field anywhere', () => {
    const fields = fieldsBelow(schema.getSubscriptionType()!);
    expect(fields.length).toBeGreaterThan(120);
    expect(fields.filter((field) => PERSONAL.test(field.split('.')[1]!))).toEqual([]);
  });

  it('is not even read from the columns that hold personal values', () => {
    for (const statement of [someTickets([], 0), everyTicket(0)]) expect(statement).not.toMatch(/customer|description|interaction|phone|display_name/);
  });
});
