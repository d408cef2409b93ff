import type { Axes, ReportedAxes } from '../standard/domain/axes.ts';
import type { Channel } from '../communications/domain/words.ts';
import type { QueueCode } from './demo-organisation.ts';
import { randomFrom } from './random.ts';

/** Axes as the demo's customers report them: complete, so that classification can confirm them. */
export type DemoAxes = Omit<Axes, 'tier' | 'area'>;

interface Archetype {
  readonly weight: number;
  readonly axes: Partial<DemoAxes> & Pick<DemoAxes, 'type' | 'domain' | 'serviceLine'>;
  readonly titles: readonly [string, ...string[]];
}

/** What the customers of the demo operator ask for, as often as the weights say. */
const ARCHETYPES: readonly [Archetype, ...Archetype[]] = [
  { weight: 22, axes: { type: 'CONSULTATION', domain: 'OTHER', serviceLine: 'BASIC_COMMUNICATION', complexity: 'BASIC' }, titles: ['咨询套餐内容', '咨询国际漫游资费', '查询合约到期时间', '咨询携号转网条件', '查询剩余流量'] },
  { weight: 12, axes: { type: 'CONSULTATION', domain: 'BILLING', serviceLine: 'DATA', complexity: 'BASIC' }, titles: ['查询上月账单明细', '咨询流量超出费用', '申请开具电子发票', '核对增值业务扣费'] },
  { weight: 16, axes: { type: 'FAULT', domain: 'NETWORK', serviceLine: 'DATA' }, titles: ['宽带无法上网', '宽带频繁掉线', '家庭网速低于签约速率', '光猫红灯闪烁'] },
  { weight: 5, axes: { type: 'FAULT', domain: 'NETWORK', serviceLine: 'DATA', urgency: 'URGENT' }, titles: ['整栋楼宽带中断', '小区光缆中断', '商户收银网络中断'] },
  { weight: 8, axes: { type: 'FAULT', domain: 'NETWORK', serviceLine: 'VOICE' }, titles: ['室内通话断续', '地下车库无信号', '电梯内信号弱', '高峰时段无法接通'] },
  { weight: 3, axes: { type: 'FAULT', domain: 'TERMINAL', serviceLine: 'DATA' }, titles: ['机顶盒无法开机', '路由器无法连接'] },
  { weight: 9, axes: { type: 'ACTIVATION', domain: 'BUSINESS_SYSTEM', serviceLine: 'DATA' }, titles: ['新装宽带开通', '千兆提速开通', '副卡开通', '国际漫游开通'] },
  { weight: 3, axes: { type: 'DEACTIVATION', domain: 'BUSINESS_SYSTEM', serviceLine: 'BASIC_COMMUNICATION' }, titles: ['申请停机保号', '注销副卡', '退订增值业务'] },
  { weight: 7, axes: { type: 'SERVICE_APPLICATION', domain: 'BUSINESS_SYSTEM', serviceLine: 'BASIC_COMMUNICATION' }, titles: ['申请宽带移机', '申请过户', '申请更换套餐', '补办电话卡'] },
  { weight: 8, axes: { type: 'COMPLAINT', domain: 'BILLING', serviceLine: 'BASIC_COMMUNICATION' }, titles: ['投诉套餐扣费与宣传不符', '投诉未经同意开通业务', '投诉违约金过高'] },
  { weight: 4, axes: { type: 'COMPLAINT', domain: 'NETWORK', serviceLine: 'DATA', complexity: 'COMPLEX' }, titles: ['投诉多次报修未解决', '投诉装机一再改期'] },
  { weight: 3, axes: { type: 'TECH_SUPPORT', domain: 'NETWORK', serviceLine: 'DATA' }, titles: ['企业固定公网地址配置', '企业组网技术支持', '云专线对接支持'] },
  { weight: 2, axes: { type: 'FAULT', domain: 'NETWORK', serviceLine: 'DATA', urgency: 'URGENT', severity: 'MAJOR', complexity: 'COMPLEX' }, titles: ['企业专线中断', '医院专线中断', '园区互联网专线中断'] },
  { weight: 0.6, axes: { type: 'FAULT', domain: 'BUSINESS_SYSTEM', serviceLine: 'BASIC_COMMUNICATION', urgency: 'URGENT', risk: 'SECURITY' }, titles: ['账号异地登录告警', '收到冒充客服的诈骗链接'] },
  { weight: 0.4, axes: { type: 'FAULT', domain: 'BUSINESS_SYSTEM', serviceLine: 'BASIC_COMMUNICATION', urgency: 'URGENT', risk: 'DATA_LEAK' }, titles: ['疑似个人信息泄露'] },
];

interface Way {
  readonly channel: Channel;
  readonly weight: number;
  /** The front line that takes it. */
  readonly queue: QueueCode;
}
const WAYS: readonly [Way, ...Way[]] = [
  { channel: 'PHONE', weight: 55, queue: 'INTAKE' },
  { channel: 'ONLINE', weight: 32, queue: 'ONLINE' },
  { channel: 'ONSITE', weight: 8, queue: 'INTAKE' },
  { channel: 'API', weight: 5, queue: 'ONLINE' },
];

/** A request of the demo's customers. */
export interface DemoRequest {
  readonly title: string;
  readonly axes: DemoAxes;
  readonly channel: Channel;
  readonly queue: QueueCode;
  /** Which of the customers asks. */
  readonly customerIndex: number;
}

/** The request behind a ticket number: the same for the same seed and number. */
export function demoRequest(seed: string, ticketNo: string, customers: number): DemoRequest {
  const random = randomFrom(`${seed}/${ticketNo}/request`);
  const { axes, titles } = random.weighted(ARCHETYPES);
  const { channel, queue } = random.weighted(WAYS);
  return {
    title: random.pick(titles),
    axes: { urgency: 'NORMAL', complexity: 'STANDARD', severity: 'NORMAL', risk: 'NONE', ...axes },
    channel,
    queue,
    customerIndex: random.between(0, customers - 1),
  };
}

/** The line of work that a request is dispatched to; null for one that its front line keeps. */
export function workQueue({ type, domain, serviceLine, severity }: Pick<ReportedAxes, 'type' | 'domain' | 'serviceLine' | 'severity'>): QueueCode | null {
  if (type === 'COMPLAINT') return 'COMPLAINT';
  if (type === 'TECH_SUPPORT' || (type === 'FAULT' && severity === 'MAJOR')) return 'ENTERPRISE';
  if (type === 'ACTIVATION' || type === 'DEACTIVATION') return 'ACTIVATION';
  if (type === 'FAULT') return serviceLine === 'VOICE' ? 'NETOPT' : 'FIELD';
  return domain === 'BILLING' ? 'BILLING' : null;
}
