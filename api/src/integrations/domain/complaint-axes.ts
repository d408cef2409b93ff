import type { Domain, Risk, ServiceLine } from '../../standard/domain/axes.ts';
import type { MappedAxes } from './history.ts';

interface Words<Value> {
  readonly value: Value;
  readonly pattern: RegExp;
}

/** What a complaint is about, first hit first. Two or more hits make it complex: it concerns several departments. */
const DOMAINS: readonly Words<Domain>[] = [
  { value: 'TERMINAL', pattern: /\b(modems?|routers?|gateway|equipment|(cable|set.?top) box(es)?|dvr)\b/i },
  { value: 'BILLING', pattern: /\b(bill(s|ed|ing)?|(over)?charg(e|es|ed|ing)|fees?|pric(e|es|ing)|refunds?|credits?|payments?|pay(ing)?|rates?|contract)\b/i },
  { value: 'NETWORK', pattern: /\b(internet|speeds?|slow|outages?|throttl\w*|(data )?caps?|usage|bandwidth|connect\w*|signal|wi-?fi|latency|cable line)\b/i },
  { value: 'BUSINESS_SYSTEM', pattern: /\b(e-?mails?|web ?site|log ?in|app|account)\b/i },
];

const SERVICE_LINES: readonly Words<ServiceLine>[] = [
  { value: 'VOICE', pattern: /\b(phone|voice|voip|landline|calls? drop\w*)\b/i },
  { value: 'DATA', pattern: /\b(internet|speeds?|data|caps?|bandwidth|wi-?fi|throttl\w*|modems?|routers?)\b/i },
];

const RISKS: readonly Words<Risk>[] = [
  { value: 'DATA_LEAK', pattern: /\b(privacy|identity theft|personal (information|data)|leak(ed|s)?)\b/i },
  { value: 'SECURITY', pattern: /\b(hack(ed|ing|ers?)?|phishing|malware|virus)\b/i },
];

const URGENT = /\b(outages?|no (internet|service|phone|signal|dial tone)|disconnect(ed|ion)?|cut off|not working|(is|service) down|emergency|911)\b/i;
const MAJOR = /\b(emergency|911|medical)\b/i;

/** The axes that a complaint's words suggest. Where they say nothing (severity, risk, area) the ordinary value stands. */
export function complaintAxes(text: string): MappedAxes {
  const domains = DOMAINS.filter(({ pattern }) => pattern.test(text)).map(({ value }) => value);
  return {
    type: 'COMPLAINT',
    urgency: URGENT.test(text) ? 'URGENT' : 'NORMAL',
    complexity: domains.length > 1 ? 'COMPLEX' : 'STANDARD',
    severity: MAJOR.test(text) ? 'MAJOR' : 'NORMAL',
    serviceLine: firstHit(SERVICE_LINES, text) ?? 'BASIC_COMMUNICATION',
    domain: domains[0] ?? 'OTHER',
    area: 'URBAN',
    risk: firstHit(RISKS, text) ?? 'NONE',
  };
}

function firstHit<Value>(table: readonly Words<Value>[], text: string): Value | undefined {
  return table.find(({ pattern }) => pattern.test(text))?.value;
}
