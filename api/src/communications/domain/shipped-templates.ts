import type { TemplateText } from '../domain/template.ts';

/** The wording that the house begins with. It is in use from the start and can be replaced by versions of the operator's own. */
export const SHIPPED_TEMPLATES: readonly TemplateText[] = [
  {
    code: 'ACKNOWLEDGE_EMAIL', channel: 'EMAIL', kind: 'AUTO_ACKNOWLEDGEMENT',
    subject: { zh: '已收到您的请求 {ticketNo}', en: 'We have received your request {ticketNo}' },
    body: {
      zh: '您好：\n\n您的请求已于 {receivedAt} 受理，编号 {ticketNo}。我们会尽快与您联系。\n处理进度可在此查看：{link}\n\n直接回复本邮件即可补充说明。',
      en: 'Hello,\n\nwe received your request at {receivedAt}; its number is {ticketNo}. We will contact you soon.\nSee how it stands: {link}\n\nSimply answer this e-mail to add anything.',
    },
  },
  {
    code: 'ACKNOWLEDGE_SMS', channel: 'SMS', kind: 'AUTO_ACKNOWLEDGEMENT', subject: null,
    body: { zh: '您的请求已受理，编号{ticketNo}。进度查询：{link}', en: 'Your request is received, number {ticketNo}. Progress: {link}' },
  },
  {
    code: 'REPLY_EMAIL', channel: 'EMAIL', kind: 'HUMAN_RESPONSE',
    subject: { zh: '关于您的请求 {ticketNo}', en: 'About your request {ticketNo}' },
    body: { zh: '您好：\n\n关于您的请求 {ticketNo}：\n\n{text}\n\n直接回复本邮件即可与我们联系。', en: 'Hello,\n\nabout your request {ticketNo}:\n\n{text}\n\nSimply answer this e-mail to reach us.' },
  },
  {
    code: 'REPLY_SMS', channel: 'SMS', kind: 'HUMAN_RESPONSE', subject: null,
    body: { zh: '工单{ticketNo}：{text} 回复本短信即可与我们联系。', en: 'Request {ticketNo}: {text} Answer this message to reach us.' },
  },
  {
    code: 'REPLY_ONLINE', channel: 'ONLINE', kind: 'HUMAN_RESPONSE', subject: null,
    body: { zh: '工单 {ticketNo}：{text}', en: 'Request {ticketNo}: {text}' },
  },
  {
    code: 'RESULT_EMAIL', channel: 'EMAIL', kind: 'RESULT_NOTICE',
    subject: { zh: '您的请求 {ticketNo} 已处理', en: 'Your request {ticketNo} has been handled' },
    body: {
      zh: '您好：\n\n您的请求 {ticketNo} 已处理。\n处理时间：{resolvedAt}\n经办人员：{handler}\n解决方案：{solution}\n\n请确认是否已解决：{link}',
      en: 'Hello,\n\nyour request {ticketNo} has been handled.\nTime: {resolvedAt}\nHandler: {handler}\nSolution: {solution}\n\nPlease tell us whether it is solved: {link}',
    },
  },
  {
    code: 'RESULT_SMS', channel: 'SMS', kind: 'RESULT_NOTICE', subject: null,
    body: {
      zh: '工单{ticketNo}已于{resolvedAt}处理，经办{handler}，方案：{solution}。请确认：{link}',
      en: 'Request {ticketNo} was handled at {resolvedAt} by {handler}: {solution}. Please confirm: {link}',
    },
  },
  {
    code: 'RESULT_ONLINE', channel: 'ONLINE', kind: 'RESULT_NOTICE', subject: null,
    body: {
      zh: '工单 {ticketNo} 已于 {resolvedAt} 处理，经办人员 {handler}，解决方案：{solution}。请确认：{link}',
      en: 'Request {ticketNo} was handled at {resolvedAt} by {handler}. Solution: {solution}. Please confirm: {link}',
    },
  },
  {
    code: 'CONFIRM_EMAIL', channel: 'EMAIL', kind: 'CONFIRMATION_ATTEMPT',
    subject: { zh: '请确认您的请求 {ticketNo}', en: 'Please confirm your request {ticketNo}' },
    body: { zh: '您好：\n\n请告诉我们您的请求 {ticketNo} 是否已解决：{link}', en: 'Hello,\n\nplease tell us whether your request {ticketNo} is solved: {link}' },
  },
  {
    code: 'CONFIRM_SMS', channel: 'SMS', kind: 'CONFIRMATION_ATTEMPT', subject: null,
    body: { zh: '请确认工单{ticketNo}是否已解决：{link}', en: 'Is request {ticketNo} solved? Please tell us: {link}' },
  },
  {
    code: 'OUTAGE_EMAIL', channel: 'EMAIL', kind: 'OUTAGE_NOTICE', subject: { zh: '服务故障告知 {ticketNo}', en: 'About the outage, your request {ticketNo}' },
    body: { zh: '{text}\n\n直接回复本邮件即可与我们联系。', en: '{text}\n\nSimply answer this e-mail to reach us.' },
  },
  { code: 'OUTAGE_SMS', channel: 'SMS', kind: 'OUTAGE_NOTICE', subject: null, body: { zh: '{text}', en: '{text}' } },
  { code: 'OUTAGE_ONLINE', channel: 'ONLINE', kind: 'OUTAGE_NOTICE', subject: null, body: { zh: '{text}', en: '{text}' } },
];
