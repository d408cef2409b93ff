import type { CodeWords } from '../codes.ts';

export const codes: CodeWords = {
  milestone: {
    CLASSIFY: '分类', DISPATCH: '派单', RESPOND: '响应', PRELIM_REPLY: '初响', RESTORE: '恢复', HANDLE: '处理', REPAIR: '修复',
    RESOLVE: '解决', END_TO_END: '全程', COMPLAINT_RESPOND: '响应', COMPLAINT_RESULT: '反馈', CONFLICT: '冲突', other: '时限',
  },
  event: {
    RECEIVED: '收到请求', ACCEPTED_INTAKE: '受理建单', RISK_FLAGGED: '标记高风险', CLASSIFIED: '已分类', DISPATCHED: '派单',
    RETURNED: '退单', REDISPATCHED: '改派', TRANSFERRED: '转派', ACCEPTED: '接单', SERVICE_STARTED: '服务开始', WORK_STARTED: '开始处理',
    STAGE_PASSED: '通过环节', INTERACTION_RECORDED: '记录往来', FIRST_QUALIFYING_RESPONSE: '首次响应', PRELIMINARY_REPLY: '初步响应',
    SUBSTANTIVE_RESPONSE: '实质响应', PROGRESS_NOTICE: '进展告知', SERVICE_RESTORED: '业务恢复', SUSPENDED: '挂起', RESUMED: '解挂',
    RESOLVED: '解决', REPAIRED: '修复完成', CONFIRMATION_ATTEMPTED: '回访客户', CONFIRMED: '客户确认', REOPENED: '重开',
    RESTORATION_DISPROVED: '恢复不成立', AUTO_CLOSED: '未联系上办结', CLOSED: '办结', REPEAT_LINKED: '关联重复工单', ARCHIVED: '归档',
    WITHDRAWN: '撤单', MERGED: '并单', INVALIDATED: '判为无效', CHASED: '催单', ESCALATED: '升级', RECLASSIFIED: '改类',
    INCIDENT_LINKED: '关联故障事件', COMPLAINT_GRADED: '投诉定级', CONFLICT_OPENED: '冲突开启', CONFLICT_SETTLED: '冲突解决',
    RESULT_FED_BACK: '反馈处理结果', REGULATOR_ANSWERED: '答复监管', SURVEY_DECIDED: '满意度调查决定', HOLD_PLACED: '保留',
    HOLD_LIFTED: '解除保留', WARNED: '临期预警', BREACHED: '超时', BREACH_RETRACTED: '超时撤销', other: '其他记录',
  },
  fact: {
    channel: '渠道', risk: '风险', type: '服务类型', urgency: '紧急程度', complexity: '复杂度', severity: '严重程度', serviceLine: '业务线',
    domain: '专业域', area: '城乡', tier: '客户等级', priority: '优先级', stage: '环节', reason: '原因', detail: '细节', cause: '原因',
    causeCode: '原因代码', firstContact: '首次接触即解决', stagesWaived: '豁免环节', solved: '已彻底解决', residual: '有遗留问题',
    satisfied: '客户满意', method: '确认方式', delivered: '已送达', direction: '方向', kind: '类别', closure: '办结方式', attempts: '回访次数',
    decision: '决定', dueAt: '到期时间', expectedResumeAt: '预计解挂', until: '保留至', followUp: '跟进要求', overrideReason: '放行理由',
    deemed: '视同开始', evidence: '凭据', escalationLevel: '升级级别', targetId: '时限编号', clauseNo: '条款', assignee: '责任人', owner: '责任人', queue: '队列',
    team: '班组', unit: '单位', ticketNo: '工单编号', other: '其他',
  },
  stage: { DIAGNOSED: '已诊断', PLANNED: '已定方案', EXECUTED: '已执行', FEEDBACK: '已反馈', other: '处理环节' },
  hold: { COMPLAINT_RESULT: '投诉结果未反馈', QA: '质检保留', REGULATOR_CASE: '监管案件未答复', other: '保留' },
  cancelReason: {
    RECLASSIFIED: '改类', FIRST_CONTACT: '首次接触即解决', NOT_OBSERVED: '历史数据未记录', CLOSED: '工单已办结', WITHDRAWN: '撤单', other: '其他原因',
  },
  priorityReason: {
    risk: '高风险', urgency: '紧急', severity: '重大', 'tier VIP': 'VIP 客户', 'tier HIGH_VALUE': '高价值客户', complexity: '复杂', other: '其他因素',
  },
  value: {
    EVIDENCE: '等客户举证', CUSTOMER_REPLY: '客户已回复', TIME_REACHED: '到预计时间', MANUAL: '人工', RESTORED: '业务已恢复',
    UNREACHABLE: '未联系上', NOT_OBSERVED: '未记录', SENT: '已发送', SCHEDULED: '已安排', SUPPRESSED: '不发送', true: '是', false: '否', other: '其他',
  },
  pause: {
    AWAIT_CUSTOMER: '等客户', APPOINTMENT: '约定时间', AWAIT_THIRD_PARTY: '等第三方', AWAIT_PARTS: '等物料', FORCE_MAJEURE: '不可抗力',
    'AWAIT_CUSTOMER:EVIDENCE': '等客户举证', other: '其他原因',
  },
  refusal: {
    REQUIRED: '此项必填。', TOO_LONG: '内容过长，请精简。', TEXT_LENGTH: '内容长度不符合要求。',
    NOT_ALLOWED_IN_STATE: '当前状态不允许此操作，请刷新后再看。', VERSION_CONFLICT: '工单已被他人更新，请核对后重试。',
    FORBIDDEN: '您没有此操作的权限。', NOT_FOUND: '找不到该记录。',
    SIGN_IN_REFUSED: '账号或密码不正确，或尝试次数过多已锁定：请核对后重试，或稍后再试。',
    IDEMPOTENCY_KEY_REUSED: '此请求已提交过，请重新打开表单。', other: '未能完成。',
  },
  guard: {
    ownerNamed: '请指定接手的责任人。', followUpStated: '请写明对责任人的跟进要求。', skillsMatchOrOverride: '责任人缺少所需技能：请另选，或写明放行理由。',
    byAssignee: '只有被派单的责任人可以接单；请先转派。', nextStage: '请按顺序通过下一环节。', evidenceGiven: '请写明凭据：测试结果、消息或约定。',
    resumeExpectedInTime: '预计解挂须在将来，且不超过规定的最长挂起时间。', suspensionApproved: '优先级 1、VIP、投诉工单或再次挂起，须由值班长办理。',
    isFault: '只有故障工单可以恢复业务。', notYetRestored: '业务恢复已经记录。', isComplaint: '只有投诉工单需要反馈调查结果。',
    resultDelivered: '结果送达客户后才算反馈。', resultStated: '请写明解决方案、处理过程和原因代码。',
    stagesPassedOrWaived: '请先通过各处理环节，或写明豁免理由。', noHoldThatBlocksResolving: '工单处于保留状态，暂不能解决。',
    noHoldBeyondThisContact: '工单处于保留状态，暂不能解决。', noHold: '工单处于保留状态，暂不能办结。',
    customerSaysSolved: '客户认为未解决，请改为重开。', reasonGiven: '请写明原因。', withinConfirmWindow: '确认期已过：请新建工单并关联。',
    restorationStands: '没有可推翻的恢复记录。', enoughAttempts: '请先按规定次数和时间回访客户。', confirmWindowOver: '客户仍在确认期内。',
    surveyDecided: '尚未决定是否发送满意度调查。', newOwnerDiffers: '工单已由该责任人负责。', other: '条件尚未满足。',
  },
};
