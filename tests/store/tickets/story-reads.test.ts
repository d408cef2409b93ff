import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordDeviation, decideDeviation } from '../../../api/src/procedure/use-cases/deviate.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { expected, URGENT_OUTAGE } from '../../support/house.ts';
import { statementsOf } from '../../support/statements.ts';
import { sharedHouse, type SharedHouse } from '../teamwork/together.ts';

let test: SharedHouse;
beforeAll(async () => { test = await sharedHouse(); });
afterAll(async () => { await test.close(); });

const stories = (sent: readonly string[]): number => sent.filter((text) => /from event where subject_id = any/.test(text)).length;

it('an intake reads no story, and a classification reads one', async () => {
  let ticket: Ticket | undefined;
  expect(stories(await statementsOf(async () => { ticket = await test.receive(); }))).toBe(0);
  const classified = await statementsOf(async () => { expected(await test.perform((stores) => classifyTicket(stores, test.chief(), { ticketId: ticket!.id, axes: URGENT_OUTAGE }))); });
  expect(stories(classified)).toBe(1);
  expect(classified.filter((text) => /(from|into|update) "?(ticket_stage|deviation|work_order|complaint|duty)/.test(text))).toEqual([]);
});

it('one reading of a story serves clocks, work orders, complaints and the procedure alike', async () => {
  const { id, confirmed } = await test.atWork();
  await test.issue(id);
  const { tier: _tier, ...axes } = confirmed!;
  expected(await test.step(test.chief(), id, { name: 'reclassify', axes: { ...axes, type: 'COMPLAINT', tier: confirmed!.tier }, cause: 'CORRECTION' }));
  const failed = await statementsOf(async () => { expected(await test.step(test.owner(), id, { name: 'failStage', stage: 'DIAGNOSED', note: '没有测试' })); });
  expect(stories(failed)).toBe(1);
  const { version: place } = expected(await test.perform((stores) => recordDeviation(stores, test.owner(), { ticketId: id, clauseNo: '4.3', what: '未按时告知', reason: '线路忙' })));
  const decided = await statementsOf(async () => { expected(await test.perform((stores) => decideDeviation(stores, test.chief(), { ticketId: id, place, approved: true, reason: '已核实' }))); });
  expect(stories(decided)).toBe(1);
});
