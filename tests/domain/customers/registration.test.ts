import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerNo, isCustomerNo } from '../../../api/src/customers/domain/customer-no.ts';
import { normalisePhone } from '../../../api/src/customers/domain/phone.ts';
import { decideRegistration } from '../../../api/src/customers/domain/registration.ts';

describe('[R012] a telephone number', () => {
  it.each([
    ['13812341234', '+8613812341234'], ['138 1234 1234', '+8613812341234'], ['138-1234-1234', '+8613812341234'], ['１３８１２３４１２３４', '+8613812341234'],
    ['+86 138 1234 1234', '+8613812341234'], ['008613812341234', '+8613812341234'], ['8613812341234', '+8613812341234'],
    ['010-82345678', '+861082345678'], ['(0571) 8765 4321', '+8657187654321'], ['+86 (0)10 8234 5678', '+861082345678'],
    ['+44 20 7183 8750', '+442071838750'], ['0044 20 7183 8750', '+442071838750'],
  ])('%s has the one form %s', (written, normal) => expect(normalisePhone(written)).toBe(normal));

  it.each(['', '12345', '12812341234', '1381234123', '138123412345', '82345678', '442071838750', '+86 12345', '+0123456789', '+1234567890123456', 'call me', '+', '138a12341234'])(
    '%s is refused', (written) => expect(normalisePhone(written)).toBeNull());

  it('keeps its form when it is normalised again', () => {
    fc.assert(fc.property(fc.oneof(fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^0[1-9]\d{9,10}$/), fc.stringMatching(/^\+[1-9]\d{6,14}$/)), (written) => {
      const normal = normalisePhone(written);
      if (normal !== null) expect(normalisePhone(normal)).toBe(normal);
    }));
  });
});

describe('[R012] a registration', () => {
  const codes = (name: string, phone: string | null) => {
    const outcome = decideRegistration({ name, phone });
    return outcome.ok ? outcome.value : outcome.refusals.map(({ code }) => code);
  };

  it('is tidied', () => {
    expect(codes('  张   三 ', '138 1234 1234')).toEqual({ name: '张 三', phone: '+8613812341234' });
    expect(codes('Maria Lopez', null)).toEqual({ name: 'Maria Lopez', phone: null });
  });

  it('is refused with everything that is wrong, and where', () => {
    expect(codes(' ', '12345')).toEqual(['NAME_LENGTH', 'PHONE_FORM']);
    expect(codes('张'.repeat(81), null)).toEqual(['NAME_LENGTH']);
    expect(codes('𠮷'.repeat(80), null)).toEqual({ name: '𠮷'.repeat(80), phone: null });
    expect(codes('张\u0000三', null)).toEqual(['NAME_CHARACTERS']);
  });

  it('repeats no personal value in a refusal', () => {
    const outcome = decideRegistration({ name: '张三'.repeat(50), phone: '13800' });
    expect(JSON.stringify(outcome)).not.toMatch(/张三|13800/);
  });
});

describe('a customer number', () => {
  const running = fc.integer({ min: 10_000_000, max: 99_999_999 });

  it('is C and nine digits, and is recognised', () => {
    fc.assert(fc.property(running, (number) => {
      expect(customerNo(number)).toMatch(new RegExp(`^C${number}\\d$`));
      expect(isCustomerNo(customerNo(number))).toBe(true);
    }));
    expect(() => customerNo(100_000_000)).toThrow(RangeError);
  });

  it('has the check digit of ISO 7064 MOD 11,10, as German VAT numbers have it too', () => {
    expect(customerNo(13_669_597)).toBe('C136695976');
  });

  it('shows every single wrong digit', () => {
    fc.assert(fc.property(running, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const right = customerNo(number);
      const wrong = right.slice(0, place) + String((Number(right[place]) + shift) % 10) + right.slice(place + 1);
      expect(isCustomerNo(wrong)).toBe(false);
    }));
  });
});
