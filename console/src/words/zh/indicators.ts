export const indicators = {
  title: '技术指标',
  hint: '网络实测值与限值；不参与任何工单的计时。',
  day: '24 小时',
  kept: '{n}/{of} 时段达标',
  noLimit: '现行规范没有限值',
  none: '此时段没有上报数据。',
};
