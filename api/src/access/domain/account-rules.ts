import type { Refusal } from '../../foundation/refusal.ts';

const LOGIN = /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?$/;
const MIN_PASSWORD = 12;
/** Longer texts are no passwords but an attempt to keep the hash busy. */
export const MAX_PASSWORD = 200;
const MAX_NAME = 80;

/** A login as it is kept: nobody should fail to sign in for a capital letter. */
export function normaliseLogin(login: string): string {
  return login.trim().toLowerCase();
}

/** Everything that keeps an account from being made, by its own words; `login` is already normalised. */
export function accountFaults(account: { readonly login: string; readonly displayName: string; readonly password: string }): readonly Refusal[] {
  const { login, displayName, password } = account;
  const faults: Refusal[] = [];
  if (!LOGIN.test(login)) {
    faults.push({ code: 'LOGIN_FORM', path: ['login'], message: 'A login has 1 to 40 letters a–z, digits, dots, hyphens or underscores, with a letter or digit at both ends.' });
  }
  if ([...password].length < MIN_PASSWORD || password.length > MAX_PASSWORD) {
    faults.push({ code: 'PASSWORD_LENGTH', path: ['password'], message: `A password has ${MIN_PASSWORD} to ${MAX_PASSWORD} characters.` });
  } else if (password.toLowerCase().includes(login) && login.length > 3) {
    faults.push({ code: 'PASSWORD_HOLDS_LOGIN', path: ['password'], message: 'The password must not hold the login: choose another one.' });
  }
  return [...faults, ...nameFaults(displayName, 'displayName')];
}

/** What is wrong with a name that people read: of a person, a key or a unit. */
export function nameFaults(name: string, ...path: readonly string[]): readonly Refusal[] {
  const length = name.trim().length;
  return length >= 1 && length <= MAX_NAME ? [] : [{ code: 'NAME_LENGTH', path, message: `A name has 1 to ${MAX_NAME} characters.` }];
}
