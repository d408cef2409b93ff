import { registerWords } from '../../platform/graphql/register-words.ts';
import { CLOCK_RUNS, CLOCK_WORDS } from '../domain/clock.ts';

export const ClockRunWord = registerWords('ClockRun', CLOCK_RUNS, '运行状态 A breach is no run state: a late clock runs on.');
export const ClockWordWord = registerWords('ClockWord', CLOCK_WORDS, '时限用语 The word that a screen shows for a clock: 正常 临期 超时 挂起 达标 未达标 已取消.');
