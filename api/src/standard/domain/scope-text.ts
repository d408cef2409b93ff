import type { LocalText } from '../../foundation/text.ts';
import { AXES, AXIS_NAMES } from './axes.ts';
import type { AxisName } from './axes.ts';
import { AXIS_VALUE_WORDS, AXIS_WORDS } from './axis-words.ts';
import { isEveryRequest } from './scope.ts';
import type { Scope, ScopeAlternative } from './scope.ts';

/** The scope in words, from the glossary: 服务类型为故障且专业域为网络 / service type is fault and domain is network. */
export function scopeText(scope: Scope): LocalText {
  if (isEveryRequest(scope)) return { zh: '所有服务请求', en: 'every request' };
  const alternatives = scope.map(alternativeText);
  return {
    zh: alternatives.map(({ zh }) => zh).join('，或'),
    en: alternatives.map(({ en }) => en).join(', or '),
  };
}

function alternativeText(alternative: ScopeAlternative): LocalText {
  const conditions = AXIS_NAMES.flatMap((axis) => {
    const allowed: readonly string[] | undefined = alternative[axis];
    return allowed === undefined ? [] : [conditionText(axis, allowed)];
  });
  return {
    zh: enumerated(conditions.map(({ zh }) => zh), '、', '且'),
    en: enumerated(conditions.map(({ en }) => en), ', ', ' and '),
  };
}

function conditionText(axis: AxisName, allowed: readonly string[]): LocalText {
  const excluded = AXES[axis].filter((value) => !allowed.includes(value));
  const excludesOne = excluded.length === 1 && AXES[axis].length > 2;
  if (excludesOne && axis === 'risk' && excluded[0] === 'NONE') return { zh: '高风险', en: 'high risk' };
  const name = AXIS_WORDS[axis];
  const values = valuesText(axis, excludesOne ? excluded : allowed);
  return excludesOne
    ? { zh: `${name.zh}不为${values.zh}`, en: `${name.en} is not ${values.en}` }
    : { zh: `${name.zh}为${values.zh}`, en: `${name.en} is ${values.en}` };
}

function valuesText(axis: AxisName, values: readonly string[]): LocalText {
  const words: { readonly [value: string]: LocalText } = AXIS_VALUE_WORDS[axis];
  return {
    zh: enumerated(values.map((value) => words[value]!.zh), '、', '或'),
    en: enumerated(values.map((value) => words[value]!.en), ', ', ' or '),
  };
}

/** `a, b and c` */
function enumerated(words: readonly string[], comma: string, last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma)}${last}${words.at(-1)}`;
}
