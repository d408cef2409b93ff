import type { LocalText } from '../../foundation/text.ts';
import type { AxisName, AxisValue } from './axes.ts';

/** The axes' own names, as the glossary has them. */
export const AXIS_WORDS: { readonly [Axis in AxisName]: LocalText } = {
  type: { zh: '服务类型', en: 'service type' },
  urgency: { zh: '紧急程度', en: 'urgency' },
  complexity: { zh: '复杂度', en: 'complexity' },
  severity: { zh: '严重程度', en: 'severity' },
  serviceLine: { zh: '业务线', en: 'service line' },
  domain: { zh: '专业域', en: 'domain' },
  area: { zh: '城乡', en: 'area' },
  tier: { zh: '客户等级', en: 'customer tier' },
  risk: { zh: '风险', en: 'risk' },
};

/** The axes' values. Two axes share a word (一般), so the axis name stands before a value wherever it could be misread. */
export const AXIS_VALUE_WORDS: { readonly [Axis in AxisName]: { readonly [Value in AxisValue<Axis>]: LocalText } } = {
  type: {
    CONSULTATION: { zh: '咨询', en: 'consultation' },
    SERVICE_APPLICATION: { zh: '服务申请', en: 'service application' },
    FAULT: { zh: '故障', en: 'fault' },
    COMPLAINT: { zh: '投诉', en: 'complaint' },
    ACTIVATION: { zh: '业务开通', en: 'activation' },
    DEACTIVATION: { zh: '业务停用', en: 'deactivation' },
    TECH_SUPPORT: { zh: '技术支持', en: 'technical support' },
  },
  urgency: {
    URGENT: { zh: '紧急', en: 'urgent' },
    NORMAL: { zh: '一般', en: 'normal' },
  },
  complexity: {
    BASIC: { zh: '基础', en: 'basic' },
    STANDARD: { zh: '常规', en: 'standard' },
    COMPLEX: { zh: '复杂', en: 'complex' },
  },
  severity: {
    NORMAL: { zh: '一般', en: 'normal' },
    MAJOR: { zh: '重大', en: 'major' },
  },
  serviceLine: {
    BASIC_COMMUNICATION: { zh: '基础通信', en: 'basic communications' },
    DATA: { zh: '数据服务', en: 'data' },
    VOICE: { zh: '语音服务', en: 'voice' },
  },
  domain: {
    NETWORK: { zh: '网络', en: 'network' },
    BUSINESS_SYSTEM: { zh: '业务系统', en: 'business system' },
    BILLING: { zh: '账务', en: 'billing' },
    TERMINAL: { zh: '终端', en: 'terminal equipment' },
    OTHER: { zh: '其他', en: 'other' },
  },
  area: {
    URBAN: { zh: '城镇', en: 'urban' },
    RURAL: { zh: '农村', en: 'rural' },
  },
  tier: {
    ORDINARY: { zh: '普通', en: 'ordinary' },
    HIGH_VALUE: { zh: '高价值', en: 'high-value' },
    VIP: { zh: 'VIP', en: 'VIP' },
  },
  risk: {
    NONE: { zh: '无', en: 'none' },
    SECURITY: { zh: '网络安全', en: 'network security' },
    DATA_LEAK: { zh: '数据泄露', en: 'data leak' },
  },
};
