import { createHash } from 'node:crypto';
import {
  getOperationAST, GraphQLError, OperationTypeNode, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from '../log.ts';
import { compileExecutor, type ExecuteOperation } from './compile-executor.ts';
import { Lru } from './lru.ts';
import { compileCost, type CostOf, type DeclaredCosts } from './operation-cost.ts';
import { DEFAULT_LIMITS, exceededLimits, exceedsAsText, type OperationLimits } from './operation-limits.ts';
import { unstorableTexts } from './storable-text.ts';

/** An operation that may be executed: parsed, within the limits, valid, compiled. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The same for the same text and operation name, and for no other. */
  readonly hash: string;
  readonly costOf: CostOf;
  readonly execute: ExecuteOperation;
}

/** The operation, or why there is none: errors that each have a code. */
export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedOperation; /** Whether it was ready before. */ readonly known: boolean }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

export type PrepareOperation = (text: string, operationName: string | null | undefined) => Preparation;

/** How many operations are kept ready. The console needs some dozens; a client that makes up new ones only displaces others. */
const KEPT = 1_000;
const MAX_ERRORS = 20;

/** Reads operations: every rule about an operation as such, whoever sends it and by which way, is applied here. */
export function createPrepareOperation(
  schema: GraphQLSchema, costs: DeclaredCosts, log: Logger, limits: OperationLimits = DEFAULT_LIMITS,
): PrepareOperation {
  const kept = new Lru<string, PreparedOperation>(KEPT);

  function prepare(text: string, operationName: string | null, key: string): Preparation {
    const tooLarge = exceedsAsText(text, limits);
    if (tooLarge !== null) return { ok: false, errors: [tooLarge] };
    const document = read(text, limits.maxTokens);
    if (document instanceof GraphQLError) return refuse([document], 'GRAPHQL_PARSE_FAILED');
    const exceeded = exceededLimits(document, limits);
    if (exceeded.length > 0) return { ok: false, errors: exceeded };
    const invalid = [...check(schema, document), ...unstorableTexts(document)];
    if (invalid.length > 0) return refuse(invalid, 'GRAPHQL_VALIDATION_FAILED');
    const operation = getOperationAST(document, operationName);
    if (!operation) return refuse([noOperation(operationName)], 'OPERATION_RESOLUTION_FAILURE');
    const hash = createHash('sha256').update(key).digest('base64url');
    const costOf = compileCost(schema, document, operation, costs);
    return { ok: true, known: false, prepared: { document, operation, hash, costOf, execute: compileExecutor(schema, document, operation, log) } };
  }

  return (text, operationName = null) => {
    // With the length of the name, no name and text look like another; an empty name is none of an operation, but a name.
    const key = `${operationName?.length ?? 'none'}:${operationName ?? ''}${text}`;
    const known = kept.get(key);
    if (known !== undefined) return { ok: true, prepared: known, known: true };
    const preparation = prepare(text, operationName, key);
    if (preparation.ok) kept.set(key, preparation.prepared);
    return preparation;
  };
}

/** What a client is told that sends a subscription where only one answer can be given. */
export function needsWebSocket({ operation }: PreparedOperation): GraphQLError | null {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return null;
  return new GraphQLError('A subscription needs a WebSocket: connect to this same address with the subprotocol graphql-transport-ws.', {
    extensions: { code: 'SUBSCRIPTION_NEEDS_WEBSOCKET' },
  });
}

function read(text: string, maxTokens: number): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** @returns what does not fit the schema */
function check(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document, specifiedRules, { maxErrors: MAX_ERRORS });
  } catch (error) {
    // The rule about a subscription's one root field reads its conditions, and throws at one that depends on a variable.
    if (error instanceof GraphQLError) return [new GraphQLError('The root field of a subscription may not have a condition that depends on a variable: leave @skip and @include out.', { nodes: error.nodes })];
    throw error;
  }
}

function noOperation(operationName: string | null): GraphQLError {
  return new GraphQLError(
    operationName === null
      ? 'The request holds several operations; name the one to run in `operationName`.'
      : `The request holds no operation named "${operationName}".`,
  );
}

function refuse(errors: readonly GraphQLError[], code: string): Preparation {
  return {
    ok: false,
    errors: errors.map(({ message, nodes, source, positions }) => new GraphQLError(message, { nodes, source, positions, extensions: { code } })),
  };
}
