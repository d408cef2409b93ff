import { codes } from './codes.ts';
import { live } from './live.ts';
import { session } from './session.ts';
import { terms } from './terms.ts';
import { wall } from './wall.ts';

export const zh = { term: terms, code: codes, live, session, wall };
