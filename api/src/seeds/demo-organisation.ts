import type { Role } from '../access/domain/permissions.ts';
import type { LocalText } from '../foundation/text.ts';

/** The demo operator: a province with its branches, their teams, and the lines of work. All of it is invented. */
export const PROVINCE = { code: 'ZD', name: { zh: '浙东省公司', en: 'Zhedong Province' } } as const;

interface DemoBranch {
  readonly code: string;
  readonly name: LocalText;
}

export const BRANCHES: readonly DemoBranch[] = [
  { code: 'ZD-CS', name: { zh: '客户服务中心', en: 'Customer Service Centre' } },
  { code: 'ZD-MZ', name: { zh: '明州分公司', en: 'Mingzhou Branch' } },
  { code: 'ZD-YZ', name: { zh: '越州分公司', en: 'Yuezhou Branch' } },
  { code: 'ZD-EN', name: { zh: '政企客户部', en: 'Enterprise Customers' } },
];

interface DemoTeam {
  readonly code: string;
  readonly name: LocalText;
  readonly branch: string;
  /** The line of work that the team serves. */
  readonly queue: QueueCode;
  readonly skills: readonly string[];
  readonly agents: number;
}

export const QUEUE_CODES = ['FIELD', 'COMPLAINT', 'NETOPT', 'BILLING', 'INTAKE', 'ACTIVATION', 'ENTERPRISE', 'ONLINE'] as const;
export type QueueCode = (typeof QUEUE_CODES)[number];

interface DemoQueue {
  readonly code: QueueCode;
  readonly name: LocalText;
  /** The unit that runs it: the team, or the branch of several. Whoever is on duty in it staffs the queue. */
  readonly unit: string;
  readonly requiredSkills: readonly string[];
  readonly serviceLevelTargetPercent: number;
}

export const QUEUES: readonly DemoQueue[] = [
  { code: 'FIELD', name: { zh: '装维', en: 'Field service' }, unit: 'ZD-MZ', requiredSkills: ['FIBRE'], serviceLevelTargetPercent: 90 },
  { code: 'COMPLAINT', name: { zh: '投诉', en: 'Complaints' }, unit: 'ZD-CS-C1', requiredSkills: ['COMPLAINT_HANDLING'], serviceLevelTargetPercent: 95 },
  { code: 'NETOPT', name: { zh: '网优', en: 'Network optimisation' }, unit: 'ZD-YZ-N1', requiredSkills: ['RADIO'], serviceLevelTargetPercent: 90 },
  { code: 'BILLING', name: { zh: '账务', en: 'Billing' }, unit: 'ZD-CS-B1', requiredSkills: ['BILLING'], serviceLevelTargetPercent: 90 },
  { code: 'INTAKE', name: { zh: '受理', en: 'Intake' }, unit: 'ZD-CS-I1', requiredSkills: [], serviceLevelTargetPercent: 90 },
  { code: 'ACTIVATION', name: { zh: '开通', en: 'Activation' }, unit: 'ZD-YZ-A1', requiredSkills: ['PROVISIONING'], serviceLevelTargetPercent: 90 },
  { code: 'ENTERPRISE', name: { zh: '政企', en: 'Enterprise' }, unit: 'ZD-EN-E1', requiredSkills: ['LEASED_LINE'], serviceLevelTargetPercent: 95 },
  { code: 'ONLINE', name: { zh: '在线', en: 'Online service' }, unit: 'ZD-CS-O1', requiredSkills: [], serviceLevelTargetPercent: 90 },
];

export const TEAMS: readonly DemoTeam[] = [
  { code: 'ZD-MZ-F1', name: { zh: '装维一班', en: 'Field team 1' }, branch: 'ZD-MZ', queue: 'FIELD', skills: ['FIBRE'], agents: 6 },
  { code: 'ZD-MZ-F2', name: { zh: '装维二班', en: 'Field team 2' }, branch: 'ZD-MZ', queue: 'FIELD', skills: ['FIBRE', 'COPPER'], agents: 5 },
  { code: 'ZD-YZ-N1', name: { zh: '网优班', en: 'Network optimisation team' }, branch: 'ZD-YZ', queue: 'NETOPT', skills: ['RADIO'], agents: 5 },
  { code: 'ZD-YZ-A1', name: { zh: '开通班', en: 'Activation team' }, branch: 'ZD-YZ', queue: 'ACTIVATION', skills: ['PROVISIONING'], agents: 5 },
  { code: 'ZD-CS-I1', name: { zh: '受理班', en: 'Intake team' }, branch: 'ZD-CS', queue: 'INTAKE', skills: [], agents: 6 },
  { code: 'ZD-CS-O1', name: { zh: '在线班', en: 'Online team' }, branch: 'ZD-CS', queue: 'ONLINE', skills: ['CHAT'], agents: 5 },
  { code: 'ZD-CS-C1', name: { zh: '投诉处理班', en: 'Complaints team' }, branch: 'ZD-CS', queue: 'COMPLAINT', skills: ['COMPLAINT_HANDLING'], agents: 5 },
  { code: 'ZD-CS-B1', name: { zh: '账务班', en: 'Billing team' }, branch: 'ZD-CS', queue: 'BILLING', skills: ['BILLING'], agents: 4 },
  { code: 'ZD-EN-E1', name: { zh: '政企保障班', en: 'Enterprise support team' }, branch: 'ZD-EN', queue: 'ENTERPRISE', skills: ['LEASED_LINE'], agents: 4 },
];

/** The team that handles complaints above the lowest grade. */
export const COMPLAINT_TEAM = 'ZD-CS-C1';

interface DemoUser {
  readonly login: string;
  readonly displayName: string;
  readonly role: Role;
  /** The unit whose subtree the user sees. */
  readonly unit: string;
  /** The team whose first agent the user is. */
  readonly agentOf?: string;
}

export const USERS: readonly DemoUser[] = [
  { login: 'admin', displayName: '系统管理员', role: 'ADMIN', unit: 'ZD' },
  { login: 'supervisor', displayName: '值班长', role: 'SUPERVISOR', unit: 'ZD' },
  { login: 'agent', displayName: '受理坐席', role: 'AGENT', unit: 'ZD-CS', agentOf: 'ZD-CS-I1' },
  { login: 'qa', displayName: '质检员', role: 'QA', unit: 'ZD' },
  { login: 'integrator', displayName: '系统集成', role: 'INTEGRATOR', unit: 'ZD' },
];
