import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** The part of a resolver's `info` that says what is selected. */
export type Selection = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * The names of the fields that an operation selects below a resolver's own field, those of fragments included; a field that
 * stands under a condition is taken to be wanted.
 * @param path fields to go down by first: `edges`, `node`
 */
export function askedFields({ fieldNodes, fragments }: Selection, path: readonly string[] = []): ReadonlySet<string> {
  let nodes: readonly FieldNode[] = fieldNodes;
  for (const step of path) nodes = subfields(nodes, fragments).filter(({ name }) => name.value === step);
  return new Set(subfields(nodes, fragments).map(({ name }) => name.value));
}

function subfields(nodes: readonly FieldNode[], fragments: Selection['fragments']): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else add(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]!.selectionSet);
    }
  };
  for (const { selectionSet } of nodes) if (selectionSet !== undefined) add(selectionSet);
  return fields;
}
