import { describe, expect, it } from 'vitest';
import { USUAL_DISPATCHING, type Queue } from '../../../api/src/dispatch/domain/queue.ts';
import { deskStaffNo, personStaffNo, teamCode } from '../../../api/src/integrations/domain/place-codes.ts';
import { replayPlaces } from '../../../api/src/integrations/domain/replay-places.ts';
import type { Agent } from '../../../api/src/workforce/domain/agent.ts';

describe('the codes of history\'s places', () => {
  it('are the source\'s names where those are plain', () => {
    expect([teamCode('Group 56'), teamCode(null), deskStaffNo('Group 56'), deskStaffNo(null), personStaffNo('Resolver 17')])
      .toEqual(['HIST-GROUP-56', 'HIST-DESK', 'HD-GROUP-56', 'HD-DESK', 'HP-RESOLVER-17']);
  });

  it('keep names of any other form apart, and have the form that units and staff numbers ask for', () => {
    const names = ['Group 56', 'Group-56', 'Group  56', '装维一班', 'A team whose name is much too long for a code', 'Ümläut'];
    expect(new Set(names.map(teamCode)).size).toBe(names.length);
    for (const name of names) {
      expect(teamCode(name)).toMatch(/^[A-Z0-9][A-Z0-9-]{0,31}$/);
      expect(deskStaffNo(name)).toMatch(/^[A-Z0-9][A-Z0-9-]{0,19}$/);
      expect(personStaffNo(name)).toMatch(/^[A-Z0-9][A-Z0-9-]{0,19}$/);
    }
  });
});

describe('the places of a replay', () => {
  const queue = (id: string, requiredSkills: readonly string[] = []): Queue =>
    ({ id, code: id, name: { zh: id, en: id }, unitId: 'u', ...USUAL_DISPATCHING, requiredSkills, serviceLevelTargetPercent: null, position: 0 });
  const agent = (id: string): Agent => ({ id, staffNo: id, displayName: id, teamId: 't', userId: null, skills: [], qualifications: [], capacity: 10, presence: 'AVAILABLE', presenceSince: null, leftAt: null, onDuty: true, version: 1 });
  const queues = [queue('field', ['FIBRE']), queue('intake')];
  const agents = ['a', 'b', 'c', 'd', 'e'].map(agent);

  it('are the same for the same name, whatever group a person is in', () => {
    const places = replayPlaces('unit', queues, agents)!;
    expect(places.queueOf('Group 1')).toBe(replayPlaces('unit', queues, agents)!.queueOf('Group 1'));
    expect(places.agentOf('Group 1', 'Resolver 1')).toBe(places.agentOf(null, 'Resolver 1'));
    expect(new Set(Array.from({ length: 60 }, (_, index) => places.agentOf(null, `Resolver ${index}`))).size).toBe(5);
    expect(new Set(Array.from({ length: 60 }, (_, index) => places.queueOf(`Group ${index}`)))).toEqual(new Set(['field', 'intake']));
  });

  it('begin at a queue that asks for no skills', () => {
    expect(replayPlaces('unit', queues, agents)!.queueOf(null)).toBe('intake');
  });

  it('are none without a queue or anybody to work', () => {
    expect(replayPlaces('unit', [], agents)).toBeNull();
    expect(replayPlaces('unit', queues, [])).toBeNull();
  });
});
