import { say } from '../tickets/commands.ts';
import { at, Life } from '../tickets/life.ts';

export { at };

/** A life that is being worked at by 10:20. */
export function lifeOf(): Life {
  const life = new Life();
  life.step(say('classify'), at('10:05'));
  life.step(say('dispatch'), at('10:10'));
  life.step(say('accept'), at('10:15'));
  life.step(say('startWork'), at('10:20'));
  return life;
}
