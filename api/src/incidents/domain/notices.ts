import type { LocalText } from '../../foundation/text.ts';
import type { ServiceLine } from '../../standard/domain/axes.ts';
import type { Incident } from './incident.ts';
import type { NoticeKind } from './words.ts';

/** The words of a notice, as data: a change is a new version. Placeholders stand in braces. */
export interface NoticeTemplate {
  readonly version: string;
  readonly texts: Readonly<Record<NoticeKind, LocalText>>;
}

export const NOTICE_TEMPLATE: NoticeTemplate = {
  version: '1.0.0',
  texts: {
    DECLARED: {
      zh: '尊敬的客户：{place}{service}自 {from} 起发生故障，我们正在抢修，预计 {expected} 恢复。给您带来不便，敬请谅解。您的工单已登记，无需重复报障。（{no}）',
      en: 'Dear customer, {service} in {place} has been down since {from}. We are repairing it and expect it back {expected}. Your ticket is registered; there is no need to call again. ({no})',
    },
    PROGRESS: {
      zh: '尊敬的客户：{place}{service}故障仍在抢修中，预计 {expected} 恢复。感谢您的耐心等待。（{no}）',
      en: 'Dear customer, we are still repairing {service} in {place} and expect it back {expected}. Thank you for your patience. ({no})',
    },
    RESTORED: {
      zh: '尊敬的客户：{place}{service}已恢复。如仍无法使用，请直接回复或致电客服，我们将优先处理。（{no}）',
      en: 'Dear customer, {service} in {place} is back. If it does not work for you, answer this message or call us: we will see to it first. ({no})',
    },
  },
};

const SERVICES: Readonly<Record<ServiceLine, LocalText>> = {
  BASIC_COMMUNICATION: { zh: '基础通信业务', en: 'basic communication service' },
  DATA: { zh: '数据业务', en: 'data service' },
  VOICE: { zh: '语音业务', en: 'voice service' },
};
const ANY_SERVICE: LocalText = { zh: '通信业务', en: 'service' };
const NOT_KNOWN: LocalText = { zh: '尽快', en: 'as soon as possible' };

/**
 * The text of a notice about an outage, in both languages. Pure.
 * @param moment an instant in the site's words, e.g. `2026-11-24 14:30`
 */
export function noticeText(
  kind: NoticeKind, { incidentNo, place, serviceLine, from, expectedRestoreAt }: Pick<Incident, 'incidentNo' | 'place' | 'serviceLine' | 'from' | 'expectedRestoreAt'>,
  moment: (at: number) => string,
): LocalText {
  const service = serviceLine === null ? ANY_SERVICE : SERVICES[serviceLine];
  const fill = (language: keyof LocalText): string => {
    const expected = expectedRestoreAt === null ? NOT_KNOWN[language] : language === 'zh' ? moment(expectedRestoreAt) : `by ${moment(expectedRestoreAt)}`;
    const values: Readonly<Record<string, string>> = { place, service: service[language], from: moment(from), expected, no: incidentNo };
    return NOTICE_TEMPLATE.texts[kind][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  };
  return { zh: fill('zh'), en: fill('en') };
}
