import { Client, createRequest, fetchExchange } from '@urql/core';
import type { AnyVariables, CombinedError, OperationResult } from '@urql/core';
import type { TypedDocumentString } from '../generated/graphql.ts';

/** Requests go without a client cache: what is live comes by its own stream, what is read is read anew. */
export const http = new Client({
  url: '/graphql',
  preferGetMethod: false,
  exchanges: [fetchExchange],
  fetchOptions: { credentials: 'same-origin' },
});

/** Why a request brought nothing: no way to the server, no session, no permission, or a fault of the server. */
export interface Failure {
  readonly kind: 'offline' | 'signedOut' | 'forbidden' | 'fault';
  /** What to quote when asking for help; only faults have one. */
  readonly incidentId: string | null;
}

export type Answer<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly failure: Failure };

const KIND_OF_CODE: Readonly<Record<string, Failure['kind']>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
};

/** Translates an urql error into the few cases that a screen tells apart. */
export function failureOf(error: CombinedError): Failure {
  const status = responseStatus(error.response);
  const extensions = error.graphQLErrors[0]?.extensions ?? {};
  const code = typeof extensions['code'] === 'string' ? extensions['code'] : '';
  const incidentId = typeof extensions['incidentId'] === 'string' ? extensions['incidentId'] : null;
  const kind = KIND_OF_CODE[code] ?? (status === 401 ? 'signedOut' : status === 403 ? 'forbidden' : null);
  if (kind !== null) return { kind, incidentId };
  return { kind: error.networkError === undefined ? 'fault' : 'offline', incidentId };
}

function responseStatus(response: unknown): number | null {
  return response instanceof Response ? response.status : null;
}

function answerOf<Data>(result: OperationResult<Data>): Answer<Data> {
  if (result.error !== undefined) return { ok: false, failure: failureOf(result.error) };
  if (result.data === undefined || result.data === null) return { ok: false, failure: { kind: 'fault', incidentId: null } };
  return { ok: true, data: result.data };
}

/** How many questions were asked. */
let asked = 0;

/**
 * Runs a query once. Each question is one of its own: the client would answer one that is like another under way with that one's answer,
 * which may be older than the change that the question is asked for.
 */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  asked += 1;
  return answerOf(await http.executeQuery<Data, Variables>({ ...createRequest(document.toString(), variables), key: asked }).toPromise());
}

/** Runs a mutation once. */
export async function tell<Data, Variables extends AnyVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  return answerOf(await http.mutation<Data, Variables>(document.toString(), variables).toPromise());
}
