import { expect, it } from 'vitest';
import { SIGN_IN_RATES } from '../../../api/src/access/domain/sign-in-attempts.ts';
import { createSignInThrottle, type SignInThrottle } from '../../../api/src/access/use-cases/sign-in-throttle.ts';

function throttle(): { readonly tries: SignInThrottle; pass(ms: number): void } {
  let now = 0;
  return { tries: createSignInThrottle(SIGN_IN_RATES, () => now), pass: (ms) => { now += ms; } };
}

it('lets a login be tried ten times, however it is written and wherever from, and then once a minute', () => {
  const { tries, pass } = throttle();
  for (let n = 0; n < 10; n += 1) expect(tries.begin({ login: n % 2 ? 'ann' : ' ANN', address: `192.0.2.${n}` })).toBe(0);
  expect(tries.begin({ login: 'ann', address: '192.0.2.99' })).toBe(60_000);
  expect(tries.begin({ login: 'bob', address: '192.0.2.99' })).toBe(0);
  pass(60_000);
  expect(tries.begin({ login: 'ann', address: '192.0.2.99' })).toBe(0);
});

it('lets an address try thirty logins, and a whole IPv6 network no more', () => {
  const { tries } = throttle();
  for (let n = 0; n < 30; n += 1) expect(tries.begin({ login: `person-${n}`, address: `2001:db8:1:2::${n}` })).toBe(0);
  expect(tries.begin({ login: 'another', address: '2001:db8:1:2:9:9:9:9' })).toBe(2_000);
  expect(tries.begin({ login: 'another', address: '2001:db8:1:3::1' })).toBe(0);
});

it('does not count who signs in, so that a whole office can from one address', () => {
  const { tries } = throttle();
  for (let n = 0; n < 500; n += 1) {
    const attempt = { login: `person-${n}`, address: '192.0.2.1' };
    expect(tries.begin(attempt)).toBe(0);
    tries.succeeded(attempt);
  }
});
