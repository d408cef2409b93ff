import type { Wording } from '../wording.ts';
import type { session as zhSession } from '../zh/session.ts';

export const session: Wording<typeof zhSession> = {
  product: 'Clausewatch',
  productLine: 'Telecom customer service, on time by the standard',
  signIn: 'Sign in',
  signOut: 'Sign out',
  login: 'Login',
  password: 'Password',
  signingIn: 'Signing in',
  reading: 'Reading the session',
  unreachable: 'The server cannot be reached. Trying again.',
  ended: 'Your session has ended. Please sign in again.',
  language: 'Language',
  theme: 'Appearance',
  dark: 'Dark',
  light: 'Light',
  zh: '中文',
  en: 'English',
  forbiddenTitle: 'No permission',
  forbidden: 'Your role may not see this page. Ask an administrator if you need it.',
  missingTitle: 'No such page',
  missing: 'The address may be wrong, or the page has moved.',
  backToDesk: 'Back to the desk',
};
