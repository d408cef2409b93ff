import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toIso, toIsoOrNull } from '../../foundation/instant.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import type { RegisterCustomerStores } from '../../customers/use-cases/register-customer.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { networkOf } from '../../platform/limits/purses.ts';
import { TokenBuckets } from '../../platform/limits/token-bucket.ts';
import type { TicketType } from '../../standard/domain/axes.ts';
import type { IntakeStores } from '../../tickets/use-cases/receive-request.ts';
import { showProgress, takeAnswer, takeWords, type CustomerView } from '../use-cases/customer-page.ts';
import type { CorrespondenceStores } from '../use-cases/ports.ts';
import { takeWebRequest, type WebRequest } from '../use-cases/web-intake.ts';

type Stores = CorrespondenceStores & IntakeStores & RegisterCustomerStores & { readonly idempotency: Idempotency };

export interface CustomerPageServices {
  readonly perform: Perform<Stores>;
  nextTicketNo(): Promise<string>;
  /** The queue that takes what is written on the page; null while the page is closed. */
  contactQueueId(): string | null;
  linkToken(linkId: string): string;
  addressOf(request: Pick<FastifyRequest, 'raw'>): string;
}

/** Nobody is signed in: only a key that cannot be guessed keeps the answers of one sender from another. */
const FORM_KEY = /^[\w-]{20,100}$/;

const MAX_BODY_BYTES = 16 * 1024;
/** Of one sender's network: requests may be written now and then, looking is cheaper. */
const WRITING = { capacity: 5, perSecond: 1 / 60 };
const LOOKING = { capacity: 60, perSecond: 1 };

/**
 * What the customers' own pages ask: no sign-in, no cookies, a limit for each network, and the link's secret only ever in a
 * body, which is never logged.
 */
export function addCustomerRoutes(server: FastifyInstance, services: CustomerPageServices): void {
  const { perform } = services;
  const [writers, lookers] = [new TokenBuckets(WRITING), new TokenBuckets(LOOKING)];

  function route(path: string, limit: TokenBuckets, answer: (body: Readonly<Record<string, unknown>>) => Promise<Outcome<object>>): void {
    server.post(path, { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const waitMs = limit.of(networkOf(services.addressOf(request))).take(1);
      if (waitMs > 0) {
        reply.header('retry-after', String(Math.ceil(waitMs / 1_000)));
        return refuse(reply, 429, [{ code: 'RATE_LIMITED', message: 'That was too often: try again in a while.' }]);
      }
      const body = typeof request.body === 'object' && request.body !== null ? (request.body as Readonly<Record<string, unknown>>) : {};
      const outcome = await answer(body);
      if (outcome.ok) return reply.send(outcome.value);
      return refuse(reply, outcome.refusals.some(({ code }) => code === 'LINK_INVALID') ? 404 : 422, outcome.refusals);
    });
  }

  server.get('/public/intake', async (_request, reply) => reply.header('cache-control', 'no-store').send({ open: services.contactQueueId() !== null }));

  route('/public/request', writers, async (body) => {
    const queueId = services.contactQueueId();
    if (queueId === null) return { ok: false, refusals: [{ code: 'CLOSED', message: 'Requests cannot be taken here just now: call us.' }] };
    const ticketNo = await services.nextTicketNo();
    const email = text(body['email']).trim();
    const request: WebRequest = {
      name: text(body['name']), phone: text(body['phone']), email: email === '' ? null : email, type: text(body['type']) as TicketType, text: text(body['text']),
      language: body['language'] === 'en' ? 'en' : 'zh',
    };
    const key = body['key'] ?? null;
    if (key !== null && (typeof key !== 'string' || !FORM_KEY.test(key))) return BAD_KEY;
    const outcome = await perform((stores) => stores.idempotency.once('web page', key, request, () => takeWebRequest(stores, request, { ticketNo, queueId })));
    return outcome.ok ? { ok: true, value: { ticketNo: outcome.value.ticketNo, token: services.linkToken(outcome.value.linkId) } } : outcome;
  });

  route('/public/progress', lookers, async (body) => shown(await perform((stores) => showProgress(stores, text(body['token'])))));

  route('/public/answer', lookers, async (body) => (typeof body['solved'] !== 'boolean' ? NOT_SAID : shown(await perform((stores) => takeAnswer(stores, text(body['token']), {
    solved: body['solved'] === true, residual: body['residual'] === true,
    satisfied: typeof body['satisfied'] === 'boolean' ? body['satisfied'] : null, comment: text(body['comment']).trim() === '' ? null : text(body['comment']),
  })))));

  route('/public/words', lookers, async (body) => shown(await perform((stores) => takeWords(stores, text(body['token']), text(body['text'])))));
}

const BAD_KEY: Outcome<object> = { ok: false, refusals: [{ code: 'IDEMPOTENCY_KEY_FORM', message: 'The key of a filled form is random and has 20 to 100 letters, digits, _ and -: a random UUID is a good one.', path: ['key'] }] };

const NOT_SAID: Outcome<object> = { ok: false, refusals: [{ code: 'NOT_SAID', message: 'Say whether it is solved.', path: ['solved'] }] };

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function shown(outcome: Outcome<CustomerView>): Outcome<object> {
  if (!outcome.ok) return outcome;
  const { receivedAt, acceptedAt, restoredAt, resolvedAt, answerUntil, ...view } = outcome.value;
  return { ok: true, value: { ...view, receivedAt: toIso(receivedAt), acceptedAt: toIsoOrNull(acceptedAt), restoredAt: toIsoOrNull(restoredAt), resolvedAt: toIsoOrNull(resolvedAt), answerUntil: toIsoOrNull(answerUntil) } };
}

function refuse(reply: FastifyReply, status: number, refusals: readonly { readonly code: string; readonly message: string; readonly path?: readonly string[] }[]): FastifyReply {
  return reply.code(status).send({ userErrors: refusals.map(({ code, message, path }) => ({ code, message, path: path ?? null })) });
}
