import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { DAY_MS, toIso } from '../../../api/src/foundation/instant.ts';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

interface Payload<Name extends string> {
  readonly value: { readonly [Key in Name]: { readonly id: string; readonly edit?: number; readonly version?: string; readonly state?: string } | null };
}
type Told = { readonly userErrors: readonly { readonly code: string; readonly clause: string | null }[] } & Payload<'draft' | 'job' | 'document'>['value'];

let server: TestServer;
let tokens: Readonly<Record<'drafter' | 'publisher' | 'agent', string>>;

beforeAll(async () => {
  server = await testServer();
  const tokenOf = async (login: string, role: 'AGENT' | 'SUPERVISOR' | 'ADMIN') => server.signIn(login, await server.account(login, role));
  tokens = { drafter: await tokenOf('drafter', 'SUPERVISOR'), publisher: await tokenOf('chief', 'ADMIN'), agent: await tokenOf('agent', 'AGENT') };
});
afterAll(async () => { await server.close(); });

const FIELDS = { draft: 'draft { id edit version state }', job: 'job { id state }', document: 'document { id version }' };

async function tell(mutation: string, type: string, answers: keyof typeof FIELDS, input: object, token: string): Promise<Told> {
  const answer = await ask<Record<string, Told>>(server.url, `mutation($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS[answers]} userErrors { code clause } } }`, { input }, token);
  return dataOf(answer)[mutation]!;
}

const start = (token: string, idempotencyKey: string) => tell('startPolicyDraft', 'StartPolicyDraftInput', 'draft', { idempotencyKey, docId: 'operating-standard' }, token);

