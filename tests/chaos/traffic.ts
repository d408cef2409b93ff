import { setTimeout as pause } from 'node:timers/promises';

/** What customers' service does to one request, in its order, and what the server must remember of it for good. */
const STEPS = ['INTAKE', 'CLASSIFY', 'DISPATCH', 'ACCEPT', 'START'] as const;
export type Step = (typeof STEPS)[number];

/** A step that was acknowledged. */
export interface Acknowledged {
  readonly ticketNo: string;
  readonly step: Step;
}

export interface TrafficWish {
  /** Where the servers are; whoever asks goes to the next when one does not answer. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly customerId: string;
  readonly queueId: string;
  readonly agentId: string;
  /** How many work at the same time. */
  readonly clients: number;
}

export interface Traffic {
  readonly acknowledged: readonly Acknowledged[];
  /** Answers under a key that was answered before, and that named another ticket. */
  readonly contradictions: readonly string[];
  /** Answers that no client can do anything with, neither the ticket nor a request to try again: whoever was told it has stopped. */
  readonly surprises: readonly string[];
  /** Lets everybody finish what they have begun. */
  stop(): Promise<void>;
  /** Nobody goes on, whatever they were told last. */
  abandon(): void;
}

interface Ticket {
  readonly id: string;
  readonly ticketNo: string;
}

interface Reply {
  readonly data?: { readonly answer: { readonly ticket: Ticket | null; readonly userErrors: readonly Fault[] } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

interface Fault {
  readonly code: string;
  readonly message: string;
}

/** An answer that no client can do anything with. */
class Surprise extends Error {}

const AXES = { type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'MAJOR', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' };
const RETRY_MS = 100;
const PATIENCE_MS = 10_000;
/** What a server says that could not do it now; whether it was done the client does not know. */
const RETRIABLE = new Set(['UNAVAILABLE', 'QUERY_TIMEOUT', 'RATE_LIMITED']);

const mutation = (name: string, type: string): string => `mutation($input: ${type}!) { answer: ${name}(input: $input) { ticket { id ticketNo } userErrors { code message } } }`;

/** Clients that take requests and work on them. Each repeats a command under its key until it is answered, and now and then once more. */
export function openTraffic({ urls, token, customerId, queueId, agentId, clients }: TrafficWish): Traffic {
  const acknowledged: Acknowledged[] = [];
  const contradictions: string[] = [];
  const surprises: string[] = [];
  let stopped = false;
  let abandoned = false;
  let turn = 0;

  async function send(query: string, input: object): Promise<Ticket> {
    for (;;) {
      if (abandoned) throw new Surprise('the story is over');
      const url = urls[(turn += 1) % urls.length]!;
      const reply = await fetch(`${url}/graphql`, {
        method: 'POST', signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables: { input } }),
      }).then((response) => response.json() as Promise<Reply>).catch(() => null);
      const ticket = reply?.data?.answer.ticket;
      if (ticket) return ticket;
      const told = [...(reply?.data?.answer.userErrors ?? []), ...(reply?.errors ?? []).map(({ message, extensions }) => ({ code: extensions?.code, message }))];
      const surprise = told.find(({ code }) => !RETRIABLE.has(code ?? ''));
      if (surprise !== undefined) throw new Surprise(`${surprise.code}: ${surprise.message}`);
      await pause(RETRY_MS);
    }
  }

  async function command(name: string, type: string, input: object): Promise<Ticket> {
    const keyed = { ...input, idempotencyKey: crypto.randomUUID() };
    const answer = await send(mutation(name, type), keyed);
    if (Math.random() < 0.1) {
      const repeated = await send(mutation(name, type), keyed);
      if (repeated.id !== answer.id) contradictions.push(`${name} answered ${answer.ticketNo} and then ${repeated.ticketNo}`);
    }
    return answer;
  }

  async function serve(): Promise<void> {
    const taken = await command('intakeTicket', 'IntakeTicketInput', { channel: 'PHONE', customerId, queueId, title: '宽带断线', description: '家里宽带断线。', type: 'FAULT', urgency: 'URGENT' });
    const done = (step: Step): void => void acknowledged.push({ ticketNo: taken.ticketNo, step });
    const ticketId = taken.id;
    done('INTAKE');
    await command('classifyTicket', 'ClassifyTicketInput', { ticketId, axes: AXES });
    done('CLASSIFY');
    await command('dispatchTicket', 'DispatchTicketInput', { ticketId, assigneeId: agentId, followUp: '恢复后回访。' });
    done('DISPATCH');
    await command('acceptTicket', 'TicketStepInput', { ticketId });
    done('ACCEPT');
    await command('startWork', 'TicketStepInput', { ticketId });
    done('START');
  }

  async function client(): Promise<void> {
    try {
      while (!stopped) await serve();
    } catch (error) {
      if (!(error instanceof Surprise)) throw error;
      surprises.push(error.message);
    }
  }

  const working = Promise.all(Array.from({ length: clients }, client));
  return {
    acknowledged, contradictions, surprises,
    abandon() {
      stopped = true;
      abandoned = true;
    },
    async stop() {
      stopped = true;
      await working;
    },
  };
}
