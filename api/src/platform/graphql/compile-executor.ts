import {
  execute, getVariableValues, GraphQLError, GraphQLScalarType, Kind, print, visit,
  type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode, type Source, type SourceLocation, type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Logger } from '../log.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Runs one operation: whatever a resolver throws is among the errors of the result. */
export type ExecuteOperation = (rootValue: unknown, context: unknown, variables: Variables) => Promise<ExecutionResult>;

/**
 * Compiles a validated operation into a function, which runs several times faster than walking the document does. What
 * cannot be compiled is walked.
 * @param document a document of its own for each call: compiling leaves marks on it
 */
export function compileExecutor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, log: Logger): ExecuteOperation {
  const operationName = operation.name?.value;
  const run = compiled(schema, document, operationName, log);
  return async (rootValue, context, variables) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors !== undefined) return { errors: errors.map(({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } })) };
    return run === null
      ? await execute({ schema, document, operationName, rootValue, contextValue: context, variableValues: variables })
      : await run(rootValue, context, coerced);
  };
}

/** @returns runs the operation with variables that are coerced already; null when it cannot be compiled */
function compiled(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined, log: Logger): ExecuteOperation | null {
  // Strings, numbers, flags and enum words are what the resolvers' types say: to look at each of thousands again costs a long list several per cent. Our own scalars are written as ever.
  const query = compileQuery(withAsIs(schema), takingVariablesAsIs(document), operationName, { disablingCapturingStackErrors: true, disableLeafSerialization: true });
  if (!isCompiledQuery(query)) {
    log.debug({ operationName, reason: query.errors?.[0]?.message }, 'an operation cannot be compiled and is interpreted');
    return null;
  }
  const source = document.loc?.source;
  return async (rootValue, context, variables) => {
    const result = await query.query(rootValue, context, variables);
    return result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => complete(error, source)) };
  };
}

/** Any value, as it is. */
const AS_IS = new GraphQLScalarType({ name: 'AsIs' });

/**
 * The compiler reads variables by itself, and wrongly: it demands a field of an input whose default makes it optional.
 * So they are read by graphql-js, and the compiler is told that each is of a type that takes any value; but for those that
 * may be conditions of fields, which it insists on knowing and reads rightly.
 */
function takingVariablesAsIs(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: (node): VariableDefinitionNode => {
      if (/^Boolean!?$/.test(print(node.type))) return node;
      return { ...node, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: AS_IS.name } }, defaultValue: undefined };
    },
  });
}

/** The schema as the compiler sees it: with that type, which nobody else shall see. */
function withAsIs(schema: GraphQLSchema): GraphQLSchema {
  const getType: GraphQLSchema['getType'] = (name) => (name === AS_IS.name ? AS_IS : schema.getType(name));
  return Object.create(schema, { getType: { value: getType } }) as GraphQLSchema;
}

/** The compiler's errors look like GraphQLErrors but lack what those always have, first of all `extensions`. */
function complete({ message, locations, path, originalError }: GraphQLError, source: Source | undefined): GraphQLError {
  return new GraphQLError(message, { source, positions: source && locations?.map((location) => offsetOf(location, source.body)), path, originalError });
}

function offsetOf({ line, column }: SourceLocation, text: string): number {
  const lineEnds = /\r\n|[\n\r]/g;
  for (let below = 1; below < line; below += 1) lineEnds.exec(text);
  return lineEnds.lastIndex + column - 1;
}
