import { MINUTE_MS } from '../../foundation/instant.ts';

/** The longest text of a contact that is kept, in UTF-16 units. */
export const MAX_MESSAGE_TEXT = 8_000;
/** A larger mail is not fetched: somebody looks at it in the mailbox. */
export const MAX_MAIL_BYTES = 10 * 1024 * 1024;
/** How far a signed request's time may be from ours. */
export const SIGNATURE_TOLERANCE_MS = 5 * MINUTE_MS;
