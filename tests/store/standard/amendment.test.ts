import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../api/src/foundation/instant.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import type { PolicyPin } from '../../../api/src/standard/domain/policy.ts';
import { startPreview } from '../../../api/src/sla/use-cases/preview-draft.ts';
import { discardDraft, editDraft, startDraft } from '../../../api/src/standard/use-cases/amend.ts';
import { repealVersion } from '../../../api/src/standard/use-cases/repeal.ts';
import { expected, openSecond, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { Amending, STANDARD } from './amending.ts';

let test: TestHouse;
let amending: Amending;
beforeAll(async () => {
  test = await testHouse();
  amending = new Amending(test);
});
afterEach(async () => { await discardOpen(); });
afterAll(async () => { await test.close(); });

const codes = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const TWO_DAYS = { targets: [{ targetId: 'T12', value: 71 }], clauses: [] };

async function discardOpen(): Promise<void> {
  const rows = await query<{ id: string; edit: number }>(test.house.reads(), "select id, edit from policy_draft where state = 'OPEN'");
  for (const { id, edit } of rows) expected(await amending.perform((stores) => discardDraft(stores, amending.drafter, { draftId: id, expectedEdit: edit })));
}

describe('a draft of the standard', () => {
  it('[R134] begins as the newest version under the next number, and only one at a time', async () => {
    const draft = await amending.draft();
    expect(draft).toMatchObject({ docId: STANDARD, baseVersion: '1.0.0', edit: 1, state: 'OPEN', faults: [], editors: [amending.drafter.actor.id] });
    expect(draft.content).toMatchObject({ version: '1.1.0' });
    expect(codes(await amending.perform((stores) => startDraft(stores, amending.drafter, { docId: STANDARD })))).toEqual(['DRAFT_OPEN']);
    expect(codes(await amending.perform((stores) => startDraft(stores, amending.person('AGENT'), { docId: STANDARD })))).toEqual(['FORBIDDEN']);
  });

  it('[R134] is edited value by value, with the clause that names the number, and says at once what stands against it', async () => {
    const draft = await amending.patch(await amending.draft(), { targets: [{ targetId: 'T01', value: 10, warnAt: [0.5] }] });
    const { targets, clauses } = draft.content as { targets: readonly { id: string; value: number; warnAt: unknown }[]; clauses: readonly { no: string; numbers: readonly { value: number; coveredBy: readonly string[] }[] }[] };
    expect(targets.find(({ id }) => id === 'T01')).toMatchObject({ value: 10, warnAt: [0.5] });
    expect(clauses.find(({ no }) => no === '3.1')?.numbers).toMatchObject([{ value: 10, coveredBy: ['T01'] }]);
    expect(draft.faults).toEqual([]);
    const later = await amending.patch(draft, { targets: [{ targetId: 'T06', value: 5 }] });
    expect(later.faults).toEqual([]);
    const broken = await amending.patch(later, { targets: [{ targetId: 'T12', value: 20 }] });
    expect(broken.faults).toContainEqual(expect.objectContaining({ rule: 'LADDER_BROKEN', path: 'targets/T07', remedy: expect.stringContaining('RESTORE') }));
    expect(codes(await amending.perform((stores) => startPreview(stores, amending.drafter, broken.id)))).toEqual(['DRAFT_HAS_FAULTS']);
  });

  it('names the place of an impossible scope and what would be possible', async () => {
    const draft = await amending.draft();
    const content = structuredClone(draft.content) as { targets: { id: string; scope: unknown }[] };
    content.targets.find(({ id }) => id === 'T03')!.scope = [{ urgency: ['YESTERDAY'] }];
    const edited = expected(await amending.perform((stores) => editDraft(stores, amending.drafter, { draftId: draft.id, expectedEdit: 1, content: JSON.stringify(content) })));
    expect(edited.faults).toMatchObject([{ rule: 'SHAPE', path: expect.stringMatching(/targets.*scope.*urgency/), remedy: expect.stringContaining('URGENT') }]);
    expect(codes(await amending.publish(edited, Date.now() + DAY_MS))).toContain('PREVIEW_NEEDED');
  });

  it('refuses the second of two people who edit what both have seen', async () => {
    const draft = await amending.draft();
    const edit = (value: number) => amending.perform((stores) => editDraft(stores, amending.drafter, { draftId: draft.id, expectedEdit: 1, patch: { targets: [{ targetId: 'T12', value }], clauses: [] } }));
    const answers = await Promise.all([edit(70), edit(69)]);
    expect(answers.map(codes).toSorted()).toEqual([[], ['VERSION_CONFLICT']]);
    expect(codes(await amending.perform((stores) => editDraft(stores, amending.drafter, { draftId: draft.id, expectedEdit: 2, content: '{' })))).toEqual(['SHAPE']);
    expect(codes(await amending.perform((stores) => editDraft(stores, amending.drafter, { draftId: draft.id, expectedEdit: 2, patch: { targets: [{ targetId: 'T99' }], clauses: [] } })))).toEqual(['NO_SUCH_PART']);
  });

  it('may be of a document that has never been published, and is refused under the name of another', async () => {
    const draft = expected(await amending.perform((stores) => startDraft(stores, amending.drafter, { docId: 'city-supplement', content: JSON.stringify({ docId: STANDARD }) })));
    expect(draft.faults.length).toBeGreaterThan(0);
    expect(codes(await amending.perform((stores) => startDraft(stores, amending.drafter, { docId: 'other-supplement' })))).toEqual(['CONTENT_NEEDED']);
  });
});

describe('publishing', () => {
  it('[R134] needs a preview of this very content, a future instant, and somebody who had no hand in the draft', async () => {
    const draft = await amending.patch(await amending.draft(), TWO_DAYS);
    const past = Date.now() - HOUR_MS;
    const soon = Date.now() + DAY_MS;
    expect(codes(await amending.publish(draft, past))).toEqual(['EFFECTIVE_IN_PAST', 'PREVIEW_NEEDED']);
    expect(await amending.preview(draft)).toMatchObject({ state: 'DONE', sha256: draft.sha256 });
    expect(codes(await amending.publish(draft, soon, amending.drafter))).toEqual(['FORBIDDEN']);
    const both = { ...amending.publisher, actor: amending.drafter.actor };
    expect(codes(await amending.publish(draft, soon, both))).toEqual(['SAME_PERSON']);
    const program = { ...amending.publisher, actor: { kind: 'API_KEY', id: 'key' } as const };
    expect(codes(await amending.publish(draft, soon, program))).toEqual(['PERSON_NEEDED']);
    const edited = await amending.patch(draft, { targets: [{ targetId: 'T12', value: 70 }] });
    expect(codes(await amending.publish(edited, soon))).toEqual(['PREVIEW_NEEDED']);
    expect(codes(await amending.publish(draft, soon))).toEqual(['VERSION_CONFLICT']);
  });

  it('[R134] [I5] supersedes the version before at its instant on every server, once, and leaves open tickets with their own', async () => {
    const second = await openSecond(test.house);
    try {
      const ticket = await test.receive();
      const draft = await amending.patch(await amending.draft(), TWO_DAYS);
      await amending.preview(draft);
      const effectiveFrom = Date.now() + DAY_MS;
      const pin = expected(await amending.publish(draft, effectiveFrom));
      expect(codes(await amending.publish(draft, effectiveFrom))).toEqual(['DRAFT_CLOSED']);
      await test.house.standard.reload();
      const versionAt = (at: number) => test.house.catalogue.pinsInForce(at).find(({ docId }) => docId === STANDARD)?.version;
      expect([versionAt(effectiveFrom - 1), versionAt(effectiveFrom)]).toEqual(['1.0.0', pin.version]);
      expect(test.house.catalogue.document({ docId: STANDARD, version: '1.0.0' })).toMatchObject({ status: 'SUPERSEDED', effectiveTo: effectiveFrom });
      expect(test.house.catalogue.requirements(pin)).toHaveLength(135);
      expect(second.catalogue.document(pin)).toBeUndefined();
      await second.standard.knowing([pin]);
      expect(second.catalogue.document(pin)).toMatchObject({ status: 'PUBLISHED' });
      expect(ticket.policyPins).toContainEqual({ docId: STANDARD, version: '1.0.0' });
      const events = await query<{ type: string; actor_id: string; payload: object }>(test.house.reads(), "select type, actor_id, payload from event where stream = 'standard' and payload->>'version' = $1", [pin.version]);
      expect(events).toMatchObject([{ type: 'POLICY_PUBLISHED', actor_id: amending.publisher.actor.id, payload: { editors: [amending.drafter.actor.id] } }]);
      await expect(query(test.house.reads(), "update policy_document set content = '{}' where version = $1", [pin.version])).rejects.toThrow('immutable');
      await takeBack(pin);
    } finally {
      await second.close();
    }
  });

  it('[R134] of a version that has not taken effect can be taken back: the one before stays in force', async () => {
    const { house } = test;
    const pin = await amending.published(TWO_DAYS, DAY_MS);
    expect(codes(await amending.perform((stores) => repealVersion(stores, amending.publisher, { ...pin, reason: ' ' })))).toEqual(['REASON_NEEDED']);
    expect(codes(await amending.perform((stores) => repealVersion(stores, amending.drafter, { ...pin, reason: 'no' })))).toEqual(['FORBIDDEN']);
    await takeBack(pin);
    expect(house.catalogue.document(pin)).toMatchObject({ status: 'REPEALED' });
    expect(house.catalogue.document({ ...pin, version: '1.0.0' })).toMatchObject({ status: 'PUBLISHED', effectiveTo: null });
    expect(house.catalogue.pinsInForce(Date.now() + 2 * DAY_MS)).toContainEqual({ ...pin, version: '1.0.0' });
    expect(codes(await amending.perform((stores) => repealVersion(stores, amending.publisher, { ...pin, reason: 'Again.' })))).toEqual(['REPEALED_ALREADY']);
  });
});

async function takeBack(pin: PolicyPin): Promise<void> {
  expected(await amending.perform((stores) => repealVersion(stores, amending.publisher, { ...pin, reason: 'A mistake in it.' })));
  await test.house.standard.reload();
}

describe('repealing', () => {
  it('[R134] is refused where requests would be promised nothing, and in the past', async () => {
    const pin = { docId: STANDARD, version: '1.0.0' };
    expect(codes(await amending.perform((stores) => repealVersion(stores, amending.publisher, { ...pin, reason: 'Old.' })))).toEqual(['REPEAL_LEAVES_GAP']);
    expect(codes(await amending.perform((stores) => repealVersion(stores, amending.publisher, { docId: 'statutory', version: '1.0.0', from: Date.now() - HOUR_MS, reason: 'Old.' })))).toEqual(['EFFECTIVE_IN_PAST']);
    expect(codes(await amending.perform((stores) => repealVersion(stores, amending.publisher, { docId: STANDARD, version: '9.0.0', reason: 'Old.' })))).toEqual(['NOT_FOUND']);
  });

  it('[I5] leaves the clocks of tickets that are pinned to the version as they are, and times no new ticket by it', async () => {
    const other = await testHouse();
    try {
      const before = await other.receive();
      const statutory = before.policyPins.find(({ docId }) => docId === 'statutory')!;
      expected(await other.house.perform((stores) => repealVersion(stores, amending.publisher, { ...statutory, reason: 'The law was repealed.' })));
      await other.house.standard.reload();
      const after = await other.receive();
      expect(after.policyPins).toEqual([{ docId: STANDARD, version: '1.0.0' }]);
      const classified = expected(await other.house.perform((stores) => classifyTicket(stores, other.caller('AGENT'), { ticketId: before.id, axes: URGENT_OUTAGE })));
      expect(classified.policyPins).toContainEqual(statutory);
      const clocks = await query<{ target_id: string }>(other.house.reads(), "select target_id from sla_clock where ticket_id = $1 and class = 'STATUTORY'", [before.id]);
      expect(clocks).toEqual([{ target_id: 'S1-URBAN' }]);
    } finally {
      await other.close();
    }
  });
});
