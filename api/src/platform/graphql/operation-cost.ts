import {
  getNamedType, GraphQLObjectType, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType, Kind, typeFromAST,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import type { Variables } from './compile-executor.ts';
import { LONGEST_PAGE } from './page.ts';

/** What a schema's fields cost where the rules below do not say it. Fields are written as `Type.field`. */
export interface DeclaredCosts {
  /** How many objects a list without pages usually holds at most. */
  readonly lists: Readonly<Record<string, number>>;
  /** Points of a field that does more than give a value. */
  readonly fields: Readonly<Record<string, number>>;
}

export const NOTHING_DECLARED: DeclaredCosts = { lists: {}, fields: {} };

/** Of a list of objects that nobody declared. */
const USUAL_LIST = 20;
const FIELD = 1;
/** A command runs a transaction. */
const COMMAND = 50;
/** The whole description of the schema takes as long as so many other fields; how deep one may ask is limited by a standard rule. */
const INTROSPECTION = 10_000;

/** The cost of an operation with given variables, in points. */
export type CostOf = (variables: Variables) => number;

/** Points that are known, or depend on variables. */
type Points = number | CostOf;

/**
 * Works out once what an operation costs: a point for each field that its answer may hold. A page counts as many times as
 * `first` says, a list of objects as many as are declared, and inside each other they multiply. Conditions (`@skip`,
 * `@include`) and which type an object turns out to have are not known yet: everything counts.
 * @param document valid, and small enough to be walked with its fragments written out
 */
export function compileCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, declared: DeclaredCosts): CostOf {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const defaults = new Map(operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]));

  /** @param page how many rows the edges inside hold; null outside a connection */
  function costOfAll({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, page: Points | null): Points {
    return sum(selections.map((node) => {
      if (node.kind === Kind.FIELD) return costOfField(node, type, page);
      const inside = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
      const narrowed = inside.typeCondition === undefined ? type : typeFromAST(schema, inside.typeCondition);
      return costOfAll(inside.selectionSet, narrowed, page);
    }));
  }

  function costOfField(node: FieldNode, type: GraphQLNamedType | undefined, page: Points | null): Points {
    const name = node.name.value;
    if (name === '__schema' || name === '__type') return INTROSPECTION;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field === undefined || type === undefined) return FIELD;
    const place = `${type.name}.${name}`;
    const own = declared.fields[place] ?? (type === schema.getMutationType() ? COMMAND : FIELD);
    if (node.selectionSet === undefined) return own;
    const below = costOfAll(node.selectionSet, getNamedType(field.type), pageOf(field, node));
    const size = isList(field.type) ? (page !== null && name === 'edges' ? page : (declared.lists[place] ?? USUAL_LIST)) : 1;
    return sum([own, product(size, below)]);
  }

  /** What `first` is. A page longer than the longest is refused when it is read, and costs no more than that one. */
  function pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Points | null {
    const argument = field.args.find(({ name }) => name === 'first');
    if (argument === undefined) return null;
    const usual = rows(argument.defaultValue);
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value === undefined) return usual;
    if (value.kind === Kind.INT) return rows(Number(value.value));
    if (value.kind !== Kind.VARIABLE) return usual;
    const variable = value.name.value;
    const fallback = defaults.get(variable);
    const absent = fallback?.kind === Kind.INT ? rows(Number(fallback.value)) : usual;
    return (variables) => (Object.hasOwn(variables, variable) ? rows(variables[variable]) : absent);
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  const cost = costOfAll(operation.selectionSet, root, null);
  return typeof cost === 'number' ? () => cost : cost;
}

/**
 * The lists of objects that have neither pages nor a declared size, and what is declared but is none of them, as
 * `Type.field`: whoever adds a list says how long it is.
 */
export function undeclaredLists(schema: GraphQLSchema, { lists }: DeclaredCosts): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLObjectType && !type.name.startsWith('__')) as readonly GraphQLObjectType[];
  const found = types.flatMap((type) => Object.values(type.getFields())
    .filter((field) => isList(field.type) && isCompositeType(getNamedType(field.type)) && !(field.name === 'edges' && type.name.endsWith('Connection')))
    .map((field) => `${type.name}.${field.name}`));
  return [...found.filter((place) => !Object.hasOwn(lists, place)), ...Object.keys(lists).filter((place) => !found.includes(place))];
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function rows(first: unknown): number {
  return typeof first === 'number' && first >= 0 ? Math.min(first, LONGEST_PAGE) : LONGEST_PAGE;
}

function sum(points: readonly Points[]): Points {
  let known = 0;
  const open: CostOf[] = [];
  for (const part of points) {
    if (typeof part === 'number') known += part;
    else open.push(part);
  }
  return open.length === 0 ? known : (variables) => open.reduce((total, part) => total + part(variables), known);
}

function product(size: Points, below: Points): Points {
  if (typeof size === 'number' && typeof below === 'number') return size * below;
  return (variables) => (typeof size === 'number' ? size : size(variables)) * (typeof below === 'number' ? below : below(variables));
}
