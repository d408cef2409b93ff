import type { LocalText } from '../../foundation/text.ts';
import { AXES, AXIS_NAMES } from './axes.ts';
import type { AxisName } from './axes.ts';
import { AXIS_VALUE_WORDS, AXIS_WORDS } from './axis-words.ts';
import { isEveryRequest } from './scope.ts';
import type { Scope, ScopeAlternative } from './scope.ts';

/** The scope in words, from the glossary: 服务类型为故障，且专业域为网络 / service type fault and domain network. */
export function scopeText(scope: Scope): LocalText {
  if (isEveryRequest(scope)) return { zh: '所有服务请求', en: 'every request' };
  const alternatives = scope.map(alternativeText);
  return {
    zh: alternatives.map(({ zh }) => zh).join('；或'),
    en: alternatives.map(({ en }) => en).join('; or '),
  };
}

function alternativeText(alternative: ScopeAlternative): LocalText {
  const conditions = AXIS_NAMES.flatMap((axis) => {
    const allowed: readonly string[] | undefined = alternative[axis];
    return allowed === undefined ? [] : [conditionText(axis, allowed)];
  });
  return {
    zh: conditions.map(({ zh }) => zh).join('，且'),
    en: conditions.map(({ en }) => en).join(' and '),
  };
}

function conditionText(axis: AxisName, allowed: readonly string[]): LocalText {
  const excluded = AXES[axis].filter((value) => !allowed.includes(value));
  const onlyOneIsExcluded = excluded.length === 1 && AXES[axis].length > 2;
  if (onlyOneIsExcluded && axis === 'risk' && excluded[0] === 'NONE') return { zh: '高风险', en: 'high risk' };
  const name = AXIS_WORDS[axis];
  const words = wordsOf(axis, onlyOneIsExcluded ? excluded : allowed);
  return onlyOneIsExcluded
    ? { zh: `${name.zh}不为${words.zh}`, en: `${name.en} other than ${words.en}` }
    : { zh: `${name.zh}为${words.zh}`, en: `${name.en} ${words.en}` };
}

function wordsOf(axis: AxisName, values: readonly string[]): LocalText {
  const all: { readonly [value: string]: LocalText } = AXIS_VALUE_WORDS[axis];
  const words = values.map((value) => all[value]!);
  return { zh: words.map(({ zh }) => zh).join('或'), en: words.map(({ en }) => en).join(' or ') };
}