/** The states that a follower of a job is told, until it is over. */
async function followed(jobId: string, token: string): Promise<readonly string[]> {
  const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` }, retryAttempts: 0 });
  const states: string[] = [];
  for await (const { data } of client.iterate<{ policyJobProgress: { state: string; done: number } }>({ query: 'subscription($id: ID!) { policyJobProgress(id: $id) { seq id state total done } }', variables: { id: jobId } })) {
    if (data != null) states.push(data.policyJobProgress.state);
    if (states.at(-1) === 'DONE') break;
  }
  await client.dispose();
  return states;
}

describe('amending the standard over the API', () => {
  it('[R134] goes from draft to publication, is followed as it is previewed, and every other way is refused by name', async () => {
    await server.receive();
    expect((await start(tokens.agent, 'no')).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const once = await start(tokens.drafter, 'draft-once');
    expect((await start(tokens.drafter, 'draft-once')).draft).toEqual(once.draft);
    expect((await start(tokens.drafter, 'another')).userErrors).toEqual([{ code: 'DRAFT_OPEN', clause: '8.2' }]);
    const draftId = once.draft!.id;
    const edited = await tell('editPolicyDraft', 'EditPolicyDraftInput', 'draft', { draftId, expectedEdit: 1, targets: [{ targetId: 'T01', value: 10, warnAt: ['0.5', 'PT6M'] }] }, tokens.drafter);
    expect(edited.draft).toMatchObject({ edit: 2, version: '1.1.0' });
    expect((await tell('editPolicyDraft', 'EditPolicyDraftInput', 'draft', { draftId, expectedEdit: 2, targets: [{ targetId: 'T01', warnAt: ['never'] }] }, tokens.drafter)).userErrors).toMatchObject([{ code: 'WARNING_FORM' }]);

    const publish = (effectiveFrom: string) => tell('publishPolicyDraft', 'PublishPolicyDraftInput', 'document', { draftId, expectedEdit: 2, effectiveFrom }, tokens.publisher);
    const tomorrow = toIso(Date.now() + DAY_MS);
    expect((await publish(tomorrow)).userErrors).toEqual([{ code: 'PREVIEW_NEEDED', clause: '8.2' }]);
    const { job } = await tell('previewPolicyDraft', 'PreviewPolicyDraftInput', 'job', { idempotencyKey: 'preview-once', draftId }, tokens.drafter);
    expect((await followed(job!.id, tokens.agent)).at(-1)).toBe('DONE');
    const page = dataOf(await ask<{ policyDraft: { faults: readonly object[]; isMine: boolean; editors: readonly string[]; changes: readonly { name: string }[]; preview: { state: string; preview: { tickets: number; lines: readonly { targetId: string }[] } } }; node: { __typename: string } }>(server.url, `
      query($id: ID!, $job: ID!) {
        policyDraft(id: $id) { faults { rule } isMine editors changes { name } preview { state preview { tickets lines { targetId clauseNo queues { queueId toLate } } examples { ticketNo } } } }
        node(id: $job) { __typename }
      }`, { id: draftId, job: job!.id }, tokens.drafter));
    expect(page).toMatchObject({
      node: { __typename: 'PolicyJob' },
      policyDraft: { faults: [], isMine: true, editors: ['drafter'], changes: [{ name: '3.1' }, { name: 'T01' }, { name: 'T01' }], preview: { state: 'DONE', preview: { tickets: 1, lines: [{ targetId: 'T01' }] } } },
    });

    expect((await publish(toIso(Date.now() - DAY_MS))).userErrors).toEqual([{ code: 'EFFECTIVE_IN_PAST', clause: '8.2' }]);
    expect((await publish(tomorrow)).document).toMatchObject({ version: '1.1.0' });
    expect((await publish(tomorrow)).userErrors).toEqual([{ code: 'DRAFT_CLOSED', clause: '8.2' }]);
    const asked = dataOf(await ask<{ policyChanges: readonly object[]; policyDocument: object; next: object }>(server.url, `{
      policyChanges(docId: "operating-standard", from: "1.0.0", to: "1.1.0") { kind part name field before after }
      policyDocument(docId: "operating-standard", version: "1.0.0") { status openTickets supersedes effectiveTo }
      next: policyDocument(docId: "operating-standard", version: "1.1.0") { status supersedes effectiveFrom }
    }`, {}, tokens.agent));
    expect(asked.policyDocument).toEqual({ status: 'SUPERSEDED', openTickets: 1, supersedes: null, effectiveTo: tomorrow });
    expect(asked.next).toEqual({ status: 'PUBLISHED', supersedes: '1.0.0', effectiveFrom: tomorrow });
    expect(asked.policyChanges).toContainEqual({ kind: 'CHANGED', part: 'TARGET', name: 'T01', field: 'limit', before: '15 min', after: '10 min' });

    const migrate = (version: string) => tell('migrateTickets', 'MigrateTicketsInput', 'job', { idempotencyKey: `to ${version}`.replaceAll(' ', '-'), docId: 'operating-standard', version, reason: 'Better.' }, tokens.publisher);
    expect((await migrate('1.1.0')).userErrors).toEqual([{ code: 'NOT_IN_FORCE', clause: '8.2' }]);
    const nothing = await migrate('1.0.0');
    await expect.poll(async () => dataOf(await ask<{ policyJob: { state: string } }>(server.url, 'query($id: ID!) { policyJob(id: $id) { state } }', { id: nothing.job!.id }, tokens.agent)).policyJob.state, { timeout: 30_000 }).toBe('DONE');
    const repealed = await tell('repealPolicy', 'RepealPolicyInput', 'document', { docId: 'operating-standard', version: '1.1.0', reason: 'A mistake in it.' }, tokens.publisher);
    expect(repealed.userErrors).toEqual([]);
    const left = dataOf(await ask<{ policyDocument: { status: string; effectiveTo: string } }>(server.url, '{ policyDocument(docId: "operating-standard", version: "1.1.0") { status effectiveTo } }', {}, tokens.agent));
    expect(left.policyDocument.status).toBe('REPEALED');
    expect(Date.parse(left.policyDocument.effectiveTo)).toBeLessThan(Date.parse(tomorrow));
  });
});
