import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../api/src/foundation/ids.ts';
import { createTeamworkReads } from '../../../api/src/teamwork/storage/order-reads.ts';
import { addCollaborator, removeCollaborator } from '../../../api/src/teamwork/use-cases/collaborators.ts';
import { addWorkNote } from '../../../api/src/teamwork/use-cases/work-notes.ts';
import { expected } from '../../support/house.ts';
import { codes, sharedHouse, type SharedHouse } from './together.ts';

let test: SharedHouse;
beforeAll(async () => { test = await sharedHouse(); });
afterAll(() => test.close());

const add = (ticketId: string, agentId: string, caller = test.owner()) => test.perform((stores) => addCollaborator(stores, caller, { ticketId, agentId, reason: '需要外线配合' }));
const note = (ticketId: string, caller = test.fitter(), text = '现场光衰偏大，电话 13912345678') => test.perform((stores) => addWorkNote(stores, caller, { ticketId, noteKind: 'CONTRIBUTION', text }));

describe('[R063] [R009] a collaborator', () => {
  it('from another department writes beside the ticket, decides nothing, and its owner stays', async () => {
    const ticket = await test.atWork();
    const [fitterId] = test.fitterIds;
    expect(codes(await note(ticket.id))).toEqual(['NOT_FOUND']);
    expect(expected(await add(ticket.id, fitterId))).toMatchObject({ ownerId: test.agentIds[0], collaborators: [fitterId] });
    expected(await note(ticket.id));
    const reads = createTeamworkReads(test.house.reads, test.house.ciphers);
    expect((await reads.notesOf([ticket.id])).get(ticket.id)).toMatchObject([{ kind: 'CONTRIBUTION', textMasked: '现场光衰偏大，电话 139****5678' }]);
    expect(await reads.collaborationsOf(fitterId, 10)).toEqual([ticket.id]);
    expect(codes(await test.step(test.fitter(), ticket.id, { name: 'restore', evidence: '测试' }))).toEqual(['NOT_FOUND']);
    expect(codes(await add(ticket.id, fitterId))).toEqual(['notYetCollaborator']);
    expected(await test.perform((stores) => removeCollaborator(stores, test.fitter(), { ticketId: ticket.id, agentId: fitterId, reason: '已完成' })));
    expect(codes(await note(ticket.id))).toEqual(['NOT_FOUND']);
    expect((await test.events(ticket.id, 'COLLABORATOR%')).map(({ type, reason }) => [type, reason])).toEqual([['COLLABORATOR_ADDED', '需要外线配合'], ['COLLABORATOR_REMOVED', '已完成']]);
  });

  it('of the ticket\'s own team leaves the decisions to the owner while they help', async () => {
    const ticket = await test.atWork();
    const colleague = test.person('AGENT', test.teamId, test.agentIds[1]);
    expected(await add(ticket.id, test.agentIds[1]));
    expect(codes(await test.step(colleague, ticket.id, { name: 'restore', evidence: '测试' }))).toEqual(['ownerDecides']);
    expected(await note(ticket.id, colleague));
    expected(await test.step(test.person('SUPERVISOR', test.unitId), ticket.id, { name: 'transfer', ownerId: test.agentIds[1], teamId: test.teamId, queueId: test.queueId, missingSkills: [] }));
    expected(await test.step(colleague, ticket.id, { name: 'restore', evidence: '测试' }));
  });

  it('is somebody who works here, asked by the owner, and writes something', async () => {
    const ticket = await test.atWork();
    expect(codes(await add(ticket.id, newId()))).toEqual(['NO_SUCH_AGENT']);
    expect(codes(await add(ticket.id, test.agentIds[0]))).toEqual(['notTheOwner']);
    expect(codes(await add(ticket.id, test.fitterIds[0], test.person('AGENT', test.teamId, test.agentIds[1])))).toEqual(['ownerOrSupervisor']);
    expect(codes(await test.perform((stores) => removeCollaborator(stores, test.owner(), { ticketId: ticket.id, agentId: test.fitterIds[0], reason: '无' })))).toEqual(['isCollaborator']);
    expect(codes(await note(ticket.id, test.owner(), ' '))).toEqual(['TEXT_LENGTH']);
    expect(codes(await note(ticket.id, test.owner(), 'x'.repeat(4_001)))).toEqual(['TEXT_LENGTH']);
  });

  it('is added once when two add the same at one moment', async () => {
    const ticket = await test.atWork();
    const outcomes = await Promise.all([add(ticket.id, test.fitterIds[0]), add(ticket.id, test.fitterIds[0])]);
    expect(outcomes.flatMap(codes)).toEqual(['notYetCollaborator']);
    expect((await test.ticket(ticket.id)).collaborators).toEqual([test.fitterIds[0]]);
  });
});
