import type { Wording } from '../wording.ts';
import type { customers as zhCustomers } from '../zh/customers.ts';

export const customers: Wording<typeof zhCustomers> = {
  contacts: 'Customer contacts',
  email: 'E-mail address',
  account: 'Online account',
  language: 'Language of notices',
  languageHint: 'Automatic notices come in it; a person can choose another.',
  change: 'Change contacts',
  changeHint: 'What is on file is not shown in clear; leave a field empty to keep it. Who changes it, and when, is on record.',
  onFile: 'Now {value}',
  removeEmail: 'Remove the e-mail address',
  changed: 'The contacts are updated.',
  changeTier: 'Change the tier',
  tierHint: 'The limits of all open tickets of this customer are looked at anew at once, from their beginning; no recorded breach is lost.',
  tierChanged: 'The tier is updated; open tickets looked at anew: {n}.',
  reason: 'Reason of the change',
  save: 'Save',
};
