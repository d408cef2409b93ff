/** NOTIFY channels by which servers tell each other, on commit, to look again. They carry no payload. */
export const REVOKED_CHANNEL = 'clausewatch_revoked';
/** Units or queues changed; the tables tell it themselves, whoever changes them. */
export const DIRECTORIES_CHANNEL = 'clausewatch_directories';
