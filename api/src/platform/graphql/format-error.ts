import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { errorCode } from '../fault.ts';
import type { Logger } from '../log.ts';
import { sqlState } from '../sql-state.ts';
import { isErrorCode } from './error-codes.ts';

/** Gives an error the form in which a client sees it, and logs it if nobody expected it. */
export type FormatError = (error: unknown) => GraphQLFormattedError;

/** What a client is told of an error. */
interface Told {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * Makes the one place where errors become answers, for HTTP and WebSocket alike. A GraphQLError with a code of the
 * contract was thrown for the client and passes; everything else is a surprise: it is logged, once, under an incident id, and the client is
 * told the id and nothing more.
 */
export function createFormatError(log: Logger): FormatError {
  const incidents = new WeakMap<object, string>();

  function incidentOf(cause: Error, path: string | undefined): string {
    const known = incidents.get(cause);
    if (known !== undefined) return known;
    const incidentId = randomBytes(5).toString('hex');
    incidents.set(cause, incidentId);
    log.error({ incidentId, path, err: cause }, 'an operation failed');
    return incidentId;
  }

  return (error) => {
    const cause = causeOf(error);
    const { locations, path } = error instanceof GraphQLError ? error : {};
    const { message, extensions } = meantForClient(cause) ?? surprise(cause, incidentOf(cause, path?.join('.')));
    return { message, ...(locations && { locations }), ...(path && { path }), extensions };
  };
}

/** The error as it was thrown, below what the engines wrapped around it; above an engine's own error without a code, whoever gave it one. */
function causeOf(error: unknown): Error {
  if (!(error instanceof GraphQLError)) return error instanceof Error ? error : new Error(`not an error was thrown, but a ${typeof error}`);
  if (!error.originalError) return error;
  const cause = causeOf(error.originalError);
  return cause instanceof GraphQLError && cause.extensions['code'] === undefined ? error : cause;
}

function meantForClient(cause: Error): Told | null {
  if (!(cause instanceof GraphQLError)) return null;
  if (cause instanceof ArgumentValidationError) return invalidInput(cause);
  // The engines give no code to an argument that turns out null only when the variables are known.
  if (cause.message.startsWith('Argument "')) return { message: cause.message, extensions: { code: 'BAD_USER_INPUT' } };
  const { http: _, ...extensions } = cause.extensions;
  const { code } = extensions;
  return isErrorCode(code) && code !== 'INTERNAL' ? { message: cause.message, extensions } : null;
}

/** One broken rule of an input class, as class-validator reports it. */
interface BrokenRule {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly BrokenRule[];
}

function invalidInput(error: ArgumentValidationError): Told {
  const invalid = placesOf(error.extensions['validationErrors'] as readonly BrokenRule[], []);
  const messages = invalid.flatMap((place) => place.messages);
  return { message: `The input is not valid: ${messages.join('; ')}.`, extensions: { code: 'BAD_USER_INPUT', invalid } };
}

/** The broken rules without the values that broke them: an error is no place for a password. */
function placesOf(rules: readonly BrokenRule[], above: readonly string[]): { readonly path: readonly string[]; readonly messages: readonly string[] }[] {
  return rules.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = [...above, property];
    const messages = Object.values(constraints);
    return [...(messages.length > 0 ? [{ path, messages }] : []), ...placesOf(children, path)];
  });
}

function surprise(cause: Error, incidentId: string): Told {
  if (sqlState(cause) === CANCELLED) {
    const message = `The database took too long over it and was stopped: ask for less, with a narrower filter or shorter pages; incident ${incidentId}`;
    return { message, extensions: { code: 'QUERY_TIMEOUT', incidentId } };
  }
  return isTransient(cause)
    ? { message: `The server cannot answer just now, try again in some seconds; incident ${incidentId}`, extensions: { code: 'UNAVAILABLE', incidentId } }
    : { message: `Something went wrong; incident ${incidentId}`, extensions: { code: 'INTERNAL', incidentId } };
}

/** SQLSTATE of a statement that took longer than it may. */
const CANCELLED = '57014';
/** What the driver and its pool say, without a code, when a connection was lost or none was to be had in time. */
const NO_CONNECTION = new Set([
  'timeout exceeded when trying to connect', 'Connection terminated due to connection timeout', 'Connection terminated', 'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable', 'Client was closed and is not queryable',
]);
/** SQLSTATE classes and codes: no connection, no resources, shutting down, tables that changed below a prepared statement, and a race lost more often than it is tried again. */
const TRANSIENT_STATES = /^(08|53|57P0|40001|40P01|0A000)/;
const TRANSIENT_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

function isTransient(cause: Error): boolean {
  return TRANSIENT_STATES.test(sqlState(cause) ?? '') || TRANSIENT_CODES.has(errorCode(cause) ?? '') || causesOf(cause).some((message) => NO_CONNECTION.has(message));
}

/** The error's message and those of what caused it. */
function causesOf(error: unknown): readonly string[] {
  return error instanceof Error ? [error.message, ...causesOf(error.cause)] : [];
}
