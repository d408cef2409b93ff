/** NOTIFY channels by which servers tell each other, on commit, to look again. They carry no payload. */
export const REVOKED_CHANNEL = 'clausewatch_revoked';
export const UNITS_CHANNEL = 'clausewatch_units';
