export const duties = {
  title: '法定义务',
  count: '待办 {n}',
  overdue: '逾期 {n}',
  noneTitle: '没有法定义务',
  none: '法定时限超时，或计费系统报告补交费用、异常费用时，应履行的义务显示在这里。',
  fulfil: '登记履行',
  proof: '凭据',
  proofHint: '写明证明：短信、账单、通话等。',
  reported: '计费系统报告 {reference}',
  doneBy: '{name} 于 {at} 履行',
  afterDue: '逾期履行',
};
