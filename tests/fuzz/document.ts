import {
  getNamedType, isAbstractType, isCompositeType, isEnumType, isLeafType, isNonNullType, isObjectType, print, astFromValue,
  type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLInputType, type GraphQLSchema, OperationTypeNode,
} from 'graphql';
import { between, chance, pick, some, type Draw } from './draw.ts';
import type { Values } from './values.ts';

/** An operation as a client sends it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the writing of one document keeps in mind. */
interface Writing {
  readonly draw: Draw;
  /** In how many of a hundred places something is wrong. */
  readonly oddPercent: number;
  readonly definitions: string[];
  readonly variables: Record<string, unknown>;
}

const DIRECTIVES = ['@skip(if: false)', '@include(if: true)', '@skip(if: true)', '@include(if: [true])', '@skip', '@include(if: null)', '@skip(if: false) @skip(if: false)', '@nothing', '@deprecated', '@defer', '@stream(initialCount: 1)', '@include(if: $nothing)'];

/** Writes operations of a schema: as the grammar has it, and with as many faults as are asked for. None signs out: the attack would go on as nobody. */
export function createDocuments(schema: GraphQLSchema, values: Values): (kind: OperationTypeNode, draw: Draw, oddPercent: number) => Operation {
  function argument(of: GraphQLArgument, writing: Writing): string {
    const { draw, oddPercent } = writing;
    const value = values.value(of.type, draw, oddPercent);
    const name = chance(draw, oddPercent) ? pick(draw, ['nothing', '__proto__', 'first']) : of.name;
    if (chance(draw, 60)) {
      const variable = `v${writing.definitions.length}`;
      writing.definitions.push(`$${variable}: ${chance(draw, oddPercent) ? pick(draw, ['Int', '[ID!]!', 'Nothing', 'Boolean!']) : String(of.type)}`);
      writing.variables[variable] = value;
      return `${name}: $${chance(draw, oddPercent) ? 'undeclared' : variable}`;
    }
    return `${name}: ${literal(value, of.type)}`;
  }

  function field(of: GraphQLField<unknown, unknown>, writing: Writing, depth: number): string {
    const { draw, oddPercent } = writing;
    const wanted = of.args.filter((each) => (isNonNullType(each.type) && each.defaultValue === undefined) || chance(draw, 40)).filter(() => !chance(draw, oddPercent));
    const written = wanted.map((each) => argument(each, writing));
    if (chance(draw, oddPercent) && written.length > 0) written.push(written[0]!);
    const alias = chance(draw, 10) ? `${pick(draw, ['a', 'id', '__a', 'constructor'])}: ` : '';
    const directive = chance(draw, oddPercent) ? ` ${pick(draw, DIRECTIVES)}` : '';
    const type = getNamedType(of.type);
    const below = isCompositeType(type) !== chance(draw, oddPercent) ? ` ${selection(isCompositeType(type) ? type : schema.getQueryType()!, writing, depth + 1)}` : '';
    const name = chance(draw, oddPercent) ? pick(draw, ['nothing', '__type', 'toString']) : of.name;
    return `${alias}${name}${written.length > 0 ? `(${written.join(', ')})` : ''}${directive}${below}`;
  }

  function selection(type: GraphQLCompositeType, writing: Writing, depth: number): string {
    const { draw } = writing;
    const fields = isAbstractType(type) && !('getFields' in type) ? [] : Object.values((type as Extract<GraphQLCompositeType, { getFields: unknown }>).getFields());
    const open = depth > 6 ? fields.filter((each) => isLeafType(getNamedType(each.type))) : fields;
    const parts = open.length === 0 ? ['__typename'] : some(draw, open, depth === 0 ? 2 : 6).map((each) => field(each, writing, depth));
    if (isAbstractType(type)) {
      const possible = pick(draw, schema.getPossibleTypes(type));
      if (isObjectType(possible)) parts.push(`... on ${possible.name} ${selection(possible, writing, depth + 1)}`);
    }
    return `{ ${parts.join(' ')} }`;
  }

  return (kind, draw, oddPercent) => {
    const writing: Writing = { draw, oddPercent, definitions: [], variables: {} };
    const root = schema.getRootType(kind)!;
    const body = kind === OperationTypeNode.QUERY ? selection(root, writing, 0) : `{ ${field(pick(draw, Object.values(root.getFields()).filter(({ name }) => name !== 'signOut')), writing, 0)} }`;
    const { definitions, variables } = writing;
    return { query: `${kind}${definitions.length > 0 ? ` (${definitions.join(', ')})` : ''} ${body}`, variables };
  };
}

/** A value as GraphQL writes it; what the type cannot hold is written as JSON would be. */
function literal(value: unknown, type: GraphQLInputType): string {
  try {
    const node = astFromValue(value, type);
    if (node) return print(node);
  } catch {
    // It does not fit, which is the point.
  }
  if (isEnumType(getNamedType(type)) && typeof value === 'string') return value;
  return JSON.stringify(value)?.replaceAll(/"([A-Za-z_]\w*)":/g, '$1: ') ?? 'null';
}

/** How many an operation of a size has. */
export function several(draw: Draw): number {
  return pick(draw, [2, 10, 49, 51, 1_000, between(draw, 1, 3_000)]);
}
