export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const pad = (value: number): string => String(value).padStart(2, '0');

interface Parts {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

function partsOf(wholeSeconds: number): Parts {
  return {
    days: Math.floor(wholeSeconds / 86_400),
    hours: Math.floor(wholeSeconds / 3_600) % 24,
    minutes: Math.floor(wholeSeconds / 60) % 60,
    seconds: wholeSeconds % 60,
  }
}

/** Whole seconds of a remainder, rounded up so that 00:00 appears at the due instant and not before. */
function secondsLeft(remainingMs: number): number {
  return Math.max(0, Math.ceil(remainingMs / SECOND_MS));
}

/** Whole seconds of an overrun, rounded down so that it never claims more lateness than there is. */
function secondsOver(overMs: number): number {
  return Math.max(0, Math.floor(overMs / SECOND_MS));
}

function figure(wholeSeconds: number, language: Language): string {
  const { days, hours, minutes, seconds } = partsOf(wholeSeconds);
  if (days > 0) return language === 'zh' ? `${days}天${pad(hours)}时` : `${days}d ${pad(hours)}h`;
  if (hours > 0) return language === 'zh' ? `${hours}时${pad(minutes)}分` : `${hours}h ${pad(minutes)}m`;
  return `${pad(minutes)}:${pad(seconds)}`;
}

/**
 * The figure of a countdown on the wall, by magnitude: 07:42 below an hour, 3时12分 / 3h 12m below a day,
 * 2天03时 / 2d 03h from a day on. `untilDueMs` is due minus now in ms; negative means late.
 */
export function wallFigure(untilDueMs: number, language: Language): string {
  return figure(untilDueMs >= 0 ? secondsLeft(untilDueMs) : secondsOver(-untilDueMs), language);
}

/** The sentence of a countdown on the desk, by the copy rules: 剩余 1小时23分, 剩余 07:42, 1h 23m left. */
export function remainingWords(untilDueMs: number, language: Language): string {
  const total = secondsLeft(untilDueMs);
  const { days, hours, minutes, seconds } = partsOf(total);
  if (language === 'zh') {
    if (days > 0) return `剩余 ${days}天${hours}小时`;
    if (hours > 0) return `剩余 ${hours}小时${pad(minutes)}分`;
    return `剩余 ${pad(minutes)}:${pad(seconds)}`;
  }
  if (days > 0) return `${days}d ${hours}h left`;
  if (hours > 0) return `${hours}h ${pad(minutes)}m left`;
  if (minutes > 0) return `${minutes}m ${pad(seconds)}s left`;
  return `${seconds}s left`;
}

/** The sentence of an overrun on the desk, by the copy rules: 已超时 00:12:35, 12m 35s over. */
export function overrunWords(overMs: number, language: Language): string {
  const total = secondsOver(overMs);
  const { days, hours, minutes, seconds } = partsOf(total);
  if (language === 'zh') {
    if (days > 0) return `已超时 ${days}天${hours}小时`;
    return `已超时 ${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
  }
  if (days > 0) return `${days}d ${hours}h over`;
  if (hours > 0) return `${hours}h ${pad(minutes)}m over`;
  if (minutes > 0) return `${minutes}m ${pad(seconds)}s over`;
  return `${seconds}s over`;
}

const AGE_UNITS = {
  zh: { minute: '分', hour: '时', day: '天' },
  en: { minute: 'm', hour: 'h', day: 'd' },
} as const;

/** How long something has waited, in one unit: 13分, 2.2时, 48时, 5天 (13m, 2.2h, 48h, 5d). Rounded down. */
export function ageWords(ageMs: number, language: Language): string {
  const units = AGE_UNITS[language];
  const age = Math.max(0, ageMs);
  if (age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)}${units.minute}`;
  if (age < 10 * HOUR_MS) return `${Math.floor(age / (HOUR_MS / 10)) / 10}${units.hour}`;
  if (age < 3 * DAY_MS) return `${Math.floor(age / HOUR_MS)}${units.hour}`;
  return `${Math.floor(age / DAY_MS)}${units.day}`;
}

/** A span of some seconds as mm:ss, or h:mm:ss from an hour on: the age of stalled data. */
export function spanFigure(spanMs: number): string {
  const { days, hours, minutes, seconds } = partsOf(secondsOver(spanMs));
  const wholeHours = days * 24 + hours;
  const tail = `${pad(minutes)}:${pad(seconds)}`;
  return wholeHours > 0 ? `${wholeHours}:${tail}` : tail;
}

/** A length of time such as a total pause: 1小时23分, 12分35秒, 8秒 (1h 23m, 12m 35s, 8s). */
export function lengthWords(lengthMs: number, language: Language): string {
  const { days, hours, minutes, seconds } = partsOf(secondsOver(lengthMs));
  const zh = language === 'zh';
  if (days > 0) return zh ? `${days}天${hours}小时` : `${days}d ${hours}h`;
  if (hours > 0) return zh ? `${hours}小时${pad(minutes)}分` : `${hours}h ${pad(minutes)}m`;
  if (minutes > 0) return zh ? `${minutes}分${pad(seconds)}秒` : `${minutes}m ${pad(seconds)}s`;
  return zh ? `${seconds}秒` : `${seconds}s`;
}
