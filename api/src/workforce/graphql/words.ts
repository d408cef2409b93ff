import { registerWords } from '../../platform/graphql/register-words.ts';
import { PRESENCES } from '../domain/presence.ts';
import { QUALIFICATION_KINDS } from '../domain/qualification.ts';

export const PresenceWord = registerWords('Presence', PRESENCES, '在岗状态 Whether an agent is there; only who is AVAILABLE is given work.');
export const QualificationKindWord = registerWords('QualificationKind', QUALIFICATION_KINDS, '资质 A certificate, or training taken part in (§5.1).');
