import { describe, expect, it } from 'vitest';
import { familyPointers } from '../../../api/src/sla/domain/governing.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { clockOf, clocksOf, targetIdsOf } from './clocks.ts';

/** One row of the table of archetypes (standard, section 6.2). */
interface Archetype {
  readonly name: string;
  readonly axes: Partial<Axes>;
  /** The response limit of class SLA; null where the preliminary reply is the response limit. */
  readonly respond: string | null;
  readonly restore?: string;
  readonly complete: string;
  readonly complaint?: string;
  /** What is tracked too, beside the limits that every request has. */
  readonly beside: readonly string[];
}

const ARCHETYPES: readonly Archetype[] = [
  { name: '[R043] [R044] urgent network outage', axes: { type: 'FAULT', domain: 'NETWORK', urgency: 'URGENT', severity: 'MAJOR' }, respond: 'T06', restore: 'T09', complete: 'T07', beside: ['T03', 'T04', 'S1-URBAN'] },
  { name: 'urgent network outage in the country', axes: { type: 'FAULT', domain: 'NETWORK', urgency: 'URGENT', severity: 'MAJOR', area: 'RURAL' }, respond: 'T06', restore: 'T09', complete: 'T07', beside: ['T03', 'T04', 'S1-RURAL'] },
  { name: '[R072] ordinary network fault', axes: { type: 'FAULT', domain: 'NETWORK' }, respond: null, restore: 'T09', complete: 'T12', beside: ['S1-URBAN'] },
  { name: '[R058] basic network fault', axes: { type: 'FAULT', domain: 'NETWORK', complexity: 'BASIC' }, respond: 'T06', restore: 'T09', complete: 'T12', beside: ['S1-URBAN'] },
  { name: '[R045] enquiry', axes: { type: 'CONSULTATION', complexity: 'BASIC' }, respond: 'T06', complete: 'T05', beside: [] },
  { name: '[R045] enquiry that is not basic', axes: { type: 'CONSULTATION' }, respond: null, complete: 'T05', beside: [] },
  { name: '[R045] urgent enquiry, handled no later than an ordinary one', axes: { type: 'CONSULTATION', urgency: 'URGENT' }, respond: 'T06', complete: 'T05', beside: ['T03', 'T04'] },
  { name: '[R059] complex request of several departments', axes: { complexity: 'COMPLEX' }, respond: null, complete: 'T07', beside: [] },
  { name: '[R084] service application', axes: {}, respond: null, complete: 'T12', beside: [] },
  { name: '[R084] activation', axes: { type: 'ACTIVATION' }, respond: null, complete: 'T12', beside: [] },
  { name: '[R105] technical support', axes: { type: 'TECH_SUPPORT' }, respond: 'T16', complete: 'T12', beside: [] },
  { name: '[R105] basic technical support', axes: { type: 'TECH_SUPPORT', complexity: 'BASIC' }, respond: 'T06', complete: 'T12', beside: ['T16'] },
  { name: '[R105] complex technical support', axes: { type: 'TECH_SUPPORT', complexity: 'COMPLEX' }, respond: 'T16', complete: 'T07', beside: [] },
  { name: '[R119] [R120] complaint', axes: { type: 'COMPLAINT' }, respond: null, complete: 'T12', complaint: 'T19', beside: ['T20', 'S2'] },
  { name: '[R059] breach of security', axes: { type: 'FAULT', domain: 'BUSINESS_SYSTEM', risk: 'SECURITY' }, respond: null, restore: 'S1-URBAN', complete: 'T07', beside: [] },
  { name: '[R059] data leak', axes: { type: 'FAULT', domain: 'BUSINESS_SYSTEM', risk: 'DATA_LEAK' }, respond: null, restore: 'S1-URBAN', complete: 'T07', beside: [] },
  { name: 'fault of terminal equipment, which the law excepts', axes: { type: 'FAULT', domain: 'TERMINAL' }, respond: null, complete: 'T12', beside: [] },
];

/** Received at 10:00, service started at 10:12. */
const DUE: Readonly<Record<string, number>> = {
  T03: at('12:00'), T04: at('10:00', 3), T05: at('10:00', 2), T06: at('11:00'), T07: at('10:00', 2), T09: at('12:00'), T11: at('13:12'), T12: at('10:12', 4),
  T16: at('10:00', 2), T19: at('10:00', 3), T20: at('10:00', 4), T21: at('10:20'), T22: at('10:00', 3), 'S1-URBAN': at('10:00', 3), 'S1-RURAL': at('10:00', 4),
  S2: at('10:00', 16),
};

/** The row's request, dispatched and accepted, which leaves the limits that the table speaks of. */
function accepted(axes: Partial<Axes>): Life {
  const life = new Life();
  life.step(say('classify', { axes: { ...ORDINARY, ...axes } }), at('10:05'));
  life.step(say('dispatch'), at('10:08'));
  life.step(say('accept'), at('10:12'));
  return life;
}

describe.each(ARCHETYPES)('$name', ({ axes, respond, restore, complete, complaint, beside }) => {
  const life = accepted(axes);
  const now = at('10:13');
  const named = [respond, restore, complete, complaint].filter((id) => id != null);

  it('is governed as its row says', () => {
    const pointers = familyPointers(clocksOf(life, now));
    expect(pointers.get('RESPOND')).toEqual({ governing: respond, assessmentGoverning: 'T21' });
    expect(pointers.get('PRELIM_REPLY')).toEqual({ governing: 'T11', assessmentGoverning: null });
    expect(pointers.get('RESTORE')?.governing).toBe(restore);
    expect(pointers.get('COMPLETE')).toEqual({ governing: complete, assessmentGoverning: 'T22' });
    expect(pointers.get('COMPLAINT')?.governing).toBe(complaint);
  });

  it('has exactly the limits of its row, each due at its time', () => {
    const always = ['T11', 'T12', 'T21', 'T22'];
    const expected = [...new Set([...always, ...named, ...beside])].sort();
    expect(targetIdsOf(life, now).filter((id) => id !== 'T01' && id !== 'T02')).toEqual(expected);
    for (const id of expected) expect(clockOf(life, id, now).dueAt, id).toBe(DUE[id]);
  });
});

describe('a conflict', () => {
  it('[R110] is timed from the moment it is flagged, by a family of its own', () => {
    const life = accepted({ type: 'COMPLAINT' });
    expect(targetIdsOf(life, at('14:00'))).not.toContain('T17');

    const [opened, settled] = ['CONFLICT_OPENED', 'CONFLICT_SETTLED'].map((type, i) => ({ type, occurredAt: at('15:00', 1 + i), place: 100 + i, payload: {} }));
    life.events.push(opened as never);
    expect(clockOf(life, 'T17', at('15:01'))).toMatchObject({ family: 'CONFLICT', startedAt: at('15:00'), dueAt: at('15:00', 3), run: 'RUNNING' });

    life.events.push(settled as never);
    expect(clockOf(life, 'T17', at('15:01', 2))).toMatchObject({ run: 'STOPPED', stoppedAt: at('15:00', 2) });
  });
});
