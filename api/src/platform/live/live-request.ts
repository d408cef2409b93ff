import {
  getArgumentValues, getVariableValues, GraphQLError, Kind, visit, type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../graphql/compile-executor.ts';
import type { PreparedOperation } from '../graphql/prepare-operation.ts';
import type { AnyLiveField } from './live-field.ts';

/** A viewer's wish to listen, granted. */
export interface LiveRequest<Viewer> {
  readonly field: AnyLiveField<Viewer>;
  /** The field's arguments as its resolver would get them, without `after`. */
  readonly args: object;
  readonly after: number | null;
  readonly viewer: Viewer;
  readonly prepared: PreparedOperation;
  readonly variables: Variables;
  /** The same for all whose payloads are the same. */
  readonly roomKey: string;
}

/** @throws GraphQLError with a code when the variables do not fit or the viewer may not listen */
export type RequestLive<Viewer> = (prepared: PreparedOperation, variables: Variables, viewer: Viewer) => LiveRequest<Viewer>;

/**
 * Knows the live fields of a schema.
 * @throws Error when the fields of the Subscription type are not exactly the live fields given
 */
export function createRequestLive<Viewer>(schema: GraphQLSchema, liveFields: readonly AnyLiveField<Viewer>[]): RequestLive<Viewer> {
  const described = schema.getSubscriptionType()?.getFields() ?? {};
  const byName = new Map(liveFields.map((field) => [field.name, field]));
  const unmatched = [...Object.keys(described).filter((name) => !byName.has(name)), ...[...byName.keys()].filter((name) => !Object.hasOwn(described, name))];
  if (unmatched.length > 0) throw new Error(`each field of the Subscription type needs a live field of its name, and the reverse: ${unmatched.join(', ')}`);

  return (prepared, variables, viewer) => {
    const { coerced, errors } = getVariableValues(schema, prepared.operation.variableDefinitions ?? [], variables);
    if (errors !== undefined) throw new GraphQLError(errors.map(({ message }) => message).join(' '), { extensions: { code: 'BAD_USER_INPUT' } });
    const node = rootField(prepared);
    const name = node.name.value;
    const { after, ...args } = getArgumentValues(described[name]!, node, coerced);
    const field = byName.get(name)!;
    const place = placeVariable(prepared, node);
    const shared = Object.entries(coerced).filter(([variable]) => variable !== place);
    return {
      field, args, viewer, prepared, variables,
      after: typeof after === 'number' ? after : null,
      roomKey: JSON.stringify([prepared.hash, shared, field.shareKey(args, viewer)]),
    };
  };
}

/** The one field that a subscription selects; the standard rules see to it that there is no other. */
function rootField({ document, operation }: PreparedOperation): FieldNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  function first({ selections }: SelectionSetNode): FieldNode {
    const node = selections[0]!;
    if (node.kind === Kind.FIELD) return node;
    return first(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)!.selectionSet);
  }
  return first(operation.selectionSet);
}

/** The variable that gives `after` and nothing else: viewers may differ in it and still be sent the same. */
function placeVariable({ document }: PreparedOperation, node: FieldNode): string | null {
  const value = node.arguments?.find((argument) => argument.name.value === 'after')?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  let uses = 0;
  visit(document, { VariableDefinition: () => false, Variable: (variable) => { if (variable.name.value === name) uses += 1; } });
  return uses === 1 ? name : null;
}
