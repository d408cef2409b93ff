import type { LocalText } from '../../foundation/text.ts';

/**
 * What a customer is told when a complaint ends without agreement: whom they can appeal to, and from when (MIIT Order 35,
 * the operator's 15 days; Telecom Regulations Art 39, the regulator's 30). In our own words.
 */
export const APPEAL_NOTICE: LocalText = {
  zh: '申诉权告知：您对本处理结果不满意，或自投诉之日起15日内未收到答复的，可以向工业和信息化部或所在地的通信管理局提出申诉，受理机构自收齐材料之日起30日内答复（依据：工业和信息化部令第35号；电信条例第三十九条）。',
  en: 'Right to appeal: if you are not satisfied with this result, or had no answer within 15 days of your complaint, you may appeal to the Ministry of Industry and Information Technology or to the communications administration of your province, which answers within 30 days of receiving your documents (MIIT Order 35; Telecom Regulations, Article 39).',
};
