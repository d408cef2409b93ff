import { lengthWords } from '../words/durations.ts';
import { language, say } from '../words/say.ts';

const DURATION_FORM = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/** When a limit warns: a share of its budget (0.75) as 75%, or an ISO 8601 duration before due as words. */
export function warnWords(rule: string): string {
  const share = Number(rule);
  if (!Number.isNaN(share)) return `${Math.round(share * 100)}%`;
  const parts = DURATION_FORM.exec(rule);
  if (parts === null) return rule;
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0)) as [number, number, number];
  return say('standard.beforeDue', { text: lengthWords(((hours * 60 + minutes) * 60 + seconds) * 1_000, language()) });
}
