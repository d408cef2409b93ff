import autocannon from 'autocannon';
import type { ServerProcess } from './bench.ts';
import { timed, type Turn } from './race.ts';

/** A request that is sent again and again. */
export interface LoadRequest {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body, or one for each request. */
  readonly body: string | (() => string);
  /** How many connections send, each its next request when it has its answer. */
  readonly connections: number;
}

/**
 * Sends requests for so long.
 * @throws Error when an answer has another status than 200
 */
export function load(server: ServerProcess, { path, headers = {}, body, connections }: LoadRequest, ms: number): Promise<Turn> {
  return timed(server, async () => {
    const result = await autocannon({
      url: `${server.url}${path}`, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, connections, duration: ms / 1_000,
      ...(typeof body === 'string' ? { body } : { requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }] }),
    });
    const failed = result.non2xx + result.errors;
    if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${server.url}${path} failed`);
    return result['2xx'];
  });
}

/**
 * Asks a GraphQL server once.
 * @throws Error with the errors that it answers
 */
export async function askOnce<Data>(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Data> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const answer = (await response.json()) as { readonly data?: Data; readonly errors?: unknown };
  if (answer.data === undefined || answer.errors !== undefined) throw new Error(`${url} answered ${JSON.stringify(answer).slice(0, 1_000)}`);
  return answer.data;
}
