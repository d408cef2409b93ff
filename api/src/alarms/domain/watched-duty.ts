import type { LegalDuty } from '../../duties/domain/duty.ts';
import type { AlarmSubject } from './alarm.ts';

/** A duty of the law, as far as an alarm could hang on it. */
export interface WatchedDuty extends Pick<LegalDuty, 'id' | 'state' | 'dueAt' | 'dueBasis' | 'clauseNo' | 'targetId'>, Pick<AlarmSubject, 'unitId' | 'queueId' | 'ticketId' | 'ticketNo' | 'tier'> {}
