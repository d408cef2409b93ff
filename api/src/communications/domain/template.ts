import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { MessageKind, MessageLanguage, SendingChannel, TemplateState } from './words.ts';

/** What a template may say about a ticket: the whole list. None is a personal value of the customer (§2.4: minimal variables). */
export const TEMPLATE_VARIABLES = {
  ticketNo: { zh: '工单编号', en: 'ticket number' },
  receivedAt: { zh: '受理时间', en: 'time of receipt' },
  resolvedAt: { zh: '处理时间', en: 'time of the result' },
  handler: { zh: '经办人员工号', en: 'work number of the handler' },
  solution: { zh: '解决方案', en: 'solution' },
  text: { zh: '经办人员填写的内容', en: 'what the handler writes' },
  link: { zh: '客户查询链接', en: 'private link of the customer' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type TemplateVariable = keyof typeof TEMPLATE_VARIABLES;

/** §4.4: a result notice always holds the time, the handler and the solution; an answer and a notice of an outage hold what somebody says, and whoever is asked to confirm needs the way to. */
const NEEDED: Readonly<Record<MessageKind, readonly TemplateVariable[]>> = {
  AUTO_ACKNOWLEDGEMENT: ['ticketNo'],
  HUMAN_RESPONSE: ['ticketNo', 'text'],
  RESULT_NOTICE: ['resolvedAt', 'handler', 'solution'],
  CONFIRMATION_ATTEMPT: ['ticketNo', 'link'],
  OUTAGE_NOTICE: ['text'],
};

/** Known only once there is a result. */
const OF_THE_RESULT: readonly TemplateVariable[] = ['resolvedAt', 'handler', 'solution'];

/** Wording that may be sent, once somebody other than its author has approved it. Versions of one code never change. */
export interface Template {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly channel: SendingChannel;
  readonly kind: MessageKind;
  /** Only e-mail has one. */
  readonly subject: LocalText | null;
  readonly body: LocalText;
  readonly state: TemplateState;
  /** The account, or the house itself for templates that ship with it. */
  readonly draftedBy: string;
  readonly approvedBy: string | null;
}

export type TemplateText = Pick<Template, 'code' | 'channel' | 'kind' | 'subject' | 'body'>;

const CODE = /^[A-Z][A-Z0-9_]{2,39}$/;
const MAX_BODY: Readonly<Record<SendingChannel, number>> = { EMAIL: 4_000, SMS: 500, PHONE: 1_000, ONLINE: 2_000 };
const MAX_SUBJECT = 120;
const VARIABLE = /\{([^{}\n]{0,40})\}/g;
const LANGUAGES: readonly MessageLanguage[] = ['zh', 'en'];

/** Everything that keeps a text from being a template, or none. */
export function templateFaults({ code, channel, kind, subject, body }: TemplateText): readonly Refusal[] {
  const faults: Refusal[] = [];
  const fault = (path: string, message: string, clause = '2.4'): void => void faults.push({ code: 'TEMPLATE_FAULT', message, path: [path], clause });
  if (!CODE.test(code)) fault('code', 'A code has 3 to 40 capital letters, digits and underscores, and begins with a letter.');
  if ((subject !== null) !== (channel === 'EMAIL')) fault('subject', 'An e-mail has a subject in both languages, and nothing else has one.');
  for (const language of LANGUAGES) {
    const text = body[language];
    if (text.trim() === '' || text.length > MAX_BODY[channel]) fault('body', `The text of a ${channel} message has 1 to ${MAX_BODY[channel]} characters in each language.`);
    if (subject !== null && (subject[language].trim() === '' || subject[language].length > MAX_SUBJECT || /[\r\n]/.test(subject[language]))) {
      fault('subject', `A subject has one line of 1 to ${MAX_SUBJECT} characters.`);
    }
    const used = variablesOf(`${subject?.[language] ?? ''}\n${text}`);
    for (const name of used.filter((each) => !isVariable(each))) fault('body', `{${name}} is no variable: use ${Object.keys(TEMPLATE_VARIABLES).map((each) => `{${each}}`).join(', ')}.`);
    for (const name of NEEDED[kind].filter((each) => !used.includes(each))) fault('body', `A message of this kind says {${name}} in both languages.`, '4.4');
    if (kind !== 'RESULT_NOTICE') for (const name of used.filter((each) => OF_THE_RESULT.includes(each as TemplateVariable))) fault('body', `{${name}} is known only to a result notice.`, '4.4');
    if (kind === 'AUTO_ACKNOWLEDGEMENT' && used.includes('text')) fault('body', 'Nobody writes a {text} for an automatic message.');
    if (subject !== null && variablesOf(subject[language]).some((name) => name === 'link' || name === 'text')) fault('subject', 'A subject holds neither {link} nor {text}: it is shown to everybody who passes it on.');
  }
  return faults;
}

/** The names between braces, each once. */
function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map((match) => match[1]!))];
}

function isVariable(name: string): name is TemplateVariable {
  return Object.hasOwn(TEMPLATE_VARIABLES, name);
}

/**
 * Puts values into a text. A value that itself looks like a variable stays what it is.
 * @throws Error when a value is missing: whoever sends has asked {@link missingValues} before
 */
export function render(text: string, values: Partial<Record<TemplateVariable, string>>): string {
  return text.replaceAll(VARIABLE, (whole, name: string) => {
    if (!isVariable(name)) return whole;
    const value = values[name];
    if (value === undefined) throw new Error(`the value of {${name}} is missing`);
    return value;
  });
}

/** The variables of a template that a message has no value for. */
export function missingValues({ subject, body }: Pick<Template, 'subject' | 'body'>, language: MessageLanguage, values: Partial<Record<TemplateVariable, string>>): readonly TemplateVariable[] {
  return variablesOf(`${subject?.[language] ?? ''}\n${body[language]}`).filter(isVariable).filter((name) => (values[name] ?? '').trim() === '');
}

/** §2.4: what is sent was approved, and not by whoever wrote it. */
export function decideApproval({ state, draftedBy }: Pick<Template, 'state' | 'draftedBy'>, approverId: string): Outcome<null> {
  if (state !== 'DRAFT') return refused({ code: 'NOT_A_DRAFT', message: 'Only a draft can be approved: write a new version.', clause: '2.4' });
  if (draftedBy === approverId) return refused({ code: 'SECOND_PERSON_NEEDED', message: 'Somebody other than its author approves a template.', clause: '2.4' });
  return accepted(null);
}
