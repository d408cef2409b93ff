import type { LocalText } from '../../foundation/text.ts';

/** The root causes of complaints (§7.3), which the Pareto counts; the operator's own list, not from the standard. */
export const ROOT_CAUSES = {
  TARIFF_UNCLEAR: { zh: '资费说明不清', en: 'Tariff not made clear' },
  BILLING_ERROR: { zh: '计费差错', en: 'Billing error' },
  UNAGREED_SERVICE: { zh: '未经同意开通业务', en: 'Service added without consent' },
  CONTRACT_TERMS: { zh: '合约与违约金争议', en: 'Contract terms and penalties' },
  NETWORK_QUALITY: { zh: '网络质量', en: 'Network quality' },
  REPAIR_LATE: { zh: '装维不及时', en: 'Late installation or repair' },
  REPAIR_FAILED: { zh: '维修未彻底解决', en: 'Repair did not last' },
  STAFF_CONDUCT: { zh: '服务态度与规范', en: 'Conduct of staff' },
  WRONG_INFORMATION: { zh: '答复口径错误', en: 'Wrong information given' },
  PROMISE_BROKEN: { zh: '承诺未兑现', en: 'Promise not kept' },
  PERSONAL_DATA: { zh: '个人信息保护', en: 'Protection of personal data' },
  SYSTEM_FAULT: { zh: '系统故障', en: 'System fault' },
  NO_FAULT_FOUND: { zh: '未发现责任', en: 'No fault of the operator found' },
} as const satisfies Record<string, LocalText>;

export type RootCause = keyof typeof ROOT_CAUSES;
export const ROOT_CAUSE_CODES = Object.keys(ROOT_CAUSES) as readonly RootCause[];

/** The root cause of a code; null for any other text, such as the cause code of a fault. */
export function rootCauseOf(code: string): RootCause | null {
  return ROOT_CAUSE_CODES.find((known) => known === code) ?? null;
}
