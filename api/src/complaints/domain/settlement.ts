import type { LocalText } from '../../foundation/text.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import { maskName, maskPhone } from '../../privacy/domain/mask.ts';
import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import { APPEAL_NOTICE } from './appeal-notice.ts';
import type { ComplaintOutcome } from './words.ts';

/** What a settlement document says. Name, telephone and texts are personal: they are kept encrypted, and shown masked. */
export interface SettlementFacts {
  readonly outcome: ComplaintOutcome;
  readonly ticketNo: string;
  readonly customerNo: string;
  readonly name: string;
  readonly phone: string | null;
  /** Days of the site's calendar, YYYY-MM-DD. */
  readonly receivedOn: string;
  readonly concludedOn: string;
  readonly grade: ComplaintGrade;
  /** What was offered last, agreed to or not. */
  readonly offer: string;
  readonly compensationFen: number;
  readonly rounds: number;
  /** Why the operator decided without agreement; null where the customer agreed. */
  readonly reasons: string | null;
}

/** A template by its version. A version that was used never changes: documents are made anew from their facts, and their hash must stay the same. */
type Template = (facts: SettlementFacts) => LocalText;

const yuan = (fen: number): string => (fen / 100).toFixed(2);

const FIRST: Template = (facts) => {
  const { ticketNo, customerNo, name, phone, receivedOn, concludedOn, grade, offer, compensationFen, rounds, reasons } = facts;
  const agreed = reasons === null;
  return {
    zh: [
      agreed ? '投诉处理协议' : '投诉处理决定书',
      `工单编号：${ticketNo}    投诉等级：${grade}`,
      `客户：${name}（${customerNo}）    电话：${phone ?? '—'}`,
      `受理日期：${receivedOn}    ${agreed ? '达成' : '作出'}日期：${concludedOn}`,
      `处理方案：${offer}`,
      `补偿金额：人民币 ${yuan(compensationFen)} 元`,
      `协商轮次：${rounds}`,
      ...(agreed ? ['双方就上述方案达成一致。'] : ['双方未能达成一致。', `决定理由：${reasons}`, APPEAL_NOTICE.zh]),
    ].join('\n'),
    en: [
      agreed ? 'Settlement of a complaint' : 'Decision on a complaint',
      `Ticket: ${ticketNo}    Grade: ${grade}`,
      `Customer: ${name} (${customerNo})    Telephone: ${phone ?? '—'}`,
      `Received: ${receivedOn}    ${agreed ? 'Agreed' : 'Decided'}: ${concludedOn}`,
      `What is offered: ${offer}`,
      `Compensation: CNY ${yuan(compensationFen)}`,
      `Rounds of negotiation: ${rounds}`,
      ...(agreed ? ['Both sides agree to this.'] : ['The sides did not agree.', `Reasons of the decision: ${reasons}`, APPEAL_NOTICE.en]),
    ].join('\n'),
  };
};

export const SETTLEMENT_TEMPLATES: Readonly<Record<string, Template>> = { '1.0.0': FIRST };

/** The version that new documents are made with. */
export const SETTLEMENT_TEMPLATE = '1.0.0';

/**
 * The document in both languages.
 * @throws Error for a version that there never was: a broken record
 */
export function settlementText(version: string, facts: SettlementFacts): LocalText {
  const template = SETTLEMENT_TEMPLATES[version];
  if (template === undefined) throw new Error(`no settlement template has version ${version}`);
  return template(facts);
}

/** The facts as everybody sees them: name, telephone and what people write into texts are masked. */
export function maskedFacts(facts: SettlementFacts): SettlementFacts {
  return {
    ...facts, name: maskName(facts.name), phone: facts.phone === null ? null : maskPhone(facts.phone),
    offer: maskFreeText(facts.offer), reasons: facts.reasons === null ? null : maskFreeText(facts.reasons),
  };
}
