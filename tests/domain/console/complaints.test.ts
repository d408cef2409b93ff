import { describe, expect, it } from 'vitest';
import { CIRCUMSTANCES, COMPLAINT_PHASES, CUSTOMER_ANSWERS } from '../../../api/src/complaints/domain/words.ts';
import { ROOT_CAUSES } from '../../../api/src/complaints/domain/root-causes.ts';
import { CIRCUMSTANCE_FIELDS } from '../../../console/src/complaints/circumstances.ts';
import { trackSteps } from '../../../console/src/complaints/trackSteps.ts';
import { CHOICES } from '../../../console/src/tickets/choices.ts';
import { formFaults } from '../../../console/src/tickets/formFields.ts';
import { fenOf, yuanWords } from '../../../console/src/tickets/money.ts';
import { en } from '../../../console/src/words/en/words.ts';
import { zh } from '../../../console/src/words/zh/words.ts';

describe('an amount as a person writes it', () => {
  it.each([['50', 5_000], ['12.5', 1_250], ['12.50', 1_250], ['¥1,200.00', 120_000], ['￥ 8', 800], ['0', 0]])('%s is %d fen', (written, fen) => {
    expect(fenOf(written)).toBe(fen);
  });

  it.each(['', '-5', '1.234', 'free', '1e3', '5 yuan', '.5'])('%s is none', (written) => expect(fenOf(written)).toBeNull());

  it('is shown with its yuan grouped', () => expect(yuanWords(123_456)).toBe('¥1,234.56'));

  it('is asked for again when it is none', () => {
    expect(formFaults([{ name: 'compensation', kind: 'money', isRequired: true }], { compensation: 'a lot' }, 0)).toEqual({ compensation: { kind: 'money' } });
  });
});

describe('the track of a complaint as it is drawn', () => {
  const fresh = { conclusion: null, rounds: [] };

  it.each(COMPLAINT_PHASES)('has one place for a complaint that is %s, with what lies behind it done', (phase) => {
    const conclusion = phase === 'DECIDED' ? { outcome: 'DECIDED' as const, at: '', noticeInteractionId: null, documentSha256: '' } : null;
    const steps = trackSteps({ ...fresh, phase, conclusion, rounds: [{ interactionId: 'i', answer: 'DECLINES', offerId: null, at: '' }] });
    const at = steps.findIndex((step) => step.phase === phase);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(steps.slice(0, at).every(({ state }) => state === 'done')).toBe(true);
    expect(steps.slice(at + 1).every(({ state }) => state === 'ahead')).toBe(true);
  });

  it('leaves the talks out where the customer agreed at once', () => {
    const conclusion = { outcome: 'AGREED' as const, at: '', noticeInteractionId: null, documentSha256: '' };
    expect(trackSteps({ phase: 'AGREED', rounds: [], conclusion }).map(({ phase }) => phase)).not.toContain('NEGOTIATING');
  });
});

describe('the forms of a complaint', () => {
  it('offer every circumstance, root cause and answer that the server knows', () => {
    expect(Object.keys(CIRCUMSTANCE_FIELDS).sort()).toEqual([...CIRCUMSTANCES].sort());
    expect([...CHOICES.RootCause].sort()).toEqual(Object.keys(ROOT_CAUSES).sort());
    expect([...CHOICES.CustomerAnswer].sort()).toEqual([...CUSTOMER_ANSWERS].sort());
  });

  it('call root causes what the server calls them', () => {
    for (const [code, name] of Object.entries(ROOT_CAUSES)) expect([zh.term.RootCause, en.term.RootCause].map((words) => words[code as keyof typeof ROOT_CAUSES])).toEqual([name.zh, name.en]);
  });
});
