import { shallowRef } from 'vue';
import type { Language } from '../words/durations.ts';
import type { Wording } from '../words/wording.ts';

/** The words of the customers' pages: plain, and few enough to come with them. */
const zh = {
  product: '客户服务',
  other: 'English',
  request: '提交请求',
  requestHint: '请告诉我们您遇到的问题。提交后您会得到一个私密链接，可随时查看进度。',
  name: '姓名',
  phone: '手机号码或座机',
  email: '电子邮箱',
  optional: '选填',
  type: '您需要什么',
  text: '请描述情况',
  textHint: '请勿填写身份证号、银行卡号或密码。',
  send: '提交',
  sending: '正在提交…',
  types: { FAULT: '报修故障', CONSULTATION: '咨询', COMPLAINT: '投诉', SERVICE_APPLICATION: '办理业务', ACTIVATION: '开通业务', DEACTIVATION: '停用业务', TECH_SUPPORT: '技术支持' },
  received: '已收到您的请求',
  keepLink: '请保存此私密链接。任何人持有它都可以查看进度，请勿转发。',
  openProgress: '查看进度',
  closed: '网上受理暂未开放，请致电客服热线。',
  progress: '处理进度',
  number: '编号',
  invalid: '此链接无效或已过期。',
  invalidHint: '请使用最新一条消息中的链接，或联系我们重新获取。',
  steps: {
    RECEIVED: '已受理，正在安排处理人员。', HANDLING: '正在处理。', WAITING_FOR_YOU: '等待您的补充信息。', WAITING: '处理暂停，等待外部条件，我们会继续跟进。',
    RESULT: '已处理完毕，请确认是否解决。', CONFIRMED: '您已确认，谢谢。', CLOSED: '已办结。', ENDED: '此请求已结束。',
  },
  at: { receivedAt: '受理', acceptedAt: '开始处理', restoredAt: '业务恢复', resolvedAt: '处理完毕' },
  handler: '经办人员',
  solution: '解决方案',
  solved: '问题是否彻底解决？',
  residual: '是否还有遗留问题？',
  satisfied: '您对处理满意吗？',
  yes: '是',
  no: '否',
  fully: '彻底解决',
  notSolved: '没有解决',
  left: '有遗留',
  nothingLeft: '没有遗留',
  pleased: '满意',
  displeased: '不满意',
  comment: '还想告诉我们什么',
  confirm: '提交确认',
  until: '请在 {time} 前确认；如未解决，提交后我们会立即继续处理。',
  thanks: '已收到您的回复，谢谢。',
  reopened: '我们会继续处理您的问题。',
  words: '补充信息',
  sendWords: '发送',
  choose: '请选择是否解决。',
  fault: '暂时无法连接，请稍后重试。',
  tooOften: '操作过于频繁，请过一会儿再试。',
  refusal: {
    NAME_LENGTH: '请填写姓名。', NAME_CHARACTERS: '姓名含有无法识别的字符。', PHONE_FORM: '请填写正确的手机号码、带区号的座机或以 + 开头的国际号码。', EMAIL_FORM: '电子邮箱格式不正确。',
    TEXT_LENGTH: '请填写内容，不超过 2000 字。', BAD_TYPE: '请选择您需要什么。', CLOSED: '网上受理暂未开放，请致电客服热线。', NOTHING_TO_CONFIRM: '目前没有待确认的内容，您的答复可能已收到。',
    GUARD_FAILED: '确认期已过，请提交新的请求。', other: '未能提交，请稍后重试或致电客服热线。',
  },
};

const en: Wording<typeof zh> = {
  product: 'Customer service',
  other: '中文',
  request: 'Send a request',
  requestHint: 'Tell us what is wrong. You will get a private link with which you can see at any time how it stands.',
  name: 'Name',
  phone: 'Mobile or landline',
  email: 'E-mail',
  optional: 'optional',
  type: 'What do you need?',
  text: 'Please describe it',
  textHint: 'Do not write identity numbers, bank cards or passwords.',
  send: 'Send',
  sending: 'Sending…',
  types: { FAULT: 'Report a fault', CONSULTATION: 'Ask a question', COMPLAINT: 'Complain', SERVICE_APPLICATION: 'Apply for a service', ACTIVATION: 'Activate a service', DEACTIVATION: 'End a service', TECH_SUPPORT: 'Technical support' },
  received: 'We have received your request',
  keepLink: 'Keep this private link. Whoever has it can see how your request stands: do not pass it on.',
  openProgress: 'See how it stands',
  closed: 'Requests cannot be taken here just now: please call us.',
  progress: 'How it stands',
  number: 'Number',
  invalid: 'This link is not valid, or no longer.',
  invalidHint: 'Use the link of the newest message, or ask us for a new one.',
  steps: {
    RECEIVED: 'Received; somebody is being found to handle it.', HANDLING: 'It is being handled.', WAITING_FOR_YOU: 'We are waiting for your answer.', WAITING: 'It waits for something outside; we go on as soon as we can.',
    RESULT: 'It has been handled. Please tell us whether it is solved.', CONFIRMED: 'You have confirmed it. Thank you.', CLOSED: 'It is closed.', ENDED: 'This request has ended.',
  },
  at: { receivedAt: 'Received', acceptedAt: 'Handling began', restoredAt: 'Service restored', resolvedAt: 'Handled' },
  handler: 'Handler',
  solution: 'Solution',
  solved: 'Is the problem fully solved?',
  residual: 'Is anything left to do?',
  satisfied: 'Are you satisfied?',
  yes: 'Yes',
  no: 'No',
  fully: 'Fully solved',
  notSolved: 'Not solved',
  left: 'Something is left',
  nothingLeft: 'Nothing is left',
  pleased: 'Satisfied',
  displeased: 'Not satisfied',
  comment: 'Anything else you want to tell us',
  confirm: 'Send my answer',
  until: 'Please answer before {time}. If it is not solved, we go on at once.',
  thanks: 'We have your answer. Thank you.',
  reopened: 'We go on with your problem.',
  words: 'Add something',
  sendWords: 'Send',
  choose: 'Please say whether it is solved.',
  fault: 'There is no connection just now: please try again.',
  tooOften: 'That was too often: please try again in a while.',
  refusal: {
    NAME_LENGTH: 'Please write your name.', NAME_CHARACTERS: 'The name holds characters that cannot be read.', PHONE_FORM: 'Write a Chinese mobile, a landline with its area code, or an international number that begins with +.', EMAIL_FORM: 'This is no mail address.',
    TEXT_LENGTH: 'Write something, up to 2000 characters.', BAD_TYPE: 'Choose what you need.', CLOSED: 'Requests cannot be taken here just now: please call us.', NOTHING_TO_CONFIRM: 'There is nothing to confirm just now: your answer may be with us already.',
    GUARD_FAILED: 'The time to confirm is over: please send a new request.', other: 'That did not work: please try again or call us.',
  },
};

/** Chinese, unless the browser asks for another language first. */
export const spoken = shallowRef<Language>(navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

/** The words of the language of the moment; reactive. */
export function words(): typeof zh {
  return spoken.value === 'zh' ? zh : en;
}

/** The sentence for a refusal of the server. */
export function refusalSentence(code: string): string {
  const { refusal } = words();
  return Object.hasOwn(refusal, code) ? refusal[code as keyof typeof refusal] : refusal.other;
}
