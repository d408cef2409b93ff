import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema, type Source, type SourceLocation } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Logger } from '../log.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Runs one operation. It never throws: whatever goes wrong is among the errors of the result. */
export type ExecuteOperation = (rootValue: unknown, context: unknown, variables: Variables) => Promise<ExecutionResult>;

/**
 * Compiles a validated operation into a function, which runs several times faster than walking the document does. What
 * cannot be compiled (a recursive input type, say) is walked.
 * @param document a document of its own for each call: compiling leaves marks on it
 */
export function compileExecutor(schema: GraphQLSchema, document: DocumentNode, operationName: string | null, log: Logger): ExecuteOperation {
  const compiled = compileQuery(schema, document, operationName ?? undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) {
    log.debug({ operationName, reason: compiled.errors?.[0]?.message }, 'an operation cannot be compiled and is interpreted');
    return async (rootValue, contextValue, variableValues) =>
      withCodes(await execute({ schema, document, operationName, rootValue, contextValue, variableValues }));
  }
  const source = document.loc?.source;
  return async (rootValue, context, variables) => {
    const result = await compiled.query(rootValue, context, variables);
    return withCodes(result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => complete(error, source)) });
  };
}

/** Without data nothing was executed, and the only reason left for that is a variable that does not fit its type. */
function withCodes(result: ExecutionResult): ExecutionResult {
  if (result.data !== undefined || result.errors === undefined) return result;
  return { errors: result.errors.map(({ message, nodes, source, positions }) => new GraphQLError(message, { nodes, source, positions, extensions: { code: 'BAD_USER_INPUT' } })) };
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
