/** Where the personal values stand, as their ciphertexts are bound to it. These names never change. */
export const NAME_FIELD = 'customer.name';
export const PHONE_FIELD = 'customer.phone';
export const ADDRESS_FIELD = 'customer.address';

/** What the blind index is of: equal numbers, and nothing else, have equal indexes. */
export const PHONE_INDEX = 'phone';
