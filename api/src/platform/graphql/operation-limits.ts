import { GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How large an operation may be. */
export interface OperationLimits {
  /** Length of its text, in UTF-16 units. */
  readonly maxLength: number;
  readonly maxTokens: number;
  /** Brackets inside brackets: whoever reads the text keeps as many places in mind, and a parser's mind is its stack. */
  readonly maxNesting: number;
  /** Levels of fields. Introspection is not counted: it has a limit of its own among the standard rules. */
  readonly maxDepth: number;
  /** Fields of Query, Mutation or Subscription. */
  readonly maxRootFields: number;
  /** Fields with another name than their own, fragments written out wherever they are spread. */
  readonly maxAliases: number;
  /** Fields at all, fragments written out: validation compares them pair by pair, and a small text can spell out millions. */
  readonly maxFields: number;
}

/** Several times what the usual introspection needs, and at least twice as long as any operation of the console. */
export const DEFAULT_LIMITS: OperationLimits = {
  maxLength: 65_536, maxTokens: 3_000, maxNesting: 100, maxDepth: 15, maxRootFields: 20, maxAliases: 50, maxFields: 1_500,
};

/** Texts and comments, in which brackets mean nothing, and the brackets that open or close something. */
const NESTING = /"{3}(?:\\"{3}|(?!"{3})[^])*"{3}|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*|[[{(]|[\]})]/g;

/**
 * Looks how long a text is, and how deep it is nested, before anybody parses it.
 * @returns the error with code OPERATION_TOO_LARGE; null when it is within the limits
 */
export function exceedsAsText(text: string, { maxLength, maxNesting }: OperationLimits): GraphQLError | null {
  if (text.length > maxLength) return tooLarge('characters:', text.length, maxLength);
  let depth = 0;
  for (const [token] of text.matchAll(NESTING)) {
    if (token.length > 1) continue;
    depth += '[{('.includes(token) ? 1 : -1;
    if (depth > maxNesting) return tooLarge('brackets inside brackets:', depth, maxNesting);
  }
  return null;
}

function tooLarge(what: string, size: number, limit: number): GraphQLError {
  return new GraphQLError(`The operation has ${what} ${size}, and ${limit} is the most; send values as variables, ask for less, or in several requests.`, {
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });
}

interface Size {
  readonly depth: number;
  /** Fields of the uppermost level. */
  readonly topFields: number;
  readonly fields: number;
  readonly aliases: number;
}

const NOTHING: Size = { depth: 0, topFields: 0, fields: 0, aliases: 0 };

/**
 * Measures every operation and fragment of a document, before it is validated.
 * @returns what exceeds a limit, each with code OPERATION_TOO_LARGE; empty when nothing does
 */
export function exceededLimits(document: DocumentNode, limits: OperationLimits): readonly GraphQLError[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, Size>();

  function measureFragment(name: string): Size {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    // A fragment inside itself is refused by the standard rules; here it must only not go on for ever.
    measured.set(name, NOTHING);
    const size = measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  }

  function measure({ selections }: SelectionSetNode): Size {
    let [depth, topFields, fields, aliases] = [0, 0, 0, 0];
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const below = node.selectionSet === undefined ? NOTHING : measure(node.selectionSet);
        depth = Math.max(depth, node.name.value.startsWith('__') ? 0 : 1 + below.depth);
        topFields += 1;
        fields += 1 + below.fields;
        aliases += (node.alias === undefined ? 0 : 1) + below.aliases;
      } else {
        const inside = node.kind === Kind.INLINE_FRAGMENT ? measure(node.selectionSet) : measureFragment(node.name.value);
        depth = Math.max(depth, inside.depth);
        topFields += inside.topFields;
        fields += inside.fields;
        aliases += inside.aliases;
      }
    }
    return { depth, topFields, fields, aliases };
  }

  const errors: GraphQLError[] = [];
  const check = (what: string, size: number, limit: number): void => {
    if (size > limit) errors.push(tooLarge(what, size, limit));
  };
  let fields = 0;
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const size = node.kind === Kind.OPERATION_DEFINITION ? measure(node.selectionSet) : measureFragment(node.name.value);
    fields += size.fields;
    check('levels of fields:', size.depth, limits.maxDepth);
    check('aliases:', size.aliases, limits.maxAliases);
    if (node.kind === Kind.OPERATION_DEFINITION) check('root fields:', size.topFields, limits.maxRootFields);
  }
  check('fields, fragments written out:', fields, limits.maxFields);
  return errors;
}
