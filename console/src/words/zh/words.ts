import { agreements } from './agreements.ts';
import { alarms } from './alarms.ts';
import { codes } from './codes.ts';
import { complaints } from './complaints.ts';
import { desk } from './desk.ts';
import { dispatch } from './dispatch.ts';
import { duties } from './duties.ts';
import { incidents } from './incidents.ts';
import { indicators } from './indicators.ts';
import { live } from './live.ts';
import { messages } from './messages.ts';
import { session } from './session.ts';
import { shifts } from './shifts.ts';
import { standard } from './standard.ts';
import { terms } from './terms.ts';
import { tickets } from './tickets.ts';
import { wall } from './wall.ts';

export const zh = { term: terms, code: codes, live, session, wall, desk, dispatch, tickets, agreements, duties, indicators, alarms, standard, complaints, incidents, shifts, messages };
