import { join } from 'node:path';

/** The folder of the repository. */
export const CHECKOUT = join(import.meta.dirname, '..', '..');

/** Where the person stood who typed the command; npm changes into the checkout. */
export const CALLED_FROM = process.env['INIT_CWD'] ?? process.cwd();
