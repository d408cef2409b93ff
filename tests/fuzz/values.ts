import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { toGlobalId } from '../../api/src/platform/graphql/global-id.ts';
import { between, chance, pick, type Draw } from './draw.ts';

/** Ids of things that there are, by the name of their type. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

const INTS = [0, 1, -1, 2, 50, 100, 101, 2_147_483_647, -2_147_483_648];
const ODD_INTS = [2_147_483_648, 1e308, -1e21, 0.5, 9_007_199_254_740_992, Number.MIN_VALUE];
const TEXTS = ['', ' ', 'a', '宽带断线', '张三', '13800001234', '+8613800001234', 'a@example.com', '110101199003078515', 'é\u0301', '👩‍👩‍👧', '\u202e', '%', '_', '\\', "'; --", '"', '${x}', '{{', '<b>'];
const ODD_TEXTS = ['\0', 'a\0b', '\ud800', '\udfff\ud800', '\ufeff', '\u{10ffff}', 'x'.repeat(5_000), '宽'.repeat(5_000), '\n'.repeat(200)];
/** Cursors that decode, to something else than a place in a list. */
const ODD_CURSORS = [['\0', 'x'], [1e308, 'x'], [null, null], ['x', 'y'], ['x', 'y', 'z'], [{}], 'x', ['2026-01-01T00:00:00Z', 'x'], [0, "'; --"]].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));
const INSTANTS = ['2026-03-01T08:00:00.000Z', '2026-11-24T10:00:00+08:00', '2099-01-01T00:00:00Z', '1970-01-01T00:00:00Z'];
const ODD_INSTANTS = ['9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00-18:00', '2026-02-30T00:00:00Z', 'now', '1', 1, null];
const INNER_IDS = ['', 'x', "x' or 1=1 --", '00000000-0000-0000-0000-000000000000', '01980000-0000-7000-8000-000000000000', 'operating-standard/1.0.0', '\0', 'a:b', '../..', '1e9'];
const WRONG: readonly unknown[] = [null, true, 7, 'x', [], {}, [null], [[[]]], { a: 1 }, ['x', 7], { length: 3 }, JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{}}}')];

/** Makes input values for a type of the schema. */
export interface Values {
  /** @param oddPercent in how many of a hundred places the value is a strange one, which may or may not fit the type */
  value(type: GraphQLInputType, draw: Draw, oddPercent: number): unknown;
}

export function createValues(ids: KnownIds): Values {
  const kinds = Object.keys(ids);

  function id(draw: Draw, odd: boolean): string {
    const kind = pick(draw, kinds);
    if (!odd) return pick(draw, ids[kind]!);
    return chance(draw, 30) ? pick(draw, TEXTS) : toGlobalId(pick(draw, [...kinds, 'Target', 'Clause', 'Viewer', 'Nothing']), pick(draw, INNER_IDS));
  }

  function scalar(name: string, draw: Draw, odd: boolean): unknown {
    switch (name) {
      case 'ID': return id(draw, odd);
      case 'Boolean': return odd ? pick(draw, WRONG) : chance(draw, 50);
      case 'Int': case 'SafeInt': case 'Float': return pick(draw, odd ? ODD_INTS : INTS);
      case 'DateTime': return pick(draw, odd ? ODD_INSTANTS : INSTANTS);
      default: return pick(draw, odd ? [...ODD_TEXTS, ...ODD_CURSORS] : TEXTS);
    }
  }

  function value(type: GraphQLInputType, draw: Draw, oddPercent: number): unknown {
    const odd = chance(draw, oddPercent);
    if (odd && chance(draw, 20)) return pick(draw, WRONG);
    if (isNonNullType(type)) return value(type.ofType, draw, oddPercent);
    if (isListType(type)) return Array.from({ length: odd ? pick(draw, [0, 1, 500, 3_000]) : between(draw, 0, 3) }, () => value(type.ofType, draw, 0));
    if (isEnumType(type)) return odd ? pick(draw, ['NOTHING', '__proto__', 'constructor', 7, null]) : pick(draw, type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => (isNonNullType(field.type) && field.defaultValue === undefined) || chance(draw, 35));
      const entries = fields.map((field) => [field.name, wellChosen(field.name, field.type, draw, oddPercent)] as const);
      return Object.fromEntries(odd ? [...entries.slice(1), [pick(draw, ['extra', 'toString', 'hasOwnProperty']), 1]] : entries);
    }
    return scalar(type.name, draw, odd);
  }

  /** An id mostly of the type that its field is about, for else hardly anything would ever be found. */
  function wellChosen(name: string, type: GraphQLInputType, draw: Draw, oddPercent: number): unknown {
    const kind = kinds.find((each) => name.toLowerCase().startsWith(each.toLowerCase()) || (each === 'Agent' && /^(assignee|owner)Id$/.test(name)));
    if (kind !== undefined && /Ids?$/.test(name) && !chance(draw, oddPercent)) {
      const known = pick(draw, ids[kind]!);
      return name.endsWith('s') ? [known] : known;
    }
    return value(type, draw, oddPercent);
  }

  return { value };
}
