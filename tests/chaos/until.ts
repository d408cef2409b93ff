import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so. @throws Error that names it, when it is not after `limitMs` */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limitMs = 120_000): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`waited ${limitMs / 1000} s in vain for ${what}`);
    await pause(50);
  }
}
