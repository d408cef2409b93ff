/** What the server shows of a request through the private link. */
export interface CustomerProgress {
  readonly ticketNo: string;
  readonly step: 'RECEIVED' | 'HANDLING' | 'WAITING_FOR_YOU' | 'WAITING' | 'RESULT' | 'CONFIRMED' | 'CLOSED' | 'ENDED';
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
  readonly restoredAt: string | null;
  readonly resolvedAt: string | null;
  readonly answerUntil: string | null;
  readonly result: { readonly handler: string | null; readonly solution: string } | null;
}

export interface Refusal {
  readonly code: string;
  readonly path: readonly string[] | null;
}

/** The server's answer: what was asked for, why not, or that there was no way to ask. */
export type Reply<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly status: number; readonly refusals: readonly Refusal[] };

/** Asks the server; no cookies, and the link's secret only in the body. */
export async function post<Data>(path: string, body: object): Promise<Reply<Data>> {
  try {
    const response = await fetch(path, {
      method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, data: answer as Data };
    return { ok: false, status: response.status, refusals: (answer as { readonly userErrors?: readonly Refusal[] }).userErrors ?? [] };
  } catch {
    return { ok: false, status: 0, refusals: [] };
  }
}

/** Whether requests are taken on the page. */
export async function isIntakeOpen(): Promise<boolean> {
  try {
    const response = await fetch('/public/intake', { credentials: 'omit' });
    return response.ok && ((await response.json()) as { readonly open: boolean }).open;
  } catch {
    return false;
  }
}
