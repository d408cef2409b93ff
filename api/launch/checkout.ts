import { join } from 'node:path';

/** The folder of the repository. */
export const CHECKOUT = join(import.meta.dirname, '..', '..');

/** Where the person stood who typed the command, as package.json hands it on: npm itself works in the checkout. */
export const CALLED_FROM = process.env['CALLED_FROM'] || process.cwd();
