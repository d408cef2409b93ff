/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcknowledgeAddressInput = {
  /** The change that was seen: a later one is not acknowledged with it. */
  readonly changedAt: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type AcknowledgeAlarmGroupInput = {
  /** The alarms of one group, at most 200; none of them P1. */
  readonly alarmIds: ReadonlyArray<string | number>;
  readonly note?: string | null | undefined;
};

export type AcknowledgeAlarmInput = {
  readonly alarmId: string | number;
  /** What you say to it, at most 500 characters and nothing about a person. */
  readonly note?: string | null | undefined;
};

export type AcknowledgeWorkOrderAddressInput = {
  /** The change that was seen: a later one is not acknowledged with it. */
  readonly changedAt: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly workOrderId: string | number;
};

export type AddWorkNoteInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly kind: WorkNoteKind;
  readonly reason?: string | null | undefined;
  readonly text: string;
  readonly ticketId: string | number;
};

export type AgreeComplaintInput = {
  readonly channel: Channel;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** How the customer agreed. */
  readonly text: string;
  readonly ticketId: string | number;
};

export type AgreedLimitInput = {
  readonly milestone: PromisedMilestone;
  /** Absent: of every type that it can apply to. */
  readonly types?: ReadonlyArray<AgreedType> | null | undefined;
  readonly unit: AgreedUnit;
  /** Absent: of any urgency. */
  readonly urgencies?: ReadonlyArray<AgreedUrgency> | null | undefined;
  readonly value: number;
};

/** 工单类型 Of which requests an agreement speaks. */
export type AgreedType =
  | 'ACTIVATION'
  | 'COMPLAINT'
  | 'CONSULTATION'
  | 'DEACTIVATION'
  | 'FAULT'
  | 'SERVICE_APPLICATION'
  | 'TECH_SUPPORT';

/** 单位 Of a limit. */
export type AgreedUnit =
  | 'd'
  | 'h'
  | 'min'
  | 's';

/** 紧急程度 Of which requests an agreement speaks. */
export type AgreedUrgency =
  | 'NORMAL'
  | 'URGENT';

/** 告警类别 What calls for a supervisor's response. */
export type AlarmKind =
  | 'DUTY_OVERDUE'
  | 'MASS_OUTAGE'
  | 'NEAR_DUE_UNOWNED'
  | 'PROGRESS_NOTICE_LATE'
  | 'QUEUE_OVERLOAD'
  | 'QUEUE_SERVICE_LEVEL'
  | 'RISK_FLAGGED'
  | 'SLA_BREACH'
  | 'STATUTORY_BREACH'
  | 'WORK_ORDER_LATE';

/** 告警责任人 Who is expected to answer. */
export type AlarmOwner =
  | 'DUTY_MANAGER'
  | 'SUPERVISOR'
  | 'TEAM_LEAD';

/** 告警级别 P1 sounds until somebody answers, P2 once, P3 makes no sound. */
export type AlarmPriority =
  | 'P1'
  | 'P2'
  | 'P3';

/** 静默 Why an alarm that stands calls nobody: 搁置, 由群障代为告警, 规则停用. */
export type AlarmSilence =
  | 'OUT_OF_SERVICE'
  | 'SHELVED'
  | 'SUPPRESSED';

/** 告警状态 Acknowledged is not resolved: an alarm is over when its cause is gone and somebody has seen it. */
export type AlarmState =
  | 'ACTIVE_ACKED'
  | 'ACTIVE_UNACKED'
  | 'NORMAL'
  | 'RETURNED_UNACKED';

export type AnswerRegulatorInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly text: string;
  readonly ticketId: string | number;
};

export type AnswerSupervisionInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly report: string;
  readonly ticketId: string | number;
};

/** 申诉来源 Who passes on a customer's appeal, or takes it up. */
export type AppealSource =
  | 'COURT'
  | 'GOV_HOTLINE_12345'
  | 'MEDIA'
  | 'REGULATOR_12300';

/** 城乡 Where the customer is; the law gives rural faults more time. */
export type Area =
  | 'RURAL'
  | 'URBAN';

export type AttachMessageInput = {
  readonly messageId: string | number;
  readonly ticketId: string | number;
};

/** What classification confirms. The tier is the customer's own and is not entered. */
export type AxesInput = {
  readonly area: Area;
  readonly complexity: Complexity;
  readonly domain: Domain;
  readonly risk: Risk;
  readonly serviceLine: ServiceLine;
  readonly severity: Severity;
  readonly type: TicketType;
  readonly urgency: Urgency;
};

/** 约束力 Read from the clause: must, should, or a mere statement. */
export type Bind =
  | 'INFO'
  | 'SHALL'
  | 'SHOULD';

export type ChangeCustomerAddressInput = {
  /** Where they are served from now on. */
  readonly address: string;
  readonly customerId: string | number;
  /** The same key with the same request gives the same answer. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
};

export type ChangeCustomerTierInput = {
  readonly customerId: string | number;
  /** The same key with the same request gives the same answer. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
  readonly tier: Tier;
};

/** What is absent stays; null takes it away where it may be missing. */
export type ChangeIncidentInput = {
  readonly area?: Area | null | undefined;
  readonly cause?: IncidentCause | null | undefined;
  readonly expectedRestoreAt?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly from?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly incidentId: string | number;
  readonly place?: string | null | undefined;
  readonly serviceLine?: ServiceLine | null | undefined;
  readonly title?: string | null | undefined;
  readonly to?: string | null | undefined;
};

/** What is absent stays as it is. */
export type ChangeQueueInput = {
  readonly automaticDispatch?: boolean | null | undefined;
  /** Null takes the limit away. */
  readonly capacity?: number | null | undefined;
  /** Refused when the queue is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly queueId: string | number;
  readonly requiredQualifications?: ReadonlyArray<string> | null | undefined;
  readonly requiredSkills?: ReadonlyArray<string> | null | undefined;
};

/** 渠道 How a contact is made (§3.1). */
export type Channel =
  | 'API'
  | 'EMAIL'
  | 'ONLINE'
  | 'ONSITE'
  | 'PHONE'
  | 'SMS';

export type ChaseTicketInput = {
  readonly channel: Channel;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type ChecklistItemInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly itemId: string | number;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 清单状态 SKIPPED: left out with a reason. */
export type ChecklistItemState =
  | 'DONE'
  | 'OPEN'
  | 'SKIPPED';

/** 投诉情形 What is known of a complaint that raises its grade. */
export type Circumstance =
  | 'DATA'
  | 'FEE_LOSS'
  | 'GROUP'
  | 'MEDIA'
  | 'REGULATOR'
  | 'SAFETY';

export type ClassifyTicketInput = {
  readonly axes: AxesInput;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 条款类别 HEADING: the source has the title only. */
export type ClauseKind =
  | 'HEADING'
  | 'INFO'
  | 'NORMATIVE';

export type ClausePatchInput = {
  readonly clauseNo: string;
  readonly textEn?: string | null | undefined;
  readonly textZh?: string | null | undefined;
};

/** 主次 What a clock is to its family. */
export type ClockRole =
  | 'ASSESSES'
  | 'GOVERNS'
  | 'NONE'
  | 'OVER'
  | 'STANDS_BEHIND';

/** 运行状态 A breach is no run state: a late clock runs on. */
export type ClockRun =
  | 'CANCELLED'
  | 'PAUSED'
  | 'RUNNING'
  | 'STOPPED';

/** 时限用语 The word that a screen shows for a clock: 正常 临期 超时 挂起 达标 未达标 已取消. */
export type ClockWord =
  | 'AT_RISK'
  | 'CANCELLED'
  | 'LATE'
  | 'MET'
  | 'MISSED'
  | 'ON_TIME'
  | 'PAUSED';

export type CloseIncidentInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly incidentId: string | number;
  readonly rootCause: IncidentCause;
  readonly rootCauseText: string;
};

export type CollaboratorInput = {
  readonly agentId: string | number;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 投诉操作 What a viewer may do with a complaint at this point. */
export type ComplaintAction =
  | 'AGREE'
  | 'ANSWER_REGULATOR'
  | 'APPROVE_OFFER'
  | 'DECIDE'
  | 'DRAFT_OFFER'
  | 'FEED_BACK_RESULT'
  | 'GRADE'
  | 'NAME_SUBJECT'
  | 'OPEN_CONFLICT'
  | 'OPEN_REGULATOR_CASE'
  | 'PRESENT_OFFER'
  | 'RECORD_NEGOTIATION'
  | 'SETTLE_CONFLICT'
  | 'START_INVESTIGATION'
  | 'STATE_ROOT_CAUSE'
  | 'WITHHOLD_OFFER';

/** 投诉等级 The graded response (§6.3): G1 single and without loss, G2 repeated, with loss or VIP, G3 group, safety, data or media, G4 regulator or court. */
export type ComplaintGrade =
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4';

export type ComplaintOfferInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly offerId: string | number;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 处理结论 Agreed with the customer, or decided without agreement. */
export type ComplaintOutcome =
  | 'AGREED'
  | 'DECIDED';

/** 投诉进程 Where a complaint stands between its receipt and its result (§6.3, §7.1). */
export type ComplaintPhase =
  | 'AGREED'
  | 'DECIDED'
  | 'GRADED'
  | 'INVESTIGATING'
  | 'NEGOTIATING'
  | 'PROPOSED'
  | 'RECEIVED'
  | 'RESULT_FED_BACK';

export type CompleteWorkOrderInput = {
  readonly idempotencyKey?: string | null | undefined;
  /** What was done and found. */
  readonly report: string;
  readonly workOrderId: string | number;
};

/** 复杂度 How hard the request is to handle (§4.2). */
export type Complexity =
  | 'BASIC'
  | 'COMPLEX'
  | 'STANDARD';

export type ConcludeAgreementInput = {
  readonly customerId: string | number;
  /** The document of the agreement whose next version this is. Absent: another agreement. */
  readonly docId?: string | null | undefined;
  /** The same key with the same request gives the same agreement. */
  readonly idempotencyKey: string;
  readonly limits: ReadonlyArray<AgreedLimitInput>;
  readonly titleEn: string;
  readonly titleZh: string;
  /** Absent: at once. */
  readonly validFrom?: string | null | undefined;
  /** Absent: until it is ended. */
  readonly validUntil?: string | null | undefined;
};

export type ConfirmResolutionInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly method: Channel;
  readonly reason?: string | null | undefined;
  readonly residual: boolean;
  readonly satisfied?: boolean | null | undefined;
  readonly solved: boolean;
  readonly ticketId: string | number;
};

export type ConfirmationAttemptInput = {
  readonly channel: Channel;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** What came of it; absent: nobody answered. */
  readonly text?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 客户意见 What the customer says to an offer. */
export type CustomerAnswer =
  | 'ASKS_FOR_MORE'
  | 'CONSIDERS'
  | 'DECLINES';

/** 语言 In which a customer is written to. */
export type CustomerLanguage =
  | 'en'
  | 'zh';

/** 日类 Why a day is worked as it is. */
export type DayKind =
  | 'EXCEPTION'
  | 'HOLIDAY'
  | 'MAKE_UP_WORKDAY'
  | 'REST_DAY'
  | 'WORKDAY';

export type DecideComplaintInput = {
  readonly channel: Channel;
  /** Whether the notice of the right to appeal has reached the customer; without it the decision does not stand. */
  readonly delivered: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** In writing: they stand in the notice and in the document. */
  readonly reasons: string;
  readonly ticketId: string | number;
};

export type DecideDeviationInput = {
  readonly approved: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** The place of the deviation in the ticket's story. */
  readonly place: number;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type DeclareIncidentInput = {
  readonly area?: Area | null | undefined;
  /** Absent: not known yet. */
  readonly cause?: IncidentCause | null | undefined;
  readonly expectedRestoreAt?: string | null | undefined;
  readonly from: string;
  /** The same key with the same request declares nothing anew. */
  readonly idempotencyKey: string;
  readonly parentTicketId?: string | number | null | undefined;
  /** Where, in your own words: a district, a site. */
  readonly place: string;
  readonly serviceLine?: ServiceLine | null | undefined;
  readonly title: string;
  readonly to?: string | null | undefined;
  /** The unit that is concerned, with what is below it. Absent: your own. */
  readonly unitId?: string | number | null | undefined;
};

/** 偏差审批 NOT_NEEDED: the step was only open to who may decide it. */
export type DeviationApproval =
  | 'APPROVED'
  | 'NOT_NEEDED'
  | 'PENDING'
  | 'REJECTED';

/** 偏差类型 What was departed from; RECORDED was written down by hand. */
export type DeviationKind =
  | 'GATE_WAIVED'
  | 'ITEM_SKIPPED'
  | 'PRIORITY_CHANGED'
  | 'RECORDED'
  | 'SKILL_OVERRIDE'
  | 'SUSPENSION_BEYOND_RULE'
  | 'WORK_ORDERS_WAIVED';

/** 方向 From the customer (IN) or to the customer (OUT). */
export type Direction =
  | 'IN'
  | 'OUT';

export type DismissMessageInput = {
  readonly messageId: string | number;
  readonly reason: string;
};

export type DispatchAutomaticallyInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** Absent: the queue that the ticket is in. */
  readonly queueId?: string | number | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 派单因素 What speaks for an agent: room, how long without new work, fit of skills, the customer's level of service. */
export type DispatchFactor =
  | 'IDLE_TIME'
  | 'SERVICE_LEVEL'
  | 'SKILL_FIT'
  | 'SPARE_CAPACITY';

/** 派转改 How a ticket came to an agent. */
export type DispatchKind =
  | 'DISPATCH'
  | 'REDISPATCH'
  | 'TRANSFER';

/** 不派原因 Why an agent is not considered for a ticket. */
export type DispatchRejection =
  | 'AT_CAPACITY'
  | 'DECLINED_ALREADY'
  | 'HOLDS_IT'
  | 'LACKS_QUALIFICATION'
  | 'LACKS_SKILL'
  | 'NOT_AVAILABLE'
  | 'OFF_DUTY'
  | 'QUALIFICATION_EXPIRED'
  | 'WRONG_UNIT';

export type DispatchTicketInput = {
  readonly assigneeId: string | number;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  /** What is expected of the handler (§3.2). */
  readonly followUp: string;
  readonly idempotencyKey?: string | null | undefined;
  /** Why an agent without the required skills takes it. */
  readonly overrideReason?: string | null | undefined;
  /** Absent: the queue that the ticket is in. */
  readonly queueId?: string | number | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 专业域 The technical field concerned (§3.3, §5.1). */
export type Domain =
  | 'BILLING'
  | 'BUSINESS_SYSTEM'
  | 'NETWORK'
  | 'OTHER'
  | 'TERMINAL';

export type DraftOfferInput = {
  /** Tells the customer at once, where the offer is within your own authority; else it waits for approval. */
  readonly channel?: Channel | null | undefined;
  /** In fen, 1/100 yuan. */
  readonly compensationFen?: number;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly text: string;
  readonly ticketId: string | number;
};

/** 草案状态 OPEN can be edited; the others are history. */
export type DraftState =
  | 'DISCARDED'
  | 'OPEN'
  | 'PUBLISHED';

export type DraftTemplateInput = {
  readonly body: LocalTextInput;
  /** EMAIL, SMS, PHONE or ONLINE. */
  readonly channel: Channel;
  /** A code that is there already gets its next version. */
  readonly code: string;
  /** The same key with the same request makes one draft, however often it is sent. */
  readonly idempotencyKey: string;
  readonly kind: MessageKind;
  readonly subject?: LocalTextInput | null | undefined;
};

export type DrawHandoverInput = {
  /** The same key and input again draw nothing anew. */
  readonly idempotencyKey: string;
  /** What the next shift must know, at most 2000 characters. */
  readonly note?: string | null | undefined;
  /** Absent: your own unit. */
  readonly unitId?: string | number | null | undefined;
};

/** 期限依据 LAW: the law names the time. SETTING: it says as soon as may be, and the operator sets one. */
export type DueBasis =
  | 'LAW'
  | 'SETTING';

/** 值班岗位 Who answers for a unit when the console does not: 班长, 值班经理, 部门负责人. */
export type Duty =
  | 'DEPARTMENT_HEAD'
  | 'DUTY_MANAGER'
  | 'TEAM_LEAD';

/** 缺岗 Why nobody answers for a duty: no roster, nobody planned, or not there. */
export type DutyAbsence =
  | 'NOBODY_PLANNED'
  | 'NOT_THERE'
  | 'NO_ROSTER';

/** 法定义务 What the law makes the operator do. */
export type DutyCode =
  | 'NOTIFY_USER'
  | 'PAY_DELAY'
  | 'RESTORE_SERVICE'
  | 'WAIVE_RENTAL';

/** 义务状态 LIFTED: its cause proved wrong. */
export type DutyState =
  | 'DONE'
  | 'LIFTED'
  | 'OPEN';

export type EditPolicyDraftInput = {
  readonly clauses?: ReadonlyArray<ClausePatchInput> | null | undefined;
  /** The whole document in JSON; what follows is changed in it. */
  readonly content?: string | null | undefined;
  readonly draftId: string | number;
  /** The edit that you have seen; of two people the second must look again. */
  readonly expectedEdit: number;
  readonly targets?: ReadonlyArray<TargetPatchInput> | null | undefined;
  readonly version?: string | null | undefined;
};

export type EndAgreementInput = {
  readonly docId: string;
  readonly reason: string;
  readonly version: string;
};

export type EndTicketInput = {
  /** The customer wants it so; without, a supervisor must. */
  readonly byCustomer?: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type EscalateTicketInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly level: EscalationLevel;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 升级级别 Who is called: 班长 值班经理 部门负责人. */
export type EscalationLevel =
  | 'DEPARTMENT_HEAD'
  | 'DUTY_MANAGER'
  | 'TEAM_LEAD';

export type FailStageInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** What the gate found wanting. */
  readonly note: string;
  readonly reason?: string | null | undefined;
  readonly stage: Stage;
  readonly ticketId: string | number;
};

/** 失败原因 Why a message did not reach the customer. */
export type FailureReason =
  | 'BOUNCED'
  | 'CUSTOMER_ERASED'
  | 'GAVE_UP'
  | 'NOT_CONNECTED'
  | 'NO_SUCH_ADDRESS'
  | 'REFUSED'
  | 'UNANSWERED';

export type FeedBackResultInput = {
  readonly channel: Channel;
  /** Only what was delivered counts as an answer. */
  readonly delivered?: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly text: string;
  readonly ticketId: string | number;
};

/** 反馈类别 What a customer says that is no request (§5.3). */
export type FeedbackKind =
  | 'COMPLAINT'
  | 'PRAISE'
  | 'SUGGESTION';

export type FulfilDutyInput = {
  readonly dutyId: string | number;
  /** Refused when the duty is at another version. */
  readonly expectedVersion?: number | null | undefined;
  /** The same key with the same request is one deed. */
  readonly idempotencyKey?: string | null | undefined;
  /** What shows that it is done: a message, a bill, a call. */
  readonly proof: string;
};

/** 质量门结果 What the quality gate of a stage came to (§5.2). FAILED keeps the stage; WAIVED let it pass without asking. */
export type GateResult =
  | 'FAILED'
  | 'PASSED'
  | 'PASSED_WITH_REMARK'
  | 'WAIVED';

/** 定级依据 Why a complaint has its grade. */
export type GradeCause =
  | 'DATA'
  | 'FEE_LOSS'
  | 'GROUP'
  | 'JUDGEMENT'
  | 'MEDIA'
  | 'REGULATOR'
  | 'REPEATED'
  | 'RISK'
  | 'SAFETY'
  | 'VIP';

export type GradeComplaintInput = {
  readonly circumstances: ReadonlyArray<Circumstance>;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  /** Absent: the least that the facts ask for. Lower needs a supervisor and a reason. */
  readonly grade?: ComplaintGrade | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 来信类别 Who speaks: only a person's words count as the customer's reply. */
export type InboundKind =
  | 'AUTO_REPLY'
  | 'DELIVERY_REPORT'
  | 'LOOP'
  | 'PERSON'
  | 'TOO_LARGE';

/** 来信状态 WAITING is in the triage list; NOTED needs nobody. */
export type InboundState =
  | 'ATTACHED'
  | 'DISMISSED'
  | 'FEEDBACK_ROUTED'
  | 'NOTED'
  | 'TICKET_OPENED'
  | 'WAITING';

/** 故障原因 What brought the service down. */
export type IncidentCause =
  | 'CORE_NETWORK'
  | 'EQUIPMENT_FAILURE'
  | 'FIBRE_CUT'
  | 'NATURAL_DISASTER'
  | 'PLANNED_WORK'
  | 'POWER_FAILURE'
  | 'SOFTWARE'
  | 'THIRD_PARTY'
  | 'UNKNOWN';

/** 群障状态 Declared, its tickets being restored, service back, closed. */
export type IncidentState =
  | 'CLOSED'
  | 'OPEN'
  | 'RESTORED'
  | 'RESTORING';

/** 城乡 Where it was measured. */
export type IndicatorArea =
  | 'RURAL'
  | 'URBAN';

/** 业务线 What it was measured on. */
export type IndicatorLine =
  | 'BASIC_COMMUNICATION'
  | 'DATA'
  | 'VOICE';

/** 技术指标 What the network measures (§5.1): response times in seconds, accuracy in percent. It times no ticket. */
export type IndicatorMetric =
  | 'DATA_TRANSMISSION_ACCURACY'
  | 'NETWORK_SERVICE_RESPONSE_TIME';

/** 联系类别 What a contact is for. An automatic acknowledgement is no answer. */
export type InteractionKind =
  | 'APPEAL_NOTICE'
  | 'AUTO_ACKNOWLEDGEMENT'
  | 'CONFIRMATION_ATTEMPT'
  | 'CUSTOMER_CONTACT'
  | 'HUMAN_RESPONSE'
  | 'OUTAGE_NOTICE'
  | 'RESULT_NOTICE';

export type IssueWorkOrderInput = {
  /** What the team is asked to do. */
  readonly description: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** A team of whatever department. */
  readonly teamId: string | number;
  readonly ticketId: string | number;
};

/** 台账 What a stretch of a clock was: 计时 挂起 不计 非工作时间 剩余. */
export type LedgerKind =
  | 'CLOSED_HOURS'
  | 'EXCLUDED'
  | 'LEFT'
  | 'PAUSED'
  | 'RUNNING';

export type LinkIncidentTicketsInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly incidentId: string | number;
  /** 1 to 200 tickets. */
  readonly ticketIds: ReadonlyArray<string | number>;
};

export type LinkRepeatInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** The number of the earlier ticket, closed at most 30 days before this one came. */
  readonly ofTicketNo: string;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type LocalTextInput = {
  readonly en: string;
  readonly zh: string;
};

/** 度量 A clock on a ticket, a rate, a level, or a claim that demands nothing. */
export type Measure =
  | 'CLAIM'
  | 'CLOCK'
  | 'DUTY'
  | 'LEVEL'
  | 'RATE';

export type MergeTicketInput = {
  /** The customer wants it so; without, a supervisor must. */
  readonly byCustomer?: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** The number of the ticket that goes on. */
  readonly intoTicketNo: string;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 消息类别 What a message that is sent is for. */
export type MessageKind =
  | 'AUTO_ACKNOWLEDGEMENT'
  | 'CONFIRMATION_ATTEMPT'
  | 'HUMAN_RESPONSE'
  | 'OUTAGE_NOTICE'
  | 'RESULT_NOTICE';

/** 语言 The language that a message is in. */
export type MessageLanguage =
  | 'en'
  | 'zh';

/** 发送状态 QUEUED waits for its next attempt, SENT was taken by the next station, DELIVERED reached the customer. */
export type MessageState =
  | 'DELIVERED'
  | 'FAILED'
  | 'QUEUED'
  | 'SENT';

export type MigrateTicketsInput = {
  readonly docId: string;
  /** Only tickets pinned to one of these; absent: to any other. */
  readonly fromVersions?: ReadonlyArray<string> | null | undefined;
  /** The same key with the same request gives the same job. */
  readonly idempotencyKey: string;
  readonly reason: string;
  /** A unit and what is below it. Absent: your own. */
  readonly unitId?: string | number | null | undefined;
  /** The version to which tickets change over; in force. */
  readonly version: string;
};

/** 里程碑族 Each has one governing limit at a time. */
export type MilestoneFamily =
  | 'CLASSIFY'
  | 'COMPLAINT'
  | 'COMPLETE'
  | 'CONFLICT'
  | 'DISPATCH'
  | 'PRELIM_REPLY'
  | 'RESPOND'
  | 'RESTORE';

export type NameComplaintSubjectInput = {
  /** All agents whom the complaint is about. */
  readonly agentIds: ReadonlyArray<string | number>;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** All teams that it is about. */
  readonly teamIds: ReadonlyArray<string | number>;
  readonly ticketId: string | number;
};

/** 告知类别 What customers are told of an outage. */
export type NoticeKind =
  | 'DECLARED'
  | 'PROGRESS'
  | 'RESTORED';

/** 方案状态 WAITING for another person's approval, READY to be told to the customer, WITHHELD, OPEN with the customer, DECLINED or ACCEPTED. */
export type OfferState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'OPEN'
  | 'READY'
  | 'WAITING'
  | 'WITHHELD';

export type OlaInput = {
  readonly calendarId?: string | null | undefined;
  readonly limitMinutes: number;
  readonly pausesOn: ReadonlyArray<SuspendReason>;
};

export type OpenRegulatorCaseInput = {
  readonly channel: Channel;
  readonly description: string;
  /** When the answer is expected, at most 30 days from now. */
  readonly dueAt: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** Absent: the complaint's own queue. */
  readonly queueId?: string | number | null | undefined;
  readonly reason?: string | null | undefined;
  readonly source: AppealSource;
  readonly ticketId: string | number;
  readonly title: string;
};

export type OpenSupervisionInput = {
  /** By when; a due time of its own, which is none of the customer's clocks. */
  readonly dueAt: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** What is demanded. */
  readonly order: string;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type OpenTicketFromMessageInput = {
  readonly customerId: string | number;
  readonly idempotencyKey: string;
  readonly messageId: string | number;
  readonly queueId: string | number;
  readonly title: string;
  readonly type: TicketType;
  readonly urgency: Urgency;
};

/** 来源 How a ticket or an event came here. IMPORT is history: it raises no alarm and is in no lag figure. */
export type Origin =
  | 'DEMO'
  | 'IMPORT'
  | 'LIVE'
  | 'REPLAY';

export type PassStageInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** What shows it, or the remark. */
  readonly note?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly stage: Stage;
  readonly ticketId: string | number;
  /** The gate passes it with a remark, which the note states. */
  readonly withRemark?: boolean;
};

/** 权限 What is allowed within the caller's unit and below. What is not granted is denied. */
export type Permission =
  | 'AGREEMENT_EDIT'
  | 'ALARM_ACKNOWLEDGE'
  | 'ALARM_SHELVE'
  | 'ALARM_SHELVE_LONG'
  | 'BILLING_REPORT'
  | 'CUSTOMER_EDIT'
  | 'CUSTOMER_VIEW'
  | 'HANDOVER_SIGN'
  | 'IMPORT_RUN'
  | 'INCIDENT_MANAGE'
  | 'INDICATOR_REPORT'
  | 'METRICS_VIEW'
  | 'ROSTER_PLAN'
  | 'STANDARD_AMEND'
  | 'STANDARD_PUBLISH'
  | 'STANDARD_VIEW'
  | 'TEMPLATE_EDIT'
  | 'TICKET_APPROVE'
  | 'TICKET_CLASSIFY'
  | 'TICKET_DISPATCH'
  | 'TICKET_HANDLE'
  | 'TICKET_INTAKE'
  | 'TICKET_VIEW'
  | 'USER_ADMIN'
  | 'WALL_VIEW';

export type PlanDutyRosterInput = {
  readonly duty: Duty;
  readonly expectedVersion?: number | null | undefined;
  readonly from: string;
  /** The same key and input again change nothing and give the same answer. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** Together they cover the time, each instant once. */
  readonly shifts: ReadonlyArray<PlannedShiftInput>;
  readonly to: string;
  readonly unitId: string | number;
};

export type PlanStageInput = {
  /** When it is planned to be passed. */
  readonly dueAt: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** The agent who answers for the stage. */
  readonly ownerId: string | number;
  readonly reason?: string | null | undefined;
  readonly stage: Stage;
  readonly ticketId: string | number;
};

export type PlannedShiftInput = {
  /** Absent: nobody is meant to be there. */
  readonly agentId?: string | number | null | undefined;
  readonly from: string;
  readonly to: string;
};

/** 变更 How a part differs from the version before. */
export type PolicyChangeKind =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED';

export type PolicyDraftStepInput = {
  readonly draftId: string | number;
  /** The edit that you have seen; of two people the second must look again. */
  readonly expectedEdit: number;
};

/** 作业 A preview of a draft, or tickets that change over to a version. */
export type PolicyJobKind =
  | 'MIGRATION'
  | 'PREVIEW';

/** 作业状态 How far a job is. */
export type PolicyJobState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'RUNNING';

/** 层级 The layers of policy, highest first. */
export type PolicyLayer =
  | 'AGREEMENT'
  | 'STANDARD'
  | 'STATUTORY';

/** 部分 What of a document differs. */
export type PolicyPart =
  | 'CALENDAR'
  | 'CLAUSE'
  | 'DOCUMENT'
  | 'READING'
  | 'TARGET';

/** 版本状态 Where a version stands (§8.2). */
export type PolicyStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'REPEALED'
  | 'SUPERSEDED';

/** 在岗状态 Whether an agent is there; only who is AVAILABLE is given work. */
export type Presence =
  | 'AVAILABLE'
  | 'BREAK'
  | 'BUSY'
  | 'OFF_DUTY'
  | 'TRAINING';

export type PresentOfferInput = {
  readonly channel: Channel;
  readonly delivered?: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly offerId: string | number;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type PreviewPolicyDraftInput = {
  readonly draftId: string | number;
  /** The same key with the same request gives the same job. */
  readonly idempotencyKey: string;
};

/** 时限用语 The word of a clock before or under a draft; NONE: there is no such clock. */
export type PreviewWord =
  | 'AT_RISK'
  | 'CANCELLED'
  | 'LATE'
  | 'MET'
  | 'MISSED'
  | 'NONE'
  | 'ON_TIME'
  | 'PAUSED';

/** 承诺事项 What can be promised to a single customer (§5.2). */
export type PromisedMilestone =
  | 'COMPLAINT_RESPOND'
  | 'COMPLAINT_RESULT'
  | 'END_TO_END'
  | 'HANDLE'
  | 'PRELIM_REPLY'
  | 'RESPOND'
  | 'RESTORE';

export type PublishPolicyDraftInput = {
  readonly draftId: string | number;
  /** When the version takes effect: in the future. */
  readonly effectiveFrom: string;
  /** The edit that you have seen; of two people the second must look again. */
  readonly expectedEdit: number;
  readonly reason?: string | null | undefined;
};

export type ReclassifyTicketInput = {
  readonly axes: AxesInput;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type RecordDeviationInput = {
  /** The clause that was departed from, as "4.2". */
  readonly clauseNo: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
  /** What was done otherwise. */
  readonly what: string;
};

export type RecordNegotiationInput = {
  readonly answer: CustomerAnswer;
  readonly channel: Channel;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** What the customer said. */
  readonly text: string;
  readonly ticketId: string | number;
};

export type RedispatchTicketInput = {
  readonly assigneeId: string | number;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** Why an agent without the required skills takes it. */
  readonly overrideReason?: string | null | undefined;
  /** Absent: the queue that the ticket is in. */
  readonly queueId?: string | number | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

export type ReopenTicketInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** The service was not restored after all: its clocks go on as if it never was. */
  readonly restorationDisproved?: boolean;
  readonly ticketId: string | number;
};

export type RepealPolicyInput = {
  readonly docId: string;
  /** Absent: from now on. */
  readonly from?: string | null | undefined;
  readonly reason: string;
  readonly version: string;
};

/** 落实情况 How far the product carries a requirement. */
export type RequirementStatus =
  | 'ENFORCED'
  | 'INFO'
  | 'PARTLY'
  | 'PLANNED';

export type ResolveAtFirstContactInput = {
  readonly axes: AxesInput;
  readonly causeCode: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** §3.3: a permanent repair, not a workaround; only then does the repair clock stop. */
  readonly permanentFix?: boolean;
  readonly reason?: string | null | undefined;
  readonly solution: string;
  readonly ticketId: string | number;
  readonly worklog: string;
};

export type ResolveTicketInput = {
  readonly causeCode: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** §3.3: a permanent repair, not a workaround; only then does the repair clock stop. */
  readonly permanentFix?: boolean;
  readonly reason?: string | null | undefined;
  readonly solution: string;
  /** §5.2: why the stages that are not passed are waived. */
  readonly stageWaiverReason?: string | null | undefined;
  readonly ticketId: string | number;
  /** §4.3: why the result does not wait for work orders that are open. */
  readonly workOrderWaiverReason?: string | null | undefined;
  readonly worklog: string;
};

export type RespondInput = {
  readonly channel: Channel;
  /** Only what was delivered counts as an answer. */
  readonly delivered?: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  /** §5.2: it gives the cause, the plan or the next time. */
  readonly givesPreliminaryReply?: boolean;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** §7.1: it answers a complaint in substance. */
  readonly substantive?: boolean;
  readonly text: string;
  readonly ticketId: string | number;
};

export type RestoreIncidentInput = {
  readonly causeCode?: string | null | undefined;
  /** The test that shows that service is back. */
  readonly evidence: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly incidentId: string | number;
  /** The repair is permanent, not a workaround (§3.3). */
  readonly permanentFix?: boolean;
  /** Resolve the tickets with it; else only their service is restored. */
  readonly resolves: boolean;
  readonly solution?: string | null | undefined;
};

export type RestoreServiceInput = {
  readonly evidence: string;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 风险 Whether security or personal data is at stake (§3.2). */
export type Risk =
  | 'DATA_LEAK'
  | 'NONE'
  | 'SECURITY';

/** 角色 What a person or a program is; the permissions follow from it. */
export type Role =
  | 'ADMIN'
  | 'AGENT'
  | 'INTEGRATOR'
  | 'QA'
  | 'SUPERVISOR'
  | 'TEAM_LEAD';

/** 根因 What the investigation found to be at the root (§7.3); the operator's own list. */
export type RootCause =
  | 'BILLING_ERROR'
  | 'CONTRACT_TERMS'
  | 'NETWORK_QUALITY'
  | 'NO_FAULT_FOUND'
  | 'PERSONAL_DATA'
  | 'PROMISE_BROKEN'
  | 'REPAIR_FAILED'
  | 'REPAIR_LATE'
  | 'STAFF_CONDUCT'
  | 'SYSTEM_FAULT'
  | 'TARIFF_UNCLEAR'
  | 'UNAGREED_SERVICE'
  | 'WRONG_INFORMATION';

export type RouteFeedbackInput = {
  /** A complaint has limits and becomes a ticket. */
  readonly feedback: FeedbackKind;
  readonly messageId: string | number;
  /** The unit that it is about. */
  readonly unitId: string | number;
};

/** 行类别 Why a ticket is in the list of breaches and risks; rows stand in this order. */
export type RowClass =
  | 'AT_RISK'
  | 'PAUSED'
  | 'SHOULD'
  | 'SLA'
  | 'STATUTORY';

/** 适用 Why a limit does or does not time a ticket. */
export type ScopeVerdict =
  | 'AWAITS_CLASSIFICATION'
  | 'IN_SCOPE'
  | 'LEFT_SCOPE'
  | 'NOT_STARTED'
  | 'OUT_OF_SCOPE';

export type SendIncidentNoticeInput = {
  readonly channel: Channel;
  /** It goes out by that channel; else it is only kept with the tickets. */
  readonly delivered: boolean;
  /** The same key with the same request tells nobody twice. */
  readonly idempotencyKey: string;
  readonly incidentId: string | number;
  readonly kind: NoticeKind;
  /** As `incidentNoticeDraft` gave it, or as you have changed it. */
  readonly text: LocalTextInput;
};

export type SendMessageInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  /** §5.2: it names the cause, the plan or the next time. */
  readonly givesPreliminaryReply?: boolean;
  readonly idempotencyKey?: string | null | undefined;
  readonly language?: MessageLanguage;
  readonly reason?: string | null | undefined;
  /** §7.1: it answers the substance of a complaint. */
  readonly substantive?: boolean;
  /** An approved template; it decides the channel. */
  readonly templateId: string | number;
  /** For {text} of the template. */
  readonly text?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 业务线 The line of service concerned (§5.1). */
export type ServiceLine =
  | 'BASIC_COMMUNICATION'
  | 'DATA'
  | 'VOICE';

export type SetAlarmRuleServiceInput = {
  readonly kind: AlarmKind;
  /** How long from now on, at most 480; 0 takes it back into service. */
  readonly minutes: number;
  /** Why; it stands in the list of rules. */
  readonly reason: string;
  readonly unitId: string | number;
};

export type SetContactAddressInput = {
  /** Null takes the address away; a telephone number only gives way to another. */
  readonly address?: string | null | undefined;
  /** PHONE, EMAIL or ONLINE. Messages of SMS go to the telephone. */
  readonly channel: Channel;
  readonly customerId: string | number;
};

export type SetCustomerLanguageInput = {
  readonly customerId: string | number;
  readonly language: CustomerLanguage;
};

export type SetOlaInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
  /** Absent: the unit has no setting of its own any more. */
  readonly setting?: OlaInput | null | undefined;
  readonly unitId: string | number;
};

export type SetPresenceInput = {
  /** Absent: your own. */
  readonly agentId?: string | number | null | undefined;
  readonly presence: Presence;
  readonly reason?: string | null | undefined;
};

export type SettleConflictInput = {
  readonly agreed: boolean;
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 严重程度 Whether a fault is a major one (§4.2). */
export type Severity =
  | 'MAJOR'
  | 'NORMAL';

export type ShelveAlarmInput = {
  readonly alarmId: string | number;
  /** 1 to 60; the duty manager up to 480. */
  readonly minutes: number;
  readonly reason: ShelveReason;
};

/** 搁置原因 Why somebody puts an alarm aside. */
export type ShelveReason =
  | 'AWAITING_THIRD_PARTY'
  | 'CHATTERING'
  | 'DUPLICATE'
  | 'KNOWN_CAUSE'
  | 'PLANNED_WORK'
  | 'WORK_UNDER_WAY';

export type SignHandoverInput = {
  readonly note?: string | null | undefined;
  readonly sheetId: string | number;
};

export type SignInInput = {
  readonly login: string;
  readonly password: string;
};

/** All that is given must hold; what is absent or empty excludes nothing. */
export type SlaBreachFilter = {
  readonly classes?: ReadonlyArray<TargetClass> | null | undefined;
  readonly queueIds?: ReadonlyArray<string | number> | null | undefined;
  readonly tiers?: ReadonlyArray<Tier> | null | undefined;
  /** A unit and what is below it. Absent: your own. */
  readonly unitId?: string | number | null | undefined;
};

/** 处理阶段 The stages of handling, in their order (§5.2). */
export type Stage =
  | 'DIAGNOSED'
  | 'EXECUTED'
  | 'FEEDBACK'
  | 'PLANNED';

export type StartPolicyDraftInput = {
  /** The whole document in JSON; absent: that of the newest version. */
  readonly content?: string | null | undefined;
  readonly docId: string;
  /** The same key with the same request gives the same draft. */
  readonly idempotencyKey: string;
  /** Absent: the next one. */
  readonly version?: string | null | undefined;
};

export type StateRootCauseInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  /** What the investigation found. */
  readonly finding: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly rootCause: RootCause;
  readonly ticketId: string | number;
};

/** 挂起原因 Why work on a ticket waits. */
export type SuspendReason =
  | 'APPOINTMENT'
  | 'AWAIT_CUSTOMER'
  | 'AWAIT_PARTS'
  | 'AWAIT_THIRD_PARTY'
  | 'FORCE_MAJEURE';

export type SuspendTicketInput = {
  /** EVIDENCE when the customer is asked for evidence. */
  readonly detail?: string | null | undefined;
  readonly evidence: string;
  readonly expectedResumeAt: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: SuspendReason;
  readonly ticketId: string | number;
};

export type TakeNextTicketInput = {
  readonly idempotencyKey: string;
  readonly queueId: string | number;
};

/** 时限类别 Decides what a miss means: 法定, SLA or 考核. */
export type TargetClass =
  | 'AGREEMENT'
  | 'ASSESSMENT'
  | 'SLA'
  | 'STATUTORY'
  | 'TECHNICAL';

export type TargetPatchInput = {
  /** SHALL, SHOULD or INFO. */
  readonly bind?: string | null | undefined;
  /** 24x7, or a calendar of the document. */
  readonly calendar?: string | null | undefined;
  readonly targetId: string;
  /** s, min, h, d, % or x. */
  readonly unit?: string | null | undefined;
  readonly value?: number | null | undefined;
  /** Shares of the budget (0.75) or durations before due (PT30M). */
  readonly warnAt?: ReadonlyArray<string> | null | undefined;
};

export type TemplateInput = {
  readonly templateId: string | number;
};

/** 模板状态 Only what is APPROVED can be sent (§2.4). */
export type TemplateState =
  | 'APPROVED'
  | 'DRAFT'
  | 'RETIRED';

export type TickItemsInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly itemIds: ReadonlyArray<string | number>;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 操作 What a viewer may do with a ticket in its present state. */
export type TicketAction =
  | 'ACCEPT'
  | 'ANSWER_SUPERVISION'
  | 'CHASE'
  | 'CLASSIFY'
  | 'CLOSE'
  | 'CONFIRM'
  | 'DECLINE'
  | 'DISPATCH'
  | 'ESCALATE'
  | 'FEED_BACK_RESULT'
  | 'INVALIDATE'
  | 'LINK_REPEAT'
  | 'MERGE'
  | 'OPEN_CONFLICT'
  | 'OPEN_SUPERVISION'
  | 'PASS_STAGE'
  | 'RECLASSIFY'
  | 'RECORD_CONFIRMATION_ATTEMPT'
  | 'REDISPATCH'
  | 'REOPEN'
  | 'RESOLVE'
  | 'RESOLVE_AT_FIRST_CONTACT'
  | 'RESPOND'
  | 'RESTORE'
  | 'RESUME'
  | 'RETURN'
  | 'SETTLE_CONFLICT'
  | 'START_WORK'
  | 'SUSPEND'
  | 'TRANSFER'
  | 'WITHDRAW';

/** An absent part narrows nothing; an empty list matches nothing. */
export type TicketFilter = {
  readonly open?: boolean | null | undefined;
  readonly origin?: ReadonlyArray<Origin> | null | undefined;
  readonly ownerId?: string | number | null | undefined;
  readonly queueIds?: ReadonlyArray<string | number> | null | undefined;
  /** The beginning of a ticket number, or a whole customer number. */
  readonly search?: string | null | undefined;
  readonly states?: ReadonlyArray<TicketState> | null | undefined;
  readonly tiers?: ReadonlyArray<Tier> | null | undefined;
  readonly types?: ReadonlyArray<TicketType> | null | undefined;
  /** The unit and everything below it. */
  readonly unitId?: string | number | null | undefined;
  /** The word of the clock that governs the ticket now. */
  readonly words?: ReadonlyArray<ClockWord> | null | undefined;
};

/** 排序 DUE_AT: earliest governing due time first, tickets that owe nothing last. */
export type TicketSort =
  | 'DUE_AT'
  | 'RECEIVED_AT_DESC'
  | 'UPDATED_AT_DESC';

/** 工单状态 Where a ticket stands in its life. */
export type TicketState =
  | 'ACCEPTED'
  | 'ARCHIVED'
  | 'CLASSIFIED'
  | 'CLOSED'
  | 'CONFIRMED'
  | 'DISPATCHED'
  | 'INVALID'
  | 'IN_PROGRESS'
  | 'MERGED'
  | 'RECEIVED'
  | 'RESOLVED'
  | 'SUSPENDED'
  | 'WITHDRAWN';

export type TicketStepInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 服务类型 What the customer asks for (§1.1). */
export type TicketType =
  | 'ACTIVATION'
  | 'COMPLAINT'
  | 'CONSULTATION'
  | 'DEACTIVATION'
  | 'FAULT'
  | 'SERVICE_APPLICATION'
  | 'TECH_SUPPORT';

/** 客户等级 Which differentiated limits and channels a customer has (§5.1). */
export type Tier =
  | 'HIGH_VALUE'
  | 'ORDINARY'
  | 'VIP';

export type TransferTicketInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** Why an agent without the required skills takes it. */
  readonly overrideReason?: string | null | undefined;
  readonly ownerId: string | number;
  /** Absent: the queue that the ticket is in. */
  readonly queueId?: string | number | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ticketId: string | number;
};

/** 单位类别 Province, branch, team. */
export type UnitKind =
  | 'BRANCH'
  | 'PROVINCE'
  | 'TEAM';

export type UnlinkIncidentTicketInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly incidentId: string | number;
  readonly reason: string;
  readonly ticketId: string | number;
};

export type UnshelveAlarmInput = {
  readonly alarmId: string | number;
};

/** 紧急程度 How soon an answer is due (§3.3). */
export type Urgency =
  | 'NORMAL'
  | 'URGENT';

/** 轮次 Why a ticket is next: a risk first, then by priority, but the longest waiting has its turn too. */
export type WaitingTurn =
  | 'LONGEST_WAITING'
  | 'PRIORITY'
  | 'RISK';

/** The reason says why the gate is not asked. */
export type WaiveStageInput = {
  /** Refused when the ticket is at another version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly stage: Stage;
  readonly ticketId: string | number;
};

/** 记录类型 NOTE: a note of the work. CONTRIBUTION: a preliminary contribution to the result, for the owner to use. */
export type WorkNoteKind =
  | 'CONTRIBUTION'
  | 'NOTE';

/** 协办操作 What a viewer may do with a work order as it stands. */
export type WorkOrderAction =
  | 'ACCEPT'
  | 'ACKNOWLEDGE_ADDRESS'
  | 'COMPLETE'
  | 'DECLINE'
  | 'WITHDRAW';

/** 协办单状态 Where a work order stands. */
export type WorkOrderState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'DONE'
  | 'ISSUED'
  | 'WITHDRAWN';

export type WorkOrderStepInput = {
  /** The same key with the same request is one deed. */
  readonly idempotencyKey?: string | null | undefined;
  /** Needed to decline or withdraw. */
  readonly reason?: string | null | undefined;
  readonly workOrderId: string | number;
};

export type AgreementPartsFragment = { readonly agreementNo: string, readonly docId: string, readonly version: string, readonly status: PolicyStatus, readonly validFrom: string, readonly validUntil: string | null, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly customer: { readonly id: string, readonly customerNo: string, readonly nameMasked: string, readonly tier: Tier }, readonly targets: ReadonlyArray<{ readonly id: string, readonly targetId: string, readonly milestone: string | null, readonly value: number, readonly unit: string, readonly scopeText: { readonly zh: string, readonly en: string }, readonly limitText: { readonly zh: string, readonly en: string } }>, readonly delivery: ReadonlyArray<{ readonly targetId: string, readonly clocks: number, readonly met: number, readonly broken: number, readonly late: number, readonly running: number, readonly metPercent: number | null, readonly worstOverrunMs: number | null }> };

export type AgreementsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgreementsQuery = { readonly agreements: ReadonlyArray<{ readonly agreementNo: string, readonly docId: string, readonly version: string, readonly status: PolicyStatus, readonly validFrom: string, readonly validUntil: string | null, readonly inForce: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly customer: { readonly id: string, readonly customerNo: string, readonly nameMasked: string, readonly tier: Tier }, readonly targets: ReadonlyArray<{ readonly id: string, readonly targetId: string, readonly milestone: string | null, readonly value: number, readonly unit: string, readonly scopeText: { readonly zh: string, readonly en: string }, readonly limitText: { readonly zh: string, readonly en: string } }>, readonly delivery: ReadonlyArray<{ readonly targetId: string, readonly clocks: number, readonly met: number, readonly broken: number, readonly late: number, readonly running: number, readonly metPercent: number | null, readonly worstOverrunMs: number | null }> }> };

export type CustomerByNumberQueryVariables = Exact<{
  customerNo: string;
}>;


export type CustomerByNumberQuery = { readonly customer: { readonly id: string, readonly customerNo: string, readonly nameMasked: string, readonly tier: Tier } | null };

export type ConcludeAgreementMutationVariables = Exact<{
  input: ConcludeAgreementInput;
}>;


export type ConcludeAgreementMutation = { readonly concludeAgreement: { readonly agreement: { readonly docId: string, readonly version: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type EndAgreementMutationVariables = Exact<{
  input: EndAgreementInput;
}>;


export type EndAgreementMutation = { readonly endAgreement: { readonly agreement: { readonly docId: string, readonly version: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AlarmPartsFragment = { readonly id: string, readonly priority: AlarmPriority, readonly kind: AlarmKind, readonly state: AlarmState, readonly version: number, readonly ticketNo: string | null, readonly incidentId: string | null, readonly dutyId: string | null, readonly queueId: string | null, readonly tier: Tier | null, readonly clauseNo: string | null, readonly raisedAt: string, readonly returnedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedByRole: string | null, readonly note: string | null, readonly callingSince: string, readonly reAlarmCount: number, readonly calledDuty: Duty | null, readonly calledAbsence: DutyAbsence | null, readonly silence: AlarmSilence | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly shelvedByRole: string | null, readonly outOfServiceUntil: string | null, readonly queueName: { readonly zh: string, readonly en: string } | null };

export type AlarmListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: ReadonlyArray<AlarmState> | null | undefined;
  unitId?: string | number | null | undefined;
}>;


export type AlarmListQuery = { readonly alarms: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly priority: AlarmPriority, readonly kind: AlarmKind, readonly state: AlarmState, readonly version: number, readonly ticketNo: string | null, readonly incidentId: string | null, readonly dutyId: string | null, readonly queueId: string | null, readonly tier: Tier | null, readonly clauseNo: string | null, readonly raisedAt: string, readonly returnedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedByRole: string | null, readonly note: string | null, readonly callingSince: string, readonly reAlarmCount: number, readonly calledDuty: Duty | null, readonly calledAbsence: DutyAbsence | null, readonly silence: AlarmSilence | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly shelvedByRole: string | null, readonly outOfServiceUntil: string | null, readonly queueName: { readonly zh: string, readonly en: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AlarmChangesSubscriptionVariables = Exact<{
  unitId?: string | number | null | undefined;
  after?: number | null | undefined;
}>;


export type AlarmChangesSubscription = { readonly alarmChanges: { readonly seq: number, readonly snapshot: boolean, readonly alarms: ReadonlyArray<{ readonly id: string, readonly priority: AlarmPriority, readonly kind: AlarmKind, readonly state: AlarmState, readonly version: number, readonly ticketNo: string | null, readonly incidentId: string | null, readonly dutyId: string | null, readonly queueId: string | null, readonly tier: Tier | null, readonly clauseNo: string | null, readonly raisedAt: string, readonly returnedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedByRole: string | null, readonly note: string | null, readonly callingSince: string, readonly reAlarmCount: number, readonly calledDuty: Duty | null, readonly calledAbsence: DutyAbsence | null, readonly silence: AlarmSilence | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly shelvedByRole: string | null, readonly outOfServiceUntil: string | null, readonly queueName: { readonly zh: string, readonly en: string } | null }> } };

export type AcknowledgeAlarmMutationVariables = Exact<{
  input: AcknowledgeAlarmInput;
}>;


export type AcknowledgeAlarmMutation = { readonly acknowledgeAlarm: { readonly alarm: { readonly id: string, readonly priority: AlarmPriority, readonly kind: AlarmKind, readonly state: AlarmState, readonly version: number, readonly ticketNo: string | null, readonly incidentId: string | null, readonly dutyId: string | null, readonly queueId: string | null, readonly tier: Tier | null, readonly clauseNo: string | null, readonly raisedAt: string, readonly returnedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedByRole: string | null, readonly note: string | null, readonly callingSince: string, readonly reAlarmCount: number, readonly calledDuty: Duty | null, readonly calledAbsence: DutyAbsence | null, readonly silence: AlarmSilence | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly shelvedByRole: string | null, readonly outOfServiceUntil: string | null, readonly queueName: { readonly zh: string, readonly en: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AcknowledgeAlarmGroupMutationVariables = Exact<{
  input: AcknowledgeAlarmGroupInput;
}>;


export type AcknowledgeAlarmGroupMutation = { readonly acknowledgeAlarmGroup: { readonly alarms: ReadonlyArray<{ readonly id: string, readonly priority: AlarmPriority, readonly kind: AlarmKind, readonly state: AlarmState, readonly version: number, readonly ticketNo: string | null, readonly incidentId: string | null, readonly dutyId: string | null, readonly queueId: string | null, readonly tier: Tier | null, readonly clauseNo: string | null, readonly raisedAt: string, readonly returnedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedByRole: string | null, readonly note: string | null, readonly callingSince: string, readonly reAlarmCount: number, readonly calledDuty: Duty | null, readonly calledAbsence: DutyAbsence | null, readonly silence: AlarmSilence | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly shelvedByRole: string | null, readonly outOfServiceUntil: string | null, readonly queueName: { readonly zh: string, readonly en: string } | null }> | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ShelveAlarmMutationVariables = Exact<{
  input: ShelveAlarmInput;
}>;


export type ShelveAlarmMutation = { readonly shelveAlarm: { readonly alarm: { readonly id: string, readonly priority: AlarmPriority, readonly kind: AlarmKind, readonly state: AlarmState, readonly version: number, readonly ticketNo: string | null, readonly incidentId: string | null, readonly dutyId: string | null, readonly queueId: string | null, readonly tier: Tier | null, readonly clauseNo: string | null, readonly raisedAt: string, readonly returnedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedByRole: string | null, readonly note: string | null, readonly callingSince: string, readonly reAlarmCount: number, readonly calledDuty: Duty | null, readonly calledAbsence: DutyAbsence | null, readonly silence: AlarmSilence | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly shelvedByRole: string | null, readonly outOfServiceUntil: string | null, readonly queueName: { readonly zh: string, readonly en: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type UnshelveAlarmMutationVariables = Exact<{
  input: UnshelveAlarmInput;
}>;


export type UnshelveAlarmMutation = { readonly unshelveAlarm: { readonly alarm: { readonly id: string, readonly priority: AlarmPriority, readonly kind: AlarmKind, readonly state: AlarmState, readonly version: number, readonly ticketNo: string | null, readonly incidentId: string | null, readonly dutyId: string | null, readonly queueId: string | null, readonly tier: Tier | null, readonly clauseNo: string | null, readonly raisedAt: string, readonly returnedAt: string | null, readonly acknowledgedAt: string | null, readonly acknowledgedByRole: string | null, readonly note: string | null, readonly callingSince: string, readonly reAlarmCount: number, readonly calledDuty: Duty | null, readonly calledAbsence: DutyAbsence | null, readonly silence: AlarmSilence | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly shelvedByRole: string | null, readonly outOfServiceUntil: string | null, readonly queueName: { readonly zh: string, readonly en: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AlarmGroupsQueryVariables = Exact<{
  unitId?: string | number | null | undefined;
}>;


export type AlarmGroupsQuery = { readonly alarmGroups: { readonly isFlood: boolean, readonly raisedInWindow: number, readonly groups: ReadonlyArray<{ readonly key: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly clauseNo: string, readonly incidentId: string | null, readonly count: number, readonly unacknowledged: number, readonly firstRaisedAt: string, readonly lastRaisedAt: string, readonly alarmIds: ReadonlyArray<string>, readonly queueName: { readonly zh: string, readonly en: string } | null }> } };

export type AlarmCourseQueryVariables = Exact<{
  alarmId: string | number;
}>;


export type AlarmCourseQuery = { readonly alarmCourse: ReadonlyArray<{ readonly type: string, readonly at: string, readonly by: string | null, readonly duty: Duty | null, readonly absence: DutyAbsence | null, readonly until: string | null, readonly agent: { readonly id: string, readonly displayName: string } | null }> | null };

export type AlarmRulePartsFragment = { readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly clauseNo: string | null, readonly respondWithinMs: number, readonly owner: AlarmOwner, readonly neverShelved: boolean, readonly alwaysInService: boolean, readonly consequence: { readonly zh: string, readonly en: string }, readonly response: { readonly zh: string, readonly en: string }, readonly outages: ReadonlyArray<{ readonly until: string, readonly reason: string, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> };

export type AlarmCareQueryVariables = Exact<{
  from: string;
  to: string;
  unitId?: string | number | null | undefined;
}>;


export type AlarmCareQuery = { readonly alarmFigures: { readonly total: number, readonly p1: number, readonly p2: number, readonly p3: number, readonly meanPerWindow: number, readonly mostInWindow: number, readonly floodPercent: number, readonly acknowledged: number, readonly acknowledgeP50Ms: number | null, readonly acknowledgeP90Ms: number | null, readonly stale: number, readonly shelved: number, readonly suppressed: number, readonly outOfService: number, readonly perWindow: ReadonlyArray<{ readonly from: string, readonly count: number }>, readonly badActors: ReadonlyArray<{ readonly kind: AlarmKind, readonly targetId: string | null, readonly count: number, readonly percent: number, readonly queueName: { readonly zh: string, readonly en: string } | null }> }, readonly alarmRules: ReadonlyArray<{ readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly clauseNo: string | null, readonly respondWithinMs: number, readonly owner: AlarmOwner, readonly neverShelved: boolean, readonly alwaysInService: boolean, readonly consequence: { readonly zh: string, readonly en: string }, readonly response: { readonly zh: string, readonly en: string }, readonly outages: ReadonlyArray<{ readonly until: string, readonly reason: string, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> }> };

export type SetAlarmRuleServiceMutationVariables = Exact<{
  input: SetAlarmRuleServiceInput;
}>;


export type SetAlarmRuleServiceMutation = { readonly setAlarmRuleService: { readonly rules: ReadonlyArray<{ readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly clauseNo: string | null, readonly respondWithinMs: number, readonly owner: AlarmOwner, readonly neverShelved: boolean, readonly alwaysInService: boolean, readonly consequence: { readonly zh: string, readonly en: string }, readonly response: { readonly zh: string, readonly en: string }, readonly outages: ReadonlyArray<{ readonly until: string, readonly reason: string, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> }> | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ComplaintOfferPartsFragment = { readonly id: string, readonly draftedBy: string | null, readonly draftedAt: string, readonly textMasked: string, readonly compensationFen: number, readonly state: OfferState, readonly approvedBy: string | null, readonly presentedAt: string | null };

export type ComplaintPartsFragment = { readonly phase: ComplaintPhase, readonly grade: ComplaintGrade | null, readonly gradeCauses: ReadonlyArray<GradeCause>, readonly isWithTeam: boolean, readonly conflictSince: string | null, readonly authorityFen: number, readonly actions: ReadonlyArray<ComplaintAction>, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly subjectAgents: ReadonlyArray<{ readonly id: string, readonly displayName: string }>, readonly subjectTeams: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }>, readonly offers: ReadonlyArray<{ readonly id: string, readonly draftedBy: string | null, readonly draftedAt: string, readonly textMasked: string, readonly compensationFen: number, readonly state: OfferState, readonly approvedBy: string | null, readonly presentedAt: string | null }>, readonly rounds: ReadonlyArray<{ readonly interactionId: string, readonly answer: CustomerAnswer, readonly offerId: string | null, readonly at: string }>, readonly conclusion: { readonly outcome: ComplaintOutcome, readonly at: string, readonly noticeInteractionId: string | null, readonly documentSha256: string } | null, readonly rootCause: { readonly code: RootCause, readonly at: string, readonly findingMasked: string | null } | null, readonly appeals: ReadonlyArray<{ readonly ticketNo: string, readonly regulatorCase: { readonly source: AppealSource, readonly dueAt: string, readonly answeredAt: string | null } | null }> };

export type RegulatorCasePartsFragment = { readonly source: AppealSource, readonly dueAt: string, readonly reminders: number, readonly answeredAt: string | null, readonly appealsFrom: { readonly ticketNo: string } | null };

export type SettlementDocumentQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type SettlementDocumentQuery = { readonly settlementDocument: { readonly id: string, readonly at: string, readonly sha256: string, readonly text: { readonly zh: string, readonly en: string } } | null };

export type ComplaintCausesQueryVariables = Exact<{
  from: string;
  to: string;
  unitId?: string | number | null | undefined;
}>;


export type ComplaintCausesQuery = { readonly complaintCauses: { readonly total: number, readonly withoutCause: number, readonly causes: ReadonlyArray<{ readonly code: RootCause, readonly count: number, readonly cumulativePercent: number, readonly units: ReadonlyArray<{ readonly count: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> }> }, readonly units: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }> };

export type GradeComplaintMutationVariables = Exact<{
  input: GradeComplaintInput;
}>;


export type GradeComplaintMutation = { readonly gradeComplaint: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type NameComplaintSubjectMutationVariables = Exact<{
  input: NameComplaintSubjectInput;
}>;


export type NameComplaintSubjectMutation = { readonly nameComplaintSubject: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type StartInvestigationMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type StartInvestigationMutation = { readonly startInvestigation: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DraftOfferMutationVariables = Exact<{
  input: DraftOfferInput;
}>;


export type DraftOfferMutation = { readonly draftOffer: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ApproveOfferMutationVariables = Exact<{
  input: ComplaintOfferInput;
}>;


export type ApproveOfferMutation = { readonly approveOffer: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type WithholdOfferMutationVariables = Exact<{
  input: ComplaintOfferInput;
}>;


export type WithholdOfferMutation = { readonly withholdOffer: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type PresentOfferMutationVariables = Exact<{
  input: PresentOfferInput;
}>;


export type PresentOfferMutation = { readonly presentOffer: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RecordNegotiationMutationVariables = Exact<{
  input: RecordNegotiationInput;
}>;


export type RecordNegotiationMutation = { readonly recordNegotiation: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AgreeComplaintMutationVariables = Exact<{
  input: AgreeComplaintInput;
}>;


export type AgreeComplaintMutation = { readonly agreeComplaint: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DecideComplaintMutationVariables = Exact<{
  input: DecideComplaintInput;
}>;


export type DecideComplaintMutation = { readonly decideComplaint: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type StateRootCauseMutationVariables = Exact<{
  input: StateRootCauseInput;
}>;


export type StateRootCauseMutation = { readonly stateRootCause: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type OpenConflictMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type OpenConflictMutation = { readonly openConflict: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SettleConflictMutationVariables = Exact<{
  input: SettleConflictInput;
}>;


export type SettleConflictMutation = { readonly settleConflict: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type OpenRegulatorCaseMutationVariables = Exact<{
  input: OpenRegulatorCaseInput;
}>;


export type OpenRegulatorCaseMutation = { readonly openRegulatorCase: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AnswerRegulatorMutationVariables = Exact<{
  input: AnswerRegulatorInput;
}>;


export type AnswerRegulatorMutation = { readonly answerRegulator: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SentMessagePartsFragment = { readonly id: string, readonly channel: Channel, readonly kind: MessageKind, readonly templateCode: string, readonly templateVersion: number, readonly state: MessageState, readonly reason: FailureReason | null, readonly attempts: number, readonly nextTryAt: string | null, readonly queuedAt: string, readonly sentAt: string | null, readonly settledAt: string | null, readonly subjectMasked: string | null, readonly textMasked: string, readonly agent: { readonly displayName: string } | null };

export type ReceivedMessagePartsFragment = { readonly id: string, readonly channel: Channel, readonly kind: InboundKind, readonly state: InboundState, readonly receivedAt: string, readonly fromMasked: string, readonly subjectMasked: string | null, readonly textMasked: string, readonly attachments: ReadonlyArray<{ readonly name: string, readonly bytes: number }> };

export type MessageTemplatePartsFragment = { readonly id: string, readonly code: string, readonly version: number, readonly channel: Channel, readonly kind: MessageKind, readonly state: TemplateState, readonly draftedBy: string | null, readonly draftedAt: string, readonly approvedBy: string | null, readonly approvedAt: string | null, readonly mayApprove: boolean, readonly subject: { readonly zh: string, readonly en: string } | null, readonly body: { readonly zh: string, readonly en: string } };

export type TicketMessagesQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketMessagesQuery = { readonly ticket: { readonly id: string, readonly sentMessages: ReadonlyArray<{ readonly id: string, readonly channel: Channel, readonly kind: MessageKind, readonly templateCode: string, readonly templateVersion: number, readonly state: MessageState, readonly reason: FailureReason | null, readonly attempts: number, readonly nextTryAt: string | null, readonly queuedAt: string, readonly sentAt: string | null, readonly settledAt: string | null, readonly subjectMasked: string | null, readonly textMasked: string, readonly agent: { readonly displayName: string } | null }>, readonly receivedMessages: ReadonlyArray<{ readonly id: string, readonly channel: Channel, readonly kind: InboundKind, readonly state: InboundState, readonly receivedAt: string, readonly fromMasked: string, readonly subjectMasked: string | null, readonly textMasked: string, readonly attachments: ReadonlyArray<{ readonly name: string, readonly bytes: number }> }> } | null };

export type MessageTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MessageTemplatesQuery = { readonly messageTemplates: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly channel: Channel, readonly kind: MessageKind, readonly state: TemplateState, readonly draftedBy: string | null, readonly draftedAt: string, readonly approvedBy: string | null, readonly approvedAt: string | null, readonly mayApprove: boolean, readonly subject: { readonly zh: string, readonly en: string } | null, readonly body: { readonly zh: string, readonly en: string } }>, readonly messageChannels: ReadonlyArray<{ readonly channel: Channel, readonly connected: boolean }>, readonly templateVariables: ReadonlyArray<{ readonly name: string, readonly meaning: { readonly zh: string, readonly en: string } }> };

export type TriageQueryVariables = Exact<{ [key: string]: never; }>;


export type TriageQuery = { readonly triage: ReadonlyArray<{ readonly id: string, readonly channel: Channel, readonly kind: InboundKind, readonly state: InboundState, readonly receivedAt: string, readonly fromMasked: string, readonly subjectMasked: string | null, readonly textMasked: string, readonly ticket: { readonly ticketNo: string } | null, readonly customer: { readonly id: string, readonly customerNo: string, readonly nameMasked: string } | null, readonly attachments: ReadonlyArray<{ readonly name: string, readonly bytes: number }> }>, readonly queues: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }>, readonly units: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }> };

export type TicketByNumberQueryVariables = Exact<{
  ticketNo: string;
}>;


export type TicketByNumberQuery = { readonly ticket: { readonly id: string, readonly ticketNo: string, readonly title: string } | null };

export type CustomerToNameQueryVariables = Exact<{
  customerNo: string;
}>;


export type CustomerToNameQuery = { readonly customer: { readonly id: string, readonly customerNo: string, readonly nameMasked: string } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly sendMessage: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DraftTemplateMutationVariables = Exact<{
  input: DraftTemplateInput;
}>;


export type DraftTemplateMutation = { readonly draftTemplate: { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ApproveTemplateMutationVariables = Exact<{
  input: TemplateInput;
}>;


export type ApproveTemplateMutation = { readonly approveTemplate: { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RetireTemplateMutationVariables = Exact<{
  input: TemplateInput;
}>;


export type RetireTemplateMutation = { readonly retireTemplate: { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AttachMessageMutationVariables = Exact<{
  input: AttachMessageInput;
}>;


export type AttachMessageMutation = { readonly attachMessage: { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type OpenTicketFromMessageMutationVariables = Exact<{
  input: OpenTicketFromMessageInput;
}>;


export type OpenTicketFromMessageMutation = { readonly openTicketFromMessage: { readonly ticket: { readonly ticketNo: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RouteFeedbackMutationVariables = Exact<{
  input: RouteFeedbackInput;
}>;


export type RouteFeedbackMutation = { readonly routeFeedback: { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DismissMessageMutationVariables = Exact<{
  input: DismissMessageInput;
}>;


export type DismissMessageMutation = { readonly dismissMessage: { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type CustomerContactPartsFragment = { readonly id: string, readonly customerNo: string, readonly phoneMasked: string | null, readonly tier: Tier, readonly language: CustomerLanguage, readonly contactAddresses: ReadonlyArray<{ readonly channel: Channel, readonly addressMasked: string }> };

export type SetContactAddressMutationVariables = Exact<{
  input: SetContactAddressInput;
}>;


export type SetContactAddressMutation = { readonly setContactAddress: { readonly customer: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SetCustomerLanguageMutationVariables = Exact<{
  input: SetCustomerLanguageInput;
}>;


export type SetCustomerLanguageMutation = { readonly setCustomerLanguage: { readonly customer: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ChangeCustomerTierMutationVariables = Exact<{
  input: ChangeCustomerTierInput;
}>;


export type ChangeCustomerTierMutation = { readonly changeCustomerTier: { readonly reevaluatedTickets: number, readonly customer: { readonly id: string, readonly tier: Tier } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ChoicePartsFragment = { readonly weightsVersion: string, readonly rankedCount: number, readonly rejectedCount: number, readonly chosen: { readonly id: string } | null, readonly ranked: ReadonlyArray<{ readonly total: number, readonly load: number, readonly capacity: number, readonly agent: { readonly id: string, readonly displayName: string, readonly staffNo: string, readonly presence: Presence }, readonly factors: ReadonlyArray<{ readonly factor: DispatchFactor, readonly score: number, readonly weight: number }> }>, readonly rejected: ReadonlyArray<{ readonly agent: { readonly id: string, readonly displayName: string, readonly staffNo: string }, readonly reasons: ReadonlyArray<{ readonly kind: DispatchRejection, readonly detail: string | null }> }> };

export type BoardQueuePartsFragment = { readonly id: string, readonly version: number, readonly staffed: number, readonly waitingCount: number, readonly heldLoad: number, readonly capacity: number | null, readonly automaticDispatch: boolean, readonly requiredSkills: ReadonlyArray<string>, readonly requiredQualifications: ReadonlyArray<string>, readonly name: { readonly zh: string, readonly en: string } };

export type BoardAgentPartsFragment = { readonly id: string, readonly displayName: string, readonly staffNo: string, readonly presence: Presence, readonly presenceSince: string | null, readonly load: number, readonly capacity: number, readonly skills: ReadonlyArray<string> };

export type DispatchBoardQueryVariables = Exact<{ [key: string]: never; }>;


export type DispatchBoardQuery = { readonly queues: ReadonlyArray<{ readonly id: string, readonly version: number, readonly staffed: number, readonly waitingCount: number, readonly heldLoad: number, readonly capacity: number | null, readonly automaticDispatch: boolean, readonly requiredSkills: ReadonlyArray<string>, readonly requiredQualifications: ReadonlyArray<string>, readonly name: { readonly zh: string, readonly en: string } }> };

export type DispatchQueueQueryVariables = Exact<{
  id: string | number;
}>;


export type DispatchQueueQuery = { readonly node:
    | { readonly id: string, readonly version: number, readonly staffed: number, readonly waitingCount: number, readonly heldLoad: number, readonly capacity: number | null, readonly automaticDispatch: boolean, readonly requiredSkills: ReadonlyArray<string>, readonly requiredQualifications: ReadonlyArray<string>, readonly agents: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly staffNo: string, readonly presence: Presence, readonly presenceSince: string | null, readonly load: number, readonly capacity: number, readonly skills: ReadonlyArray<string> }>, readonly waiting: ReadonlyArray<{ readonly turn: WaitingTurn, readonly ticket: { readonly id: string, readonly ticketNo: string, readonly version: number, readonly title: string, readonly priority: number | null, readonly priorityReasons: ReadonlyArray<string>, readonly receivedAt: string, readonly dueAt: string | null, readonly word: ClockWord | null, readonly state: TicketState, readonly queue: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly customer: { readonly tier: Tier } } }>, readonly name: { readonly zh: string, readonly en: string } }
    | Record<PropertyKey, never>
   | null };

export type SuggestAssigneeQueryVariables = Exact<{
  ticketId: string | number;
  queueId?: string | number | null | undefined;
}>;


export type SuggestAssigneeQuery = { readonly suggestAssignee: { readonly weightsVersion: string, readonly rankedCount: number, readonly rejectedCount: number, readonly chosen: { readonly id: string } | null, readonly ranked: ReadonlyArray<{ readonly total: number, readonly load: number, readonly capacity: number, readonly agent: { readonly id: string, readonly displayName: string, readonly staffNo: string, readonly presence: Presence }, readonly factors: ReadonlyArray<{ readonly factor: DispatchFactor, readonly score: number, readonly weight: number }> }>, readonly rejected: ReadonlyArray<{ readonly agent: { readonly id: string, readonly displayName: string, readonly staffNo: string }, readonly reasons: ReadonlyArray<{ readonly kind: DispatchRejection, readonly detail: string | null }> }> } | null };

export type DispatchAutomaticallyMutationVariables = Exact<{
  input: DispatchAutomaticallyInput;
}>;


export type DispatchAutomaticallyMutation = { readonly dispatchAutomatically: { readonly ticket: { readonly id: string, readonly owner: { readonly id: string, readonly displayName: string } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type TakeNextTicketMutationVariables = Exact<{
  input: TakeNextTicketInput;
}>;


export type TakeNextTicketMutation = { readonly takeNextTicket: { readonly ticket: { readonly id: string, readonly ticketNo: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SetPresenceMutationVariables = Exact<{
  input: SetPresenceInput;
}>;


export type SetPresenceMutation = { readonly setPresence: { readonly agent: { readonly id: string, readonly displayName: string, readonly staffNo: string, readonly presence: Presence, readonly presenceSince: string | null, readonly load: number, readonly capacity: number, readonly skills: ReadonlyArray<string> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ChangeQueueMutationVariables = Exact<{
  input: ChangeQueueInput;
}>;


export type ChangeQueueMutation = { readonly changeQueue: { readonly queue: { readonly id: string, readonly version: number, readonly staffed: number, readonly waitingCount: number, readonly heldLoad: number, readonly capacity: number | null, readonly automaticDispatch: boolean, readonly requiredSkills: ReadonlyArray<string>, readonly requiredQualifications: ReadonlyArray<string>, readonly name: { readonly zh: string, readonly en: string } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type TicketDispatchesQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketDispatchesQuery = { readonly ticket: { readonly id: string, readonly dispatches: ReadonlyArray<{ readonly id: string, readonly kind: DispatchKind, readonly at: string, readonly by: string, readonly automatic: boolean, readonly dueAt: string | null, readonly followUp: string | null, readonly overrideReason: string | null, readonly assignee: { readonly id: string, readonly displayName: string }, readonly queue: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly explanation: { readonly weightsVersion: string, readonly rankedCount: number, readonly rejectedCount: number, readonly chosen: { readonly id: string } | null, readonly ranked: ReadonlyArray<{ readonly total: number, readonly load: number, readonly capacity: number, readonly agent: { readonly id: string, readonly displayName: string, readonly staffNo: string, readonly presence: Presence }, readonly factors: ReadonlyArray<{ readonly factor: DispatchFactor, readonly score: number, readonly weight: number }> }>, readonly rejected: ReadonlyArray<{ readonly agent: { readonly id: string, readonly displayName: string, readonly staffNo: string }, readonly reasons: ReadonlyArray<{ readonly kind: DispatchRejection, readonly detail: string | null }> }> } | null }> } | null };

export type LegalDutyPartsFragment = { readonly id: string, readonly code: DutyCode, readonly state: DutyState, readonly targetId: string, readonly causedAt: string, readonly dueAt: string, readonly dueBasis: DueBasis, readonly isOverdue: boolean, readonly ticketNo: string | null, readonly reference: string | null, readonly amountFen: number | null, readonly doneAt: string | null, readonly doneByName: string | null, readonly proofMasked: string | null, readonly version: number, readonly text: { readonly zh: string, readonly en: string }, readonly clause: { readonly no: string, readonly source: { readonly zh: string, readonly en: string } | null } };

export type LegalDutiesQueryVariables = Exact<{
  states: ReadonlyArray<DutyState>;
}>;


export type LegalDutiesQuery = { readonly legalDuties: ReadonlyArray<{ readonly id: string, readonly code: DutyCode, readonly state: DutyState, readonly targetId: string, readonly causedAt: string, readonly dueAt: string, readonly dueBasis: DueBasis, readonly isOverdue: boolean, readonly ticketNo: string | null, readonly reference: string | null, readonly amountFen: number | null, readonly doneAt: string | null, readonly doneByName: string | null, readonly proofMasked: string | null, readonly version: number, readonly customer: { readonly customerNo: string, readonly nameMasked: string } | null, readonly text: { readonly zh: string, readonly en: string }, readonly clause: { readonly no: string, readonly source: { readonly zh: string, readonly en: string } | null } }>, readonly legalDutyCount: { readonly open: number, readonly overdue: number } };

export type TicketLegalDutiesQueryVariables = Exact<{
  ticketNo: string;
}>;


export type TicketLegalDutiesQuery = { readonly ticket: { readonly id: string, readonly legalDuties: ReadonlyArray<{ readonly id: string, readonly code: DutyCode, readonly state: DutyState, readonly targetId: string, readonly causedAt: string, readonly dueAt: string, readonly dueBasis: DueBasis, readonly isOverdue: boolean, readonly ticketNo: string | null, readonly reference: string | null, readonly amountFen: number | null, readonly doneAt: string | null, readonly doneByName: string | null, readonly proofMasked: string | null, readonly version: number, readonly text: { readonly zh: string, readonly en: string }, readonly clause: { readonly no: string, readonly source: { readonly zh: string, readonly en: string } | null } }> } | null };

export type FulfilDutyMutationVariables = Exact<{
  input: FulfilDutyInput;
}>;


export type FulfilDutyMutation = { readonly fulfilDuty: { readonly duty: { readonly id: string, readonly state: DutyState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type LegalDutyCountQueryVariables = Exact<{ [key: string]: never; }>;


export type LegalDutyCountQuery = { readonly legalDutyCount: { readonly open: number, readonly overdue: number } };

export type IncidentPartsFragment = { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null };

export type IncidentTicketPartsFragment = { readonly ticketId: string, readonly ticketNo: string, readonly title: string, readonly state: TicketState, readonly tier: Tier, readonly receivedAt: string, readonly restoredAt: string | null, readonly refusalCode: string | null, readonly refusalMessage: string | null };

export type OutagePartsFragment = { readonly id: string, readonly incidentNo: string, readonly state: IncidentState, readonly version: number, readonly title: string, readonly place: string, readonly from: string, readonly expectedRestoreAt: string | null, readonly affected: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number };

export type IncidentListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: ReadonlyArray<IncidentState> | null | undefined;
}>;


export type IncidentListQuery = { readonly incidents: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type IncidentPageQueryVariables = Exact<{
  incidentNo: string;
}>;


export type IncidentPageQuery = { readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly tickets: ReadonlyArray<{ readonly ticketId: string, readonly ticketNo: string, readonly title: string, readonly state: TicketState, readonly tier: Tier, readonly receivedAt: string, readonly restoredAt: string | null, readonly refusalCode: string | null, readonly refusalMessage: string | null }>, readonly suggestions: ReadonlyArray<{ readonly ticketId: string, readonly ticketNo: string, readonly title: string, readonly state: TicketState, readonly tier: Tier, readonly receivedAt: string, readonly restoredAt: string | null, readonly refusalCode: string | null, readonly refusalMessage: string | null }>, readonly notices: ReadonlyArray<{ readonly kind: NoticeKind, readonly channel: Channel, readonly delivered: boolean, readonly at: string, readonly role: Role, readonly text: { readonly zh: string, readonly en: string } }>, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null };

export type TicketIdOfNumberQueryVariables = Exact<{
  ticketNo: string;
}>;


export type TicketIdOfNumberQuery = { readonly ticket: { readonly id: string } | null };

export type IncidentNoticeDraftQueryVariables = Exact<{
  incidentId: string | number;
  kind: NoticeKind;
}>;


export type IncidentNoticeDraftQuery = { readonly incidentNoticeDraft: { readonly zh: string, readonly en: string } | null };

export type IncidentChangesSubscriptionVariables = Exact<{
  unitId?: string | number | null | undefined;
  after?: number | null | undefined;
}>;


export type IncidentChangesSubscription = { readonly incidentChanges: { readonly seq: number, readonly snapshot: boolean, readonly incidents: ReadonlyArray<{ readonly id: string, readonly incidentNo: string, readonly state: IncidentState, readonly version: number, readonly title: string, readonly place: string, readonly from: string, readonly expectedRestoreAt: string | null, readonly affected: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number }> } };

export type DeclareIncidentMutationVariables = Exact<{
  input: DeclareIncidentInput;
}>;


export type DeclareIncidentMutation = { readonly declareIncident: { readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ChangeIncidentMutationVariables = Exact<{
  input: ChangeIncidentInput;
}>;


export type ChangeIncidentMutation = { readonly changeIncident: { readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type LinkIncidentTicketsMutationVariables = Exact<{
  input: LinkIncidentTicketsInput;
}>;


export type LinkIncidentTicketsMutation = { readonly linkIncidentTickets: { readonly linked: number, readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null, readonly refused: ReadonlyArray<{ readonly ticketId: string, readonly error: { readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null } }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type UnlinkIncidentTicketMutationVariables = Exact<{
  input: UnlinkIncidentTicketInput;
}>;


export type UnlinkIncidentTicketMutation = { readonly unlinkIncidentTicket: { readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RestoreIncidentMutationVariables = Exact<{
  input: RestoreIncidentInput;
}>;


export type RestoreIncidentMutation = { readonly restoreIncident: { readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SendIncidentNoticeMutationVariables = Exact<{
  input: SendIncidentNoticeInput;
}>;


export type SendIncidentNoticeMutation = { readonly sendIncidentNotice: { readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type CloseIncidentMutationVariables = Exact<{
  input: CloseIncidentInput;
}>;


export type CloseIncidentMutation = { readonly closeIncident: { readonly incident: { readonly id: string, readonly incidentNo: string, readonly version: number, readonly state: IncidentState, readonly title: string, readonly place: string, readonly area: Area | null, readonly serviceLine: ServiceLine | null, readonly from: string, readonly to: string | null, readonly cause: IncidentCause, readonly parentTicketNo: string | null, readonly expectedRestoreAt: string | null, readonly declaredAt: string, readonly declaredByRole: Role, readonly restoredAt: string | null, readonly closedAt: string | null, readonly rootCause: IncidentCause | null, readonly rootCauseText: string | null, readonly affected: number, readonly unresolved: number, readonly restoreDone: number, readonly restoreRefused: number, readonly restoreWaiting: number, readonly noticesWaiting: number, readonly noticesRefused: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type IndicatorPartsFragment = { readonly metric: IndicatorMetric, readonly limit: { readonly targetId: string, readonly value: number, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly no: string } } | null, readonly series: ReadonlyArray<{ readonly area: IndicatorArea, readonly serviceLine: IndicatorLine, readonly points: ReadonlyArray<{ readonly at: string, readonly mean: number, readonly keepsLimit: boolean }> }> };

export type IndicatorsQueryVariables = Exact<{
  from: string;
  to: string;
  bucketMinutes: number;
}>;


export type IndicatorsQuery = { readonly response: { readonly metric: IndicatorMetric, readonly limit: { readonly targetId: string, readonly value: number, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly no: string } } | null, readonly series: ReadonlyArray<{ readonly area: IndicatorArea, readonly serviceLine: IndicatorLine, readonly points: ReadonlyArray<{ readonly at: string, readonly mean: number, readonly keepsLimit: boolean }> }> }, readonly accuracy: { readonly metric: IndicatorMetric, readonly limit: { readonly targetId: string, readonly value: number, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly no: string } } | null, readonly series: ReadonlyArray<{ readonly area: IndicatorArea, readonly serviceLine: IndicatorLine, readonly points: ReadonlyArray<{ readonly at: string, readonly mean: number, readonly keepsLimit: boolean }> }> } };

export type HeartbeatsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type HeartbeatsSubscription = { readonly heartbeat: { readonly seq: number, readonly serverTime: string, readonly pipelineAgeMs: number, readonly buildId: string } };

export type BreachPartsFragment = { readonly eventId: string, readonly retracted: boolean, readonly ticketNo: string, readonly tier: Tier, readonly class: TargetClass, readonly bind: Bind, readonly clauseNo: string, readonly milestone: string, readonly governing: boolean };

export type SlaBreachesSubscriptionVariables = Exact<{
  after?: number | null | undefined;
  filter?: SlaBreachFilter | null | undefined;
}>;


export type SlaBreachesSubscription = { readonly slaBreaches: { readonly seq: number, readonly snapshot: boolean, readonly breaches: ReadonlyArray<{ readonly eventId: string, readonly retracted: boolean, readonly ticketNo: string, readonly tier: Tier, readonly class: TargetClass, readonly bind: Bind, readonly clauseNo: string, readonly milestone: string, readonly governing: boolean }> } };

export type ChecklistItemPartsFragment = { readonly id: string, readonly mandatory: boolean, readonly clauseNo: string, readonly state: ChecklistItemState, readonly at: string | null, readonly byName: string | null, readonly reason: string | null, readonly text: { readonly zh: string, readonly en: string } };

export type StagePartsFragment = { readonly stage: Stage, readonly clauseNo: string, readonly plannedAt: string | null, readonly passedAt: string | null, readonly isLate: boolean, readonly isNext: boolean, readonly result: GateResult | null, readonly note: string | null, readonly failures: number, readonly decidedByName: string | null, readonly done: number, readonly questions: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly items: ReadonlyArray<{ readonly id: string, readonly mandatory: boolean, readonly clauseNo: string, readonly state: ChecklistItemState, readonly at: string | null, readonly byName: string | null, readonly reason: string | null, readonly text: { readonly zh: string, readonly en: string } }> };

export type DeviationPartsFragment = { readonly place: number, readonly ticketId: string, readonly ticketNo: string, readonly kind: DeviationKind, readonly clauseNo: string, readonly stages: ReadonlyArray<Stage>, readonly reason: string | null, readonly at: string, readonly byName: string | null, readonly approval: DeviationApproval, readonly decidedAt: string | null, readonly decidedByName: string | null, readonly decision: string | null, readonly what: { readonly zh: string, readonly en: string } | null };

export type TicketProcedureQueryVariables = Exact<{
  ticketNo: string;
}>;


export type TicketProcedureQuery = { readonly ticket: { readonly id: string, readonly version: number, readonly procedure: { readonly version: string, readonly round: number, readonly stages: ReadonlyArray<{ readonly stage: Stage, readonly clauseNo: string, readonly plannedAt: string | null, readonly passedAt: string | null, readonly isLate: boolean, readonly isNext: boolean, readonly result: GateResult | null, readonly note: string | null, readonly failures: number, readonly decidedByName: string | null, readonly done: number, readonly questions: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly owner: { readonly id: string, readonly displayName: string } | null, readonly items: ReadonlyArray<{ readonly id: string, readonly mandatory: boolean, readonly clauseNo: string, readonly state: ChecklistItemState, readonly at: string | null, readonly byName: string | null, readonly reason: string | null, readonly text: { readonly zh: string, readonly en: string } }> }> }, readonly deviations: ReadonlyArray<{ readonly place: number, readonly ticketId: string, readonly ticketNo: string, readonly kind: DeviationKind, readonly clauseNo: string, readonly stages: ReadonlyArray<Stage>, readonly reason: string | null, readonly at: string, readonly byName: string | null, readonly approval: DeviationApproval, readonly decidedAt: string | null, readonly decidedByName: string | null, readonly decision: string | null, readonly what: { readonly zh: string, readonly en: string } | null }> } | null };

export type DeviationLogQueryVariables = Exact<{
  from: string;
  to: string;
  unitId?: string | number | null | undefined;
  clauseNo?: string | null | undefined;
  approvals?: ReadonlyArray<DeviationApproval> | null | undefined;
  after?: string | null | undefined;
}>;


export type DeviationLogQuery = { readonly deviations: { readonly edges: ReadonlyArray<{ readonly node: { readonly place: number, readonly ticketId: string, readonly ticketNo: string, readonly kind: DeviationKind, readonly clauseNo: string, readonly stages: ReadonlyArray<Stage>, readonly reason: string | null, readonly at: string, readonly byName: string | null, readonly approval: DeviationApproval, readonly decidedAt: string | null, readonly decidedByName: string | null, readonly decision: string | null, readonly what: { readonly zh: string, readonly en: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ProcedureFiguresQueryVariables = Exact<{
  from: string;
  to: string;
  unitId?: string | number | null | undefined;
}>;


export type ProcedureFiguresQuery = { readonly procedureFigures: { readonly milestonesPlanned: number, readonly milestonesPassedLate: number, readonly milestonesOpenLate: number, readonly deviations: ReadonlyArray<{ readonly clauseNo: string, readonly kind: DeviationKind, readonly count: number, readonly pending: number }> }, readonly units: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }>, readonly lateStages: ReadonlyArray<{ readonly ticketNo: string, readonly stage: Stage, readonly plannedAt: string, readonly owner: { readonly displayName: string } }> };

export type FailStageMutationVariables = Exact<{
  input: FailStageInput;
}>;


export type FailStageMutation = { readonly failStage: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type WaiveStageMutationVariables = Exact<{
  input: WaiveStageInput;
}>;


export type WaiveStageMutation = { readonly waiveStage: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type PlanStageMutationVariables = Exact<{
  input: PlanStageInput;
}>;


export type PlanStageMutation = { readonly planStage: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type TickItemsMutationVariables = Exact<{
  input: TickItemsInput;
}>;


export type TickItemsMutation = { readonly tickItems: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type UntickItemMutationVariables = Exact<{
  input: ChecklistItemInput;
}>;


export type UntickItemMutation = { readonly untickItem: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SkipItemMutationVariables = Exact<{
  input: ChecklistItemInput;
}>;


export type SkipItemMutation = { readonly skipItem: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RecordDeviationMutationVariables = Exact<{
  input: RecordDeviationInput;
}>;


export type RecordDeviationMutation = { readonly recordDeviation: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DecideDeviationMutationVariables = Exact<{
  input: DecideDeviationInput;
}>;


export type DecideDeviationMutation = { readonly decideDeviation: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ViewerPartsFragment = { readonly id: string, readonly login: string, readonly displayName: string, readonly role: Role, readonly permissions: ReadonlyArray<Permission>, readonly sessionExpiresAt: string, readonly agentId: string | null, readonly unit: { readonly id: string, readonly code: string, readonly kind: UnitKind, readonly name: { readonly zh: string, readonly en: string } } };

export type CurrentViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentViewerQuery = { readonly viewer: { readonly id: string, readonly login: string, readonly displayName: string, readonly role: Role, readonly permissions: ReadonlyArray<Permission>, readonly sessionExpiresAt: string, readonly agentId: string | null, readonly unit: { readonly id: string, readonly code: string, readonly kind: UnitKind, readonly name: { readonly zh: string, readonly en: string } } } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn: { readonly viewer: { readonly id: string, readonly login: string, readonly displayName: string, readonly role: Role, readonly permissions: ReadonlyArray<Permission>, readonly sessionExpiresAt: string, readonly agentId: string | null, readonly unit: { readonly id: string, readonly code: string, readonly kind: UnitKind, readonly name: { readonly zh: string, readonly en: string } } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: boolean };

export type UserErrorPartsFragment = { readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null };

export type DutyRosterPartsFragment = { readonly duty: Duty, readonly version: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly shifts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly agent: { readonly id: string, readonly displayName: string, readonly presence: Presence } }>, readonly holes: ReadonlyArray<{ readonly from: string, readonly to: string }> };

export type DutyRostersQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DutyRostersQuery = { readonly dutyRosters: ReadonlyArray<{ readonly duty: Duty, readonly version: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly shifts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly agent: { readonly id: string, readonly displayName: string, readonly presence: Presence } }>, readonly holes: ReadonlyArray<{ readonly from: string, readonly to: string }> }>, readonly units: ReadonlyArray<{ readonly id: string, readonly kind: UnitKind, readonly name: { readonly zh: string, readonly en: string } }>, readonly agents: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> };

export type DutyLadderQueryVariables = Exact<{
  unitId?: string | number | null | undefined;
}>;


export type DutyLadderQuery = { readonly dutyLadder: ReadonlyArray<{ readonly duty: Duty, readonly absence: DutyAbsence | null, readonly agent: { readonly id: string, readonly displayName: string } | null }> };

export type PlanDutyRosterMutationVariables = Exact<{
  input: PlanDutyRosterInput;
}>;


export type PlanDutyRosterMutation = { readonly planDutyRoster: { readonly roster: { readonly duty: Duty, readonly version: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly shifts: ReadonlyArray<{ readonly from: string, readonly to: string, readonly agent: { readonly id: string, readonly displayName: string, readonly presence: Presence } }>, readonly holes: ReadonlyArray<{ readonly from: string, readonly to: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type HandoverAlarmPartsFragment = { readonly alarmId: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly state: AlarmState, readonly clauseNo: string, readonly ticketNo: string | null, readonly raisedAt: string, readonly acknowledgedAt: string | null, readonly role: string | null, readonly calledDuty: Duty | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly queueName: { readonly zh: string, readonly en: string } | null };

export type HandoverTicketPartsFragment = { readonly ticketNo: string, readonly state: TicketState, readonly tier: Tier, readonly clauseNo: string, readonly dueAt: string, readonly queueName: { readonly zh: string, readonly en: string } | null };

export type HandoverSheetPartsFragment = { readonly id: string, readonly drawnAt: string, readonly drawnBy: string | null, readonly note: string | null, readonly signedAt: string | null, readonly signedBy: string | null, readonly signNote: string | null, readonly maySign: boolean, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly counts: { readonly unacknowledged: number, readonly acknowledged: number, readonly shelved: number, readonly late: number, readonly atRisk: number }, readonly unacknowledged: ReadonlyArray<{ readonly alarmId: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly state: AlarmState, readonly clauseNo: string, readonly ticketNo: string | null, readonly raisedAt: string, readonly acknowledgedAt: string | null, readonly role: string | null, readonly calledDuty: Duty | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly acknowledged: ReadonlyArray<{ readonly alarmId: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly state: AlarmState, readonly clauseNo: string, readonly ticketNo: string | null, readonly raisedAt: string, readonly acknowledgedAt: string | null, readonly role: string | null, readonly calledDuty: Duty | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly shelved: ReadonlyArray<{ readonly alarmId: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly state: AlarmState, readonly clauseNo: string, readonly ticketNo: string | null, readonly raisedAt: string, readonly acknowledgedAt: string | null, readonly role: string | null, readonly calledDuty: Duty | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly late: ReadonlyArray<{ readonly ticketNo: string, readonly state: TicketState, readonly tier: Tier, readonly clauseNo: string, readonly dueAt: string, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly atRisk: ReadonlyArray<{ readonly ticketNo: string, readonly state: TicketState, readonly tier: Tier, readonly clauseNo: string, readonly dueAt: string, readonly queueName: { readonly zh: string, readonly en: string } | null }> };

export type HandoverSheetsQueryVariables = Exact<{ [key: string]: never; }>;


export type HandoverSheetsQuery = { readonly handoverSheets: ReadonlyArray<{ readonly id: string, readonly drawnAt: string, readonly signedAt: string | null, readonly signedBy: string | null, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> };

export type HandoverSheetQueryVariables = Exact<{
  id: string | number;
}>;


export type HandoverSheetQuery = { readonly handoverSheet: { readonly id: string, readonly drawnAt: string, readonly drawnBy: string | null, readonly note: string | null, readonly signedAt: string | null, readonly signedBy: string | null, readonly signNote: string | null, readonly maySign: boolean, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly counts: { readonly unacknowledged: number, readonly acknowledged: number, readonly shelved: number, readonly late: number, readonly atRisk: number }, readonly unacknowledged: ReadonlyArray<{ readonly alarmId: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly state: AlarmState, readonly clauseNo: string, readonly ticketNo: string | null, readonly raisedAt: string, readonly acknowledgedAt: string | null, readonly role: string | null, readonly calledDuty: Duty | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly acknowledged: ReadonlyArray<{ readonly alarmId: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly state: AlarmState, readonly clauseNo: string, readonly ticketNo: string | null, readonly raisedAt: string, readonly acknowledgedAt: string | null, readonly role: string | null, readonly calledDuty: Duty | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly shelved: ReadonlyArray<{ readonly alarmId: string, readonly kind: AlarmKind, readonly priority: AlarmPriority, readonly state: AlarmState, readonly clauseNo: string, readonly ticketNo: string | null, readonly raisedAt: string, readonly acknowledgedAt: string | null, readonly role: string | null, readonly calledDuty: Duty | null, readonly shelvedUntil: string | null, readonly shelveReason: ShelveReason | null, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly late: ReadonlyArray<{ readonly ticketNo: string, readonly state: TicketState, readonly tier: Tier, readonly clauseNo: string, readonly dueAt: string, readonly queueName: { readonly zh: string, readonly en: string } | null }>, readonly atRisk: ReadonlyArray<{ readonly ticketNo: string, readonly state: TicketState, readonly tier: Tier, readonly clauseNo: string, readonly dueAt: string, readonly queueName: { readonly zh: string, readonly en: string } | null }> } | null };

export type DrawHandoverMutationVariables = Exact<{
  input: DrawHandoverInput;
}>;


export type DrawHandoverMutation = { readonly drawHandover: { readonly sheet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SignHandoverMutationVariables = Exact<{
  input: SignHandoverInput;
}>;


export type SignHandoverMutation = { readonly signHandover: { readonly sheet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type TryCalendarQueryVariables = Exact<{
  calendar: string;
  from: string;
  minutes: number;
}>;


export type TryCalendarQuery = { readonly tryCalendar: { readonly dueAt: string | null, readonly isKnown: boolean | null, readonly spans: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly days: ReadonlyArray<{ readonly at: string, readonly kind: DayKind, readonly name: string | null, readonly isKnown: boolean }>, readonly userErrors: ReadonlyArray<{ readonly message: string }> } };

export type DraftLineFragment = { readonly id: string, readonly docId: string, readonly version: string | null, readonly baseVersion: string | null, readonly state: DraftState, readonly edit: number, readonly isMine: boolean, readonly editors: ReadonlyArray<string>, readonly updatedAt: string, readonly sha256: string, readonly title: { readonly zh: string, readonly en: string } | null, readonly faults: ReadonlyArray<{ readonly rule: string, readonly path: string, readonly cause: string, readonly remedy: string }> };

export type PolicyChangePartsFragment = { readonly kind: PolicyChangeKind, readonly part: PolicyPart, readonly name: string, readonly field: string | null, readonly before: string | null, readonly after: string | null };

export type PolicyJobPartsFragment = { readonly id: string, readonly kind: PolicyJobKind, readonly state: PolicyJobState, readonly docId: string, readonly version: string, readonly total: number | null, readonly done: number, readonly asOf: string, readonly finishedAt: string | null, readonly sha256: string | null, readonly reason: string | null, readonly preview: { readonly tickets: number, readonly openTickets: number, readonly lines: ReadonlyArray<{ readonly targetId: string, readonly clauseNo: string, readonly clocks: number, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number, readonly toMet: number, readonly added: number, readonly removed: number, readonly metPercentBefore: number | null, readonly metPercentAfter: number | null, readonly limitBefore: { readonly zh: string, readonly en: string } | null, readonly limitAfter: { readonly zh: string, readonly en: string } | null, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number }> }>, readonly examples: ReadonlyArray<{ readonly ticketNo: string, readonly targetId: string, readonly before: PreviewWord, readonly after: PreviewWord, readonly dueBefore: string | null, readonly dueAfter: string | null }> } | null, readonly migration: { readonly migrated: number, readonly passedOver: number, readonly lateOnArrival: number } | null };

export type PolicyDraftListQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyDraftListQuery = { readonly policyDrafts: ReadonlyArray<{ readonly id: string, readonly docId: string, readonly version: string | null, readonly baseVersion: string | null, readonly state: DraftState, readonly edit: number, readonly isMine: boolean, readonly editors: ReadonlyArray<string>, readonly updatedAt: string, readonly sha256: string, readonly title: { readonly zh: string, readonly en: string } | null, readonly faults: ReadonlyArray<{ readonly rule: string, readonly path: string, readonly cause: string, readonly remedy: string }> }> };

export type PolicyDraftPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PolicyDraftPageQuery = { readonly policyDraft: { readonly content: string, readonly id: string, readonly docId: string, readonly version: string | null, readonly baseVersion: string | null, readonly state: DraftState, readonly edit: number, readonly isMine: boolean, readonly editors: ReadonlyArray<string>, readonly updatedAt: string, readonly sha256: string, readonly changes: ReadonlyArray<{ readonly kind: PolicyChangeKind, readonly part: PolicyPart, readonly name: string, readonly field: string | null, readonly before: string | null, readonly after: string | null }>, readonly preview: { readonly id: string, readonly kind: PolicyJobKind, readonly state: PolicyJobState, readonly docId: string, readonly version: string, readonly total: number | null, readonly done: number, readonly asOf: string, readonly finishedAt: string | null, readonly sha256: string | null, readonly reason: string | null, readonly preview: { readonly tickets: number, readonly openTickets: number, readonly lines: ReadonlyArray<{ readonly targetId: string, readonly clauseNo: string, readonly clocks: number, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number, readonly toMet: number, readonly added: number, readonly removed: number, readonly metPercentBefore: number | null, readonly metPercentAfter: number | null, readonly limitBefore: { readonly zh: string, readonly en: string } | null, readonly limitAfter: { readonly zh: string, readonly en: string } | null, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number }> }>, readonly examples: ReadonlyArray<{ readonly ticketNo: string, readonly targetId: string, readonly before: PreviewWord, readonly after: PreviewWord, readonly dueBefore: string | null, readonly dueAfter: string | null }> } | null, readonly migration: { readonly migrated: number, readonly passedOver: number, readonly lateOnArrival: number } | null } | null, readonly title: { readonly zh: string, readonly en: string } | null, readonly faults: ReadonlyArray<{ readonly rule: string, readonly path: string, readonly cause: string, readonly remedy: string }> } | null, readonly queues: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }> };

export type PolicyJobPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PolicyJobPageQuery = { readonly policyJob: { readonly id: string, readonly kind: PolicyJobKind, readonly state: PolicyJobState, readonly docId: string, readonly version: string, readonly total: number | null, readonly done: number, readonly asOf: string, readonly finishedAt: string | null, readonly sha256: string | null, readonly reason: string | null, readonly preview: { readonly tickets: number, readonly openTickets: number, readonly lines: ReadonlyArray<{ readonly targetId: string, readonly clauseNo: string, readonly clocks: number, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number, readonly toMet: number, readonly added: number, readonly removed: number, readonly metPercentBefore: number | null, readonly metPercentAfter: number | null, readonly limitBefore: { readonly zh: string, readonly en: string } | null, readonly limitAfter: { readonly zh: string, readonly en: string } | null, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number }> }>, readonly examples: ReadonlyArray<{ readonly ticketNo: string, readonly targetId: string, readonly before: PreviewWord, readonly after: PreviewWord, readonly dueBefore: string | null, readonly dueAfter: string | null }> } | null, readonly migration: { readonly migrated: number, readonly passedOver: number, readonly lateOnArrival: number } | null } | null };

export type PolicyChangesBetweenQueryVariables = Exact<{
  docId: string;
  from: string;
  to: string;
}>;


export type PolicyChangesBetweenQuery = { readonly policyChanges: ReadonlyArray<{ readonly kind: PolicyChangeKind, readonly part: PolicyPart, readonly name: string, readonly field: string | null, readonly before: string | null, readonly after: string | null }> };

export type PinnedTicketsQueryVariables = Exact<{
  docId: string;
  version: string;
}>;


export type PinnedTicketsQuery = { readonly policyDocument: { readonly id: string, readonly openTickets: number } | null };

export type StartPolicyDraftMutationVariables = Exact<{
  input: StartPolicyDraftInput;
}>;


export type StartPolicyDraftMutation = { readonly startPolicyDraft: { readonly draft: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type EditPolicyDraftMutationVariables = Exact<{
  input: EditPolicyDraftInput;
}>;


export type EditPolicyDraftMutation = { readonly editPolicyDraft: { readonly draft: { readonly id: string, readonly edit: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DiscardPolicyDraftMutationVariables = Exact<{
  input: PolicyDraftStepInput;
}>;


export type DiscardPolicyDraftMutation = { readonly discardPolicyDraft: { readonly draft: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type PreviewPolicyDraftMutationVariables = Exact<{
  input: PreviewPolicyDraftInput;
}>;


export type PreviewPolicyDraftMutation = { readonly previewPolicyDraft: { readonly job: { readonly id: string, readonly kind: PolicyJobKind, readonly state: PolicyJobState, readonly docId: string, readonly version: string, readonly total: number | null, readonly done: number, readonly asOf: string, readonly finishedAt: string | null, readonly sha256: string | null, readonly reason: string | null, readonly preview: { readonly tickets: number, readonly openTickets: number, readonly lines: ReadonlyArray<{ readonly targetId: string, readonly clauseNo: string, readonly clocks: number, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number, readonly toMet: number, readonly added: number, readonly removed: number, readonly metPercentBefore: number | null, readonly metPercentAfter: number | null, readonly limitBefore: { readonly zh: string, readonly en: string } | null, readonly limitAfter: { readonly zh: string, readonly en: string } | null, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number }> }>, readonly examples: ReadonlyArray<{ readonly ticketNo: string, readonly targetId: string, readonly before: PreviewWord, readonly after: PreviewWord, readonly dueBefore: string | null, readonly dueAfter: string | null }> } | null, readonly migration: { readonly migrated: number, readonly passedOver: number, readonly lateOnArrival: number } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type PublishPolicyDraftMutationVariables = Exact<{
  input: PublishPolicyDraftInput;
}>;


export type PublishPolicyDraftMutation = { readonly publishPolicyDraft: { readonly document: { readonly id: string, readonly docId: string, readonly version: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RepealPolicyMutationVariables = Exact<{
  input: RepealPolicyInput;
}>;


export type RepealPolicyMutation = { readonly repealPolicy: { readonly document: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type MigrateTicketsMutationVariables = Exact<{
  input: MigrateTicketsInput;
}>;


export type MigrateTicketsMutation = { readonly migrateTickets: { readonly job: { readonly id: string, readonly kind: PolicyJobKind, readonly state: PolicyJobState, readonly docId: string, readonly version: string, readonly total: number | null, readonly done: number, readonly asOf: string, readonly finishedAt: string | null, readonly sha256: string | null, readonly reason: string | null, readonly preview: { readonly tickets: number, readonly openTickets: number, readonly lines: ReadonlyArray<{ readonly targetId: string, readonly clauseNo: string, readonly clocks: number, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number, readonly toMet: number, readonly added: number, readonly removed: number, readonly metPercentBefore: number | null, readonly metPercentAfter: number | null, readonly limitBefore: { readonly zh: string, readonly en: string } | null, readonly limitAfter: { readonly zh: string, readonly en: string } | null, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly toAtRisk: number, readonly toLate: number, readonly relieved: number, readonly toMissed: number }> }>, readonly examples: ReadonlyArray<{ readonly ticketNo: string, readonly targetId: string, readonly before: PreviewWord, readonly after: PreviewWord, readonly dueBefore: string | null, readonly dueAfter: string | null }> } | null, readonly migration: { readonly migrated: number, readonly passedOver: number, readonly lateOnArrival: number } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type PolicyJobProgressSubscriptionVariables = Exact<{
  id: string | number;
  after?: number | null | undefined;
}>;


export type PolicyJobProgressSubscription = { readonly policyJobProgress: { readonly seq: number, readonly id: string, readonly state: PolicyJobState, readonly total: number | null, readonly done: number } };

export type ClausePartsFragment = { readonly id: string, readonly docId: string, readonly docVersion: string, readonly no: string, readonly kind: ClauseKind, readonly truncated: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly text: { readonly zh: string, readonly en: string }, readonly note: { readonly zh: string, readonly en: string } | null };

export type TargetPartsFragment = { readonly id: string, readonly targetId: string, readonly bind: Bind, readonly class: TargetClass | null, readonly measure: Measure, readonly milestone: string | null, readonly family: MilestoneFamily | null, readonly startEvent: string | null, readonly stopEvent: string | null, readonly pauseReasons: ReadonlyArray<string>, readonly warnAt: ReadonlyArray<string>, readonly enabled: boolean, readonly limitText: { readonly zh: string, readonly en: string }, readonly scopeText: { readonly zh: string, readonly en: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly clause: { readonly no: string, readonly title: { readonly zh: string, readonly en: string } } };

export type RequirementPartsFragment = { readonly no: string, readonly clauseNo: string, readonly status: RequirementStatus, readonly enforcedBy: ReadonlyArray<string>, readonly text: { readonly zh: string, readonly en: string } };

export type PolicyDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyDocumentsQuery = { readonly policyDocuments: ReadonlyArray<{ readonly id: string, readonly docId: string, readonly layer: PolicyLayer, readonly version: string, readonly status: PolicyStatus, readonly effectiveFrom: string, readonly effectiveTo: string | null, readonly title: { readonly zh: string, readonly en: string } }> };

export type PolicyDocumentPageQueryVariables = Exact<{
  docId: string;
  version?: string | null | undefined;
}>;


export type PolicyDocumentPageQuery = { readonly policyDocument: { readonly id: string, readonly docId: string, readonly layer: PolicyLayer, readonly version: string, readonly status: PolicyStatus, readonly effectiveFrom: string, readonly effectiveTo: string | null, readonly supersedes: string | null, readonly sha256: string, readonly title: { readonly zh: string, readonly en: string }, readonly basis: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly chapters: ReadonlyArray<{ readonly no: string, readonly title: { readonly zh: string, readonly en: string } }>, readonly clauses: ReadonlyArray<{ readonly id: string, readonly docId: string, readonly docVersion: string, readonly no: string, readonly kind: ClauseKind, readonly truncated: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly text: { readonly zh: string, readonly en: string }, readonly note: { readonly zh: string, readonly en: string } | null }>, readonly targets: ReadonlyArray<{ readonly id: string, readonly targetId: string, readonly bind: Bind, readonly class: TargetClass | null, readonly measure: Measure, readonly milestone: string | null, readonly family: MilestoneFamily | null, readonly startEvent: string | null, readonly stopEvent: string | null, readonly pauseReasons: ReadonlyArray<string>, readonly warnAt: ReadonlyArray<string>, readonly enabled: boolean, readonly limitText: { readonly zh: string, readonly en: string }, readonly scopeText: { readonly zh: string, readonly en: string }, readonly note: { readonly zh: string, readonly en: string } | null, readonly clause: { readonly no: string, readonly title: { readonly zh: string, readonly en: string } } }>, readonly requirements: ReadonlyArray<{ readonly no: string, readonly clauseNo: string, readonly status: RequirementStatus, readonly enforcedBy: ReadonlyArray<string>, readonly text: { readonly zh: string, readonly en: string } }>, readonly readings: ReadonlyArray<{ readonly no: string, readonly clauseNos: ReadonlyArray<string>, readonly text: { readonly zh: string, readonly en: string } }> } | null };

export type ClauseTextQueryVariables = Exact<{
  docId: string;
  version?: string | null | undefined;
  no: string;
}>;


export type ClauseTextQuery = { readonly clause: { readonly id: string, readonly docId: string, readonly docVersion: string, readonly no: string, readonly kind: ClauseKind, readonly truncated: boolean, readonly title: { readonly zh: string, readonly en: string }, readonly text: { readonly zh: string, readonly en: string }, readonly note: { readonly zh: string, readonly en: string } | null } | null };

export type WorkOrderPartsFragment = { readonly id: string, readonly no: number, readonly state: WorkOrderState, readonly ticketId: string, readonly ticketNo: string, readonly ticketTitleMasked: string, readonly issuedByName: string | null, readonly issuedAt: string, readonly issueReason: string | null, readonly overAt: string | null, readonly overReason: string | null, readonly descriptionMasked: string, readonly reportMasked: string | null, readonly limitMinutes: number, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly word: ClockWord, readonly pausedSince: string | null, readonly lateAt: string | null, readonly overrunMs: number | null, readonly addressChangedAt: string | null, readonly actions: ReadonlyArray<WorkOrderAction>, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly handler: { readonly displayName: string } | null, readonly owner: { readonly displayName: string } };

export type TicketTeamworkQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketTeamworkQuery = { readonly ticket: { readonly id: string, readonly mayCoordinate: boolean, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly team: { readonly name: { readonly zh: string, readonly en: string } } }>, readonly workOrders: ReadonlyArray<{ readonly id: string, readonly no: number, readonly state: WorkOrderState, readonly ticketId: string, readonly ticketNo: string, readonly ticketTitleMasked: string, readonly issuedByName: string | null, readonly issuedAt: string, readonly issueReason: string | null, readonly overAt: string | null, readonly overReason: string | null, readonly descriptionMasked: string, readonly reportMasked: string | null, readonly limitMinutes: number, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly word: ClockWord, readonly pausedSince: string | null, readonly lateAt: string | null, readonly overrunMs: number | null, readonly addressChangedAt: string | null, readonly actions: ReadonlyArray<WorkOrderAction>, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly handler: { readonly displayName: string } | null, readonly owner: { readonly displayName: string } }>, readonly workNotes: ReadonlyArray<{ readonly id: string, readonly kind: WorkNoteKind, readonly at: string, readonly byName: string | null, readonly textMasked: string }> } | null };

export type WorkOrdersQueryVariables = Exact<{
  open: boolean;
}>;


export type WorkOrdersQuery = { readonly workOrders: ReadonlyArray<{ readonly id: string, readonly no: number, readonly state: WorkOrderState, readonly ticketId: string, readonly ticketNo: string, readonly ticketTitleMasked: string, readonly issuedByName: string | null, readonly issuedAt: string, readonly issueReason: string | null, readonly overAt: string | null, readonly overReason: string | null, readonly descriptionMasked: string, readonly reportMasked: string | null, readonly limitMinutes: number, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly word: ClockWord, readonly pausedSince: string | null, readonly lateAt: string | null, readonly overrunMs: number | null, readonly addressChangedAt: string | null, readonly actions: ReadonlyArray<WorkOrderAction>, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly handler: { readonly displayName: string } | null, readonly owner: { readonly displayName: string } }>, readonly workOrderCount: { readonly open: number, readonly late: number, readonly addressChanged: number }, readonly collaborations: ReadonlyArray<{ readonly id: string, readonly ticketNo: string, readonly title: string, readonly state: TicketState }>, readonly myStages: ReadonlyArray<{ readonly ticketNo: string, readonly ticketTitleMasked: string, readonly stage: Stage, readonly plannedAt: string | null, readonly isLate: boolean, readonly isNext: boolean }>, readonly myStageCount: { readonly ahead: number, readonly late: number } };

export type WorkOrderCountQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkOrderCountQuery = { readonly workOrderCount: { readonly open: number, readonly late: number, readonly addressChanged: number }, readonly myStageCount: { readonly ahead: number, readonly late: number } };

export type WorkOrderLedgerQueryVariables = Exact<{
  id: string | number;
}>;


export type WorkOrderLedgerQuery = { readonly workOrder: { readonly id: string, readonly issuedAt: string, readonly dueAt: string, readonly ledger: ReadonlyArray<{ readonly kind: LedgerKind, readonly from: string, readonly to: string, readonly durationMs: number, readonly cause: { readonly id: string, readonly type: string, readonly actor: string } | null }> } | null };

export type WorkOrderTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkOrderTeamsQuery = { readonly workOrderTeams: ReadonlyArray<{ readonly id: string, readonly path: ReadonlyArray<string>, readonly name: { readonly zh: string, readonly en: string } }>, readonly units: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }> };

export type TeammatesQueryVariables = Exact<{
  teamId: string | number;
}>;


export type TeammatesQuery = { readonly teammates: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly staffNo: string }> };

export type UnitOlaQueryVariables = Exact<{
  unitId: string | number;
}>;


export type UnitOlaQuery = { readonly ola: { readonly limitMinutes: number, readonly calendarId: string | null, readonly pausesOn: ReadonlyArray<SuspendReason>, readonly isOwn: boolean, readonly version: number, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } } | null };

export type IssueWorkOrderMutationVariables = Exact<{
  input: IssueWorkOrderInput;
}>;


export type IssueWorkOrderMutation = { readonly issueWorkOrder: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AddCollaboratorMutationVariables = Exact<{
  input: CollaboratorInput;
}>;


export type AddCollaboratorMutation = { readonly addCollaborator: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RemoveCollaboratorMutationVariables = Exact<{
  input: CollaboratorInput;
}>;


export type RemoveCollaboratorMutation = { readonly removeCollaborator: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AddWorkNoteMutationVariables = Exact<{
  input: AddWorkNoteInput;
}>;


export type AddWorkNoteMutation = { readonly addWorkNote: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AcknowledgeAddressChangeMutationVariables = Exact<{
  input: AcknowledgeAddressInput;
}>;


export type AcknowledgeAddressChangeMutation = { readonly acknowledgeAddressChange: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ChangeCustomerAddressMutationVariables = Exact<{
  input: ChangeCustomerAddressInput;
}>;


export type ChangeCustomerAddressMutation = { readonly changeCustomerAddress: { readonly ticketsTold: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type WorkOrderResultFragment = { readonly workOrder: { readonly id: string, readonly state: WorkOrderState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> };

export type AcceptWorkOrderMutationVariables = Exact<{
  input: WorkOrderStepInput;
}>;


export type AcceptWorkOrderMutation = { readonly acceptWorkOrder: { readonly workOrder: { readonly id: string, readonly state: WorkOrderState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type CompleteWorkOrderMutationVariables = Exact<{
  input: CompleteWorkOrderInput;
}>;


export type CompleteWorkOrderMutation = { readonly completeWorkOrder: { readonly workOrder: { readonly id: string, readonly state: WorkOrderState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DeclineWorkOrderMutationVariables = Exact<{
  input: WorkOrderStepInput;
}>;


export type DeclineWorkOrderMutation = { readonly declineWorkOrder: { readonly workOrder: { readonly id: string, readonly state: WorkOrderState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type WithdrawWorkOrderMutationVariables = Exact<{
  input: WorkOrderStepInput;
}>;


export type WithdrawWorkOrderMutation = { readonly withdrawWorkOrder: { readonly workOrder: { readonly id: string, readonly state: WorkOrderState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AcknowledgeWorkOrderAddressMutationVariables = Exact<{
  input: AcknowledgeWorkOrderAddressInput;
}>;


export type AcknowledgeWorkOrderAddressMutation = { readonly acknowledgeWorkOrderAddress: { readonly workOrder: { readonly id: string, readonly state: WorkOrderState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SetOlaMutationVariables = Exact<{
  input: SetOlaInput;
}>;


export type SetOlaMutation = { readonly setOla: { readonly ola: { readonly isOwn: boolean, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ClockPartsFragment = { readonly id: string, readonly targetId: string, readonly class: TargetClass, readonly bind: Bind, readonly family: MilestoneFamily, readonly milestone: string, readonly run: ClockRun, readonly word: ClockWord, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly pausedSince: string | null, readonly projectedDueAt: string | null, readonly pausedTotalMs: number, readonly excludedTotalMs: number, readonly stoppedAt: string | null, readonly cancelReason: string | null, readonly breachedAt: string | null, readonly overrunMs: number | null, readonly clauseNo: string, readonly governing: boolean, readonly assessmentGoverning: boolean, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly docId: string, readonly docVersion: string, readonly title: { readonly zh: string, readonly en: string } } };

export type AxesPartsFragment = { readonly type: TicketType, readonly urgency: Urgency, readonly complexity: Complexity, readonly severity: Severity, readonly serviceLine: ServiceLine, readonly domain: Domain, readonly area: Area, readonly tier: Tier, readonly risk: Risk };

export type ReportedAxesPartsFragment = { readonly type: TicketType, readonly urgency: Urgency, readonly complexity: Complexity | null, readonly severity: Severity | null, readonly serviceLine: ServiceLine | null, readonly domain: Domain | null, readonly area: Area | null, readonly tier: Tier, readonly risk: Risk | null };

export type TicketEventPartsFragment = { readonly id: string, readonly type: string, readonly occurredAt: string, readonly recordedAt: string, readonly actor: string, readonly reason: string | null, readonly origin: Origin, readonly details: ReadonlyArray<{ readonly key: string, readonly value: string }> };

export type InteractionPartsFragment = { readonly id: string, readonly direction: Direction, readonly channel: Channel, readonly kind: InteractionKind, readonly occurredAt: string, readonly delivered: boolean, readonly textMasked: string, readonly agent: { readonly displayName: string } | null };

export type ProgressNoticePartsFragment = { readonly dueAt: string | null, readonly warnAt: string | null, readonly pausedSince: string | null, readonly lateSince: string | null, readonly everyMs: number };

export type TicketPartsFragment = { readonly id: string, readonly ticketNo: string, readonly version: number, readonly state: TicketState, readonly stage: string | null, readonly suspendReason: SuspendReason | null, readonly expectedResumeAt: string | null, readonly accepted: boolean, readonly addressChangedAt: string | null, readonly channel: Channel, readonly title: string, readonly descriptionMasked: string, readonly origin: Origin, readonly receivedAt: string, readonly resolvedAt: string | null, readonly closedAt: string | null, readonly priority: number | null, readonly priorityReasons: ReadonlyArray<string>, readonly dueAt: string | null, readonly assessmentDueAt: string | null, readonly word: ClockWord | null, readonly reopenCount: number, readonly chaseCount: number, readonly escalationLevel: number, readonly returnCount: number, readonly conflict: boolean, readonly holds: ReadonlyArray<string>, readonly actions: ReadonlyArray<TicketAction>, readonly incident: { readonly incidentNo: string, readonly title: string } | null, readonly progressNotice: { readonly dueAt: string | null, readonly warnAt: string | null, readonly pausedSince: string | null, readonly lateSince: string | null, readonly everyMs: number } | null, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly queue: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly owner: { readonly id: string, readonly displayName: string }, readonly customer: { readonly nameMasked: string, readonly addressMasked: string | null, readonly id: string, readonly customerNo: string, readonly phoneMasked: string | null, readonly tier: Tier, readonly language: CustomerLanguage, readonly contactAddresses: ReadonlyArray<{ readonly channel: Channel, readonly addressMasked: string }> }, readonly reported: { readonly type: TicketType, readonly urgency: Urgency, readonly complexity: Complexity | null, readonly severity: Severity | null, readonly serviceLine: ServiceLine | null, readonly domain: Domain | null, readonly area: Area | null, readonly tier: Tier, readonly risk: Risk | null }, readonly confirmed: { readonly type: TicketType, readonly urgency: Urgency, readonly complexity: Complexity, readonly severity: Severity, readonly serviceLine: ServiceLine, readonly domain: Domain, readonly area: Area, readonly tier: Tier, readonly risk: Risk } | null, readonly supervision: { readonly since: string, readonly dueAt: string, readonly order: string } | null, readonly mergedInto: { readonly ticketNo: string } | null, readonly repeatOf: { readonly ticketNo: string } | null, readonly probableDuplicates: ReadonlyArray<{ readonly ticketNo: string }>, readonly clocks: ReadonlyArray<{ readonly id: string, readonly targetId: string, readonly class: TargetClass, readonly bind: Bind, readonly family: MilestoneFamily, readonly milestone: string, readonly run: ClockRun, readonly word: ClockWord, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly pausedSince: string | null, readonly projectedDueAt: string | null, readonly pausedTotalMs: number, readonly excludedTotalMs: number, readonly stoppedAt: string | null, readonly cancelReason: string | null, readonly breachedAt: string | null, readonly overrunMs: number | null, readonly clauseNo: string, readonly governing: boolean, readonly assessmentGoverning: boolean, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly docId: string, readonly docVersion: string, readonly title: { readonly zh: string, readonly en: string } } }>, readonly interactions: ReadonlyArray<{ readonly id: string, readonly direction: Direction, readonly channel: Channel, readonly kind: InteractionKind, readonly occurredAt: string, readonly delivered: boolean, readonly textMasked: string, readonly agent: { readonly displayName: string } | null }>, readonly complaint: { readonly phase: ComplaintPhase, readonly grade: ComplaintGrade | null, readonly gradeCauses: ReadonlyArray<GradeCause>, readonly isWithTeam: boolean, readonly conflictSince: string | null, readonly authorityFen: number, readonly actions: ReadonlyArray<ComplaintAction>, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly subjectAgents: ReadonlyArray<{ readonly id: string, readonly displayName: string }>, readonly subjectTeams: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }>, readonly offers: ReadonlyArray<{ readonly id: string, readonly draftedBy: string | null, readonly draftedAt: string, readonly textMasked: string, readonly compensationFen: number, readonly state: OfferState, readonly approvedBy: string | null, readonly presentedAt: string | null }>, readonly rounds: ReadonlyArray<{ readonly interactionId: string, readonly answer: CustomerAnswer, readonly offerId: string | null, readonly at: string }>, readonly conclusion: { readonly outcome: ComplaintOutcome, readonly at: string, readonly noticeInteractionId: string | null, readonly documentSha256: string } | null, readonly rootCause: { readonly code: RootCause, readonly at: string, readonly findingMasked: string | null } | null, readonly appeals: ReadonlyArray<{ readonly ticketNo: string, readonly regulatorCase: { readonly source: AppealSource, readonly dueAt: string, readonly answeredAt: string | null } | null }> } | null, readonly regulatorCase: { readonly source: AppealSource, readonly dueAt: string, readonly reminders: number, readonly answeredAt: string | null, readonly appealsFrom: { readonly ticketNo: string } | null } | null };

export type TicketDetailQueryVariables = Exact<{
  ticketNo: string;
}>;


export type TicketDetailQuery = { readonly ticket: { readonly id: string, readonly ticketNo: string, readonly version: number, readonly state: TicketState, readonly stage: string | null, readonly suspendReason: SuspendReason | null, readonly expectedResumeAt: string | null, readonly accepted: boolean, readonly addressChangedAt: string | null, readonly channel: Channel, readonly title: string, readonly descriptionMasked: string, readonly origin: Origin, readonly receivedAt: string, readonly resolvedAt: string | null, readonly closedAt: string | null, readonly priority: number | null, readonly priorityReasons: ReadonlyArray<string>, readonly dueAt: string | null, readonly assessmentDueAt: string | null, readonly word: ClockWord | null, readonly reopenCount: number, readonly chaseCount: number, readonly escalationLevel: number, readonly returnCount: number, readonly conflict: boolean, readonly holds: ReadonlyArray<string>, readonly actions: ReadonlyArray<TicketAction>, readonly events: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly type: string, readonly occurredAt: string, readonly recordedAt: string, readonly actor: string, readonly reason: string | null, readonly origin: Origin, readonly details: ReadonlyArray<{ readonly key: string, readonly value: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly incident: { readonly incidentNo: string, readonly title: string } | null, readonly progressNotice: { readonly dueAt: string | null, readonly warnAt: string | null, readonly pausedSince: string | null, readonly lateSince: string | null, readonly everyMs: number } | null, readonly unit: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly queue: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly owner: { readonly id: string, readonly displayName: string }, readonly customer: { readonly nameMasked: string, readonly addressMasked: string | null, readonly id: string, readonly customerNo: string, readonly phoneMasked: string | null, readonly tier: Tier, readonly language: CustomerLanguage, readonly contactAddresses: ReadonlyArray<{ readonly channel: Channel, readonly addressMasked: string }> }, readonly reported: { readonly type: TicketType, readonly urgency: Urgency, readonly complexity: Complexity | null, readonly severity: Severity | null, readonly serviceLine: ServiceLine | null, readonly domain: Domain | null, readonly area: Area | null, readonly tier: Tier, readonly risk: Risk | null }, readonly confirmed: { readonly type: TicketType, readonly urgency: Urgency, readonly complexity: Complexity, readonly severity: Severity, readonly serviceLine: ServiceLine, readonly domain: Domain, readonly area: Area, readonly tier: Tier, readonly risk: Risk } | null, readonly supervision: { readonly since: string, readonly dueAt: string, readonly order: string } | null, readonly mergedInto: { readonly ticketNo: string } | null, readonly repeatOf: { readonly ticketNo: string } | null, readonly probableDuplicates: ReadonlyArray<{ readonly ticketNo: string }>, readonly clocks: ReadonlyArray<{ readonly id: string, readonly targetId: string, readonly class: TargetClass, readonly bind: Bind, readonly family: MilestoneFamily, readonly milestone: string, readonly run: ClockRun, readonly word: ClockWord, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly pausedSince: string | null, readonly projectedDueAt: string | null, readonly pausedTotalMs: number, readonly excludedTotalMs: number, readonly stoppedAt: string | null, readonly cancelReason: string | null, readonly breachedAt: string | null, readonly overrunMs: number | null, readonly clauseNo: string, readonly governing: boolean, readonly assessmentGoverning: boolean, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly docId: string, readonly docVersion: string, readonly title: { readonly zh: string, readonly en: string } } }>, readonly interactions: ReadonlyArray<{ readonly id: string, readonly direction: Direction, readonly channel: Channel, readonly kind: InteractionKind, readonly occurredAt: string, readonly delivered: boolean, readonly textMasked: string, readonly agent: { readonly displayName: string } | null }>, readonly complaint: { readonly phase: ComplaintPhase, readonly grade: ComplaintGrade | null, readonly gradeCauses: ReadonlyArray<GradeCause>, readonly isWithTeam: boolean, readonly conflictSince: string | null, readonly authorityFen: number, readonly actions: ReadonlyArray<ComplaintAction>, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } | null, readonly subjectAgents: ReadonlyArray<{ readonly id: string, readonly displayName: string }>, readonly subjectTeams: ReadonlyArray<{ readonly id: string, readonly name: { readonly zh: string, readonly en: string } }>, readonly offers: ReadonlyArray<{ readonly id: string, readonly draftedBy: string | null, readonly draftedAt: string, readonly textMasked: string, readonly compensationFen: number, readonly state: OfferState, readonly approvedBy: string | null, readonly presentedAt: string | null }>, readonly rounds: ReadonlyArray<{ readonly interactionId: string, readonly answer: CustomerAnswer, readonly offerId: string | null, readonly at: string }>, readonly conclusion: { readonly outcome: ComplaintOutcome, readonly at: string, readonly noticeInteractionId: string | null, readonly documentSha256: string } | null, readonly rootCause: { readonly code: RootCause, readonly at: string, readonly findingMasked: string | null } | null, readonly appeals: ReadonlyArray<{ readonly ticketNo: string, readonly regulatorCase: { readonly source: AppealSource, readonly dueAt: string, readonly answeredAt: string | null } | null }> } | null, readonly regulatorCase: { readonly source: AppealSource, readonly dueAt: string, readonly reminders: number, readonly answeredAt: string | null, readonly appealsFrom: { readonly ticketNo: string } | null } | null } | null };

export type ClockLedgerQueryVariables = Exact<{
  ticketId: string | number;
  targetId: string;
}>;


export type ClockLedgerQuery = { readonly explainClock: { readonly isCalendarKnown: boolean, readonly startedAt: string, readonly dueAt: string, readonly breachCause: string | null, readonly calendarTitle: { readonly zh: string, readonly en: string }, readonly ledger: ReadonlyArray<{ readonly kind: LedgerKind, readonly from: string, readonly to: string, readonly durationMs: number, readonly cause: { readonly id: string, readonly type: string, readonly actor: string } | null }> } | null };

export type PolicyOfTicketQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type PolicyOfTicketQuery = { readonly explainPolicy: ReadonlyArray<{ readonly id: string, readonly verdict: ScopeVerdict, readonly role: ClockRole, readonly target: { readonly targetId: string, readonly clauseNo: string, readonly milestone: string | null, readonly limitText: { readonly zh: string, readonly en: string }, readonly scopeText: { readonly zh: string, readonly en: string } }, readonly mismatches: ReadonlyArray<{ readonly axis: string, readonly axisName: { readonly zh: string, readonly en: string }, readonly allowed: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly actual: { readonly zh: string, readonly en: string } }> }> | null };

export type TicketEventsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type TicketEventsQuery = { readonly ticket: { readonly id: string, readonly events: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly type: string, readonly occurredAt: string, readonly recordedAt: string, readonly actor: string, readonly reason: string | null, readonly origin: Origin, readonly details: ReadonlyArray<{ readonly key: string, readonly value: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TicketChangesSubscriptionVariables = Exact<{
  id: string | number;
  after?: number | null | undefined;
}>;


export type TicketChangesSubscription = { readonly ticketChanges: { readonly seq: number, readonly id: string, readonly version: number, readonly changed: ReadonlyArray<string> } };

export type AgentsQueryVariables = Exact<{
  teamId?: string | number | null | undefined;
}>;


export type AgentsQuery = { readonly agents: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly onDuty: boolean, readonly team: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } } }> };

export type TicketCommandResultFragment = { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> };

export type ClassifyTicketMutationVariables = Exact<{
  input: ClassifyTicketInput;
}>;


export type ClassifyTicketMutation = { readonly classifyTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ResolveAtFirstContactMutationVariables = Exact<{
  input: ResolveAtFirstContactInput;
}>;


export type ResolveAtFirstContactMutation = { readonly resolveAtFirstContact: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DispatchTicketMutationVariables = Exact<{
  input: DispatchTicketInput;
}>;


export type DispatchTicketMutation = { readonly dispatchTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AcceptTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type AcceptTicketMutation = { readonly acceptTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type StartWorkMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type StartWorkMutation = { readonly startWork: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RespondToCustomerMutationVariables = Exact<{
  input: RespondInput;
}>;


export type RespondToCustomerMutation = { readonly respondToCustomer: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type SuspendTicketMutationVariables = Exact<{
  input: SuspendTicketInput;
}>;


export type SuspendTicketMutation = { readonly suspendTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ResumeTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type ResumeTicketMutation = { readonly resumeTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RestoreServiceMutationVariables = Exact<{
  input: RestoreServiceInput;
}>;


export type RestoreServiceMutation = { readonly restoreService: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ResolveTicketMutationVariables = Exact<{
  input: ResolveTicketInput;
}>;


export type ResolveTicketMutation = { readonly resolveTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type FeedBackResultMutationVariables = Exact<{
  input: FeedBackResultInput;
}>;


export type FeedBackResultMutation = { readonly feedBackResult: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RecordConfirmationAttemptMutationVariables = Exact<{
  input: ConfirmationAttemptInput;
}>;


export type RecordConfirmationAttemptMutation = { readonly recordConfirmationAttempt: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ConfirmResolutionMutationVariables = Exact<{
  input: ConfirmResolutionInput;
}>;


export type ConfirmResolutionMutation = { readonly confirmResolution: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ReopenTicketMutationVariables = Exact<{
  input: ReopenTicketInput;
}>;


export type ReopenTicketMutation = { readonly reopenTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type CloseTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type CloseTicketMutation = { readonly closeTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type TransferTicketMutationVariables = Exact<{
  input: TransferTicketInput;
}>;


export type TransferTicketMutation = { readonly transferTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type PassStageMutationVariables = Exact<{
  input: PassStageInput;
}>;


export type PassStageMutation = { readonly passStage: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ReturnTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type ReturnTicketMutation = { readonly returnTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ReclassifyTicketMutationVariables = Exact<{
  input: ReclassifyTicketInput;
}>;


export type ReclassifyTicketMutation = { readonly reclassifyTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type ChaseTicketMutationVariables = Exact<{
  input: ChaseTicketInput;
}>;


export type ChaseTicketMutation = { readonly chaseTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type EscalateTicketMutationVariables = Exact<{
  input: EscalateTicketInput;
}>;


export type EscalateTicketMutation = { readonly escalateTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type OpenSupervisionMutationVariables = Exact<{
  input: OpenSupervisionInput;
}>;


export type OpenSupervisionMutation = { readonly openSupervision: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type AnswerSupervisionMutationVariables = Exact<{
  input: AnswerSupervisionInput;
}>;


export type AnswerSupervisionMutation = { readonly answerSupervision: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type LinkRepeatMutationVariables = Exact<{
  input: LinkRepeatInput;
}>;


export type LinkRepeatMutation = { readonly linkRepeat: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type MergeTicketMutationVariables = Exact<{
  input: MergeTicketInput;
}>;


export type MergeTicketMutation = { readonly mergeTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type WithdrawTicketMutationVariables = Exact<{
  input: EndTicketInput;
}>;


export type WithdrawTicketMutation = { readonly withdrawTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type InvalidateTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type InvalidateTicketMutation = { readonly invalidateTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type RedispatchTicketMutationVariables = Exact<{
  input: RedispatchTicketInput;
}>;


export type RedispatchTicketMutation = { readonly redispatchTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type DeclineTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type DeclineTicketMutation = { readonly declineTicket: { readonly ticket: { readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly clause: string | null, readonly guard: string | null }> } };

export type TicketRowPartsFragment = { readonly id: string, readonly ticketNo: string, readonly state: TicketState, readonly suspendReason: SuspendReason | null, readonly title: string, readonly accepted: boolean, readonly receivedAt: string, readonly dueAt: string | null, readonly word: ClockWord | null, readonly reopenCount: number, readonly chaseCount: number, readonly progressNotice: { readonly dueAt: string | null, readonly warnAt: string | null, readonly pausedSince: string | null, readonly lateSince: string | null, readonly everyMs: number } | null, readonly reported: { readonly type: TicketType, readonly tier: Tier }, readonly confirmed: { readonly type: TicketType, readonly tier: Tier } | null, readonly queue: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly owner: { readonly id: string, readonly displayName: string }, readonly governedBy: { readonly clauseNo: string, readonly limitText: { readonly zh: string, readonly en: string }, readonly clock: { readonly id: string, readonly targetId: string, readonly class: TargetClass, readonly bind: Bind, readonly family: MilestoneFamily, readonly milestone: string, readonly run: ClockRun, readonly word: ClockWord, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly pausedSince: string | null, readonly projectedDueAt: string | null, readonly pausedTotalMs: number, readonly excludedTotalMs: number, readonly stoppedAt: string | null, readonly cancelReason: string | null, readonly breachedAt: string | null, readonly overrunMs: number | null, readonly clauseNo: string, readonly governing: boolean, readonly assessmentGoverning: boolean, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly docId: string, readonly docVersion: string, readonly title: { readonly zh: string, readonly en: string } } } } | null };

export type TicketListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TicketFilter | null | undefined;
  sort: TicketSort;
}>;


export type TicketListQuery = { readonly tickets: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly ticketNo: string, readonly state: TicketState, readonly suspendReason: SuspendReason | null, readonly title: string, readonly accepted: boolean, readonly receivedAt: string, readonly dueAt: string | null, readonly word: ClockWord | null, readonly reopenCount: number, readonly chaseCount: number, readonly progressNotice: { readonly dueAt: string | null, readonly warnAt: string | null, readonly pausedSince: string | null, readonly lateSince: string | null, readonly everyMs: number } | null, readonly reported: { readonly type: TicketType, readonly tier: Tier }, readonly confirmed: { readonly type: TicketType, readonly tier: Tier } | null, readonly queue: { readonly id: string, readonly name: { readonly zh: string, readonly en: string } }, readonly owner: { readonly id: string, readonly displayName: string }, readonly governedBy: { readonly clauseNo: string, readonly limitText: { readonly zh: string, readonly en: string }, readonly clock: { readonly id: string, readonly targetId: string, readonly class: TargetClass, readonly bind: Bind, readonly family: MilestoneFamily, readonly milestone: string, readonly run: ClockRun, readonly word: ClockWord, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly pausedSince: string | null, readonly projectedDueAt: string | null, readonly pausedTotalMs: number, readonly excludedTotalMs: number, readonly stoppedAt: string | null, readonly cancelReason: string | null, readonly breachedAt: string | null, readonly overrunMs: number | null, readonly clauseNo: string, readonly governing: boolean, readonly assessmentGoverning: boolean, readonly limitText: { readonly zh: string, readonly en: string }, readonly clause: { readonly docId: string, readonly docVersion: string, readonly title: { readonly zh: string, readonly en: string } } } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type QueuesQueryVariables = Exact<{ [key: string]: never; }>;


export type QueuesQuery = { readonly queues: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: { readonly zh: string, readonly en: string } }> };

export type HeroPartsFragment = { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null };

export type WallRowPartsFragment = { readonly ticketId: string, readonly ticketNo: string, readonly rowClass: RowClass, readonly type: TicketType, readonly tier: Tier, readonly queueId: string, readonly accepted: boolean, readonly suspendReason: SuspendReason | null, readonly targetId: string, readonly clauseNo: string, readonly milestone: string, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly assessmentDueAt: string | null, readonly breachedAt: string | null, readonly pausedSince: string | null, readonly pausedTotalMs: number, readonly run: ClockRun, readonly reopenCount: number, readonly chaseCount: number, readonly alarmId: string | null, readonly alarmState: AlarmState | null, readonly alarmPriority: AlarmPriority | null, readonly queueName: { readonly zh: string, readonly en: string }, readonly teamName: { readonly zh: string, readonly en: string }, readonly limitText: { readonly zh: string, readonly en: string } };

export type QueueLoadPartsFragment = { readonly queueId: string, readonly atRisk: number, readonly breached: number, readonly open: number, readonly suspended: number, readonly oldestReceivedAt: string | null, readonly staffed: number, readonly spark: ReadonlyArray<number>, readonly name: { readonly zh: string, readonly en: string }, readonly serviceLevel: { readonly percent: number | null, readonly targetPercent: number, readonly windowHours: number } };

export type ForecastPartsFragment = { readonly from: string, readonly accepted: number, readonly unowned: number, readonly paused: number };

export type RatePartsFragment = { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string };

export type WallPartsFragment = { readonly seq: number, readonly asOf: string, readonly serverTime: string, readonly unitId: string, readonly policyVersion: string, readonly allHeldSince: string | null, readonly overflowTotal: number, readonly unitName: { readonly zh: string, readonly en: string }, readonly hero: { readonly statutoryLate: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly slaLate: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly dueWithin60Min: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly unclassifiedOver10Min: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly open: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly complianceToday: { readonly met: number, readonly breached: number, readonly percent: number | null, readonly targetPercent: number } }, readonly rows: ReadonlyArray<{ readonly ticketId: string, readonly ticketNo: string, readonly rowClass: RowClass, readonly type: TicketType, readonly tier: Tier, readonly queueId: string, readonly accepted: boolean, readonly suspendReason: SuspendReason | null, readonly targetId: string, readonly clauseNo: string, readonly milestone: string, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly assessmentDueAt: string | null, readonly breachedAt: string | null, readonly pausedSince: string | null, readonly pausedTotalMs: number, readonly run: ClockRun, readonly reopenCount: number, readonly chaseCount: number, readonly alarmId: string | null, readonly alarmState: AlarmState | null, readonly alarmPriority: AlarmPriority | null, readonly queueName: { readonly zh: string, readonly en: string }, readonly teamName: { readonly zh: string, readonly en: string }, readonly limitText: { readonly zh: string, readonly en: string } }>, readonly overflow: ReadonlyArray<{ readonly queueId: string, readonly count: number, readonly queueName: { readonly zh: string, readonly en: string } }>, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly atRisk: number, readonly breached: number, readonly open: number, readonly suspended: number, readonly oldestReceivedAt: string | null, readonly staffed: number, readonly spark: ReadonlyArray<number>, readonly name: { readonly zh: string, readonly en: string }, readonly serviceLevel: { readonly percent: number | null, readonly targetPercent: number, readonly windowHours: number } }>, readonly forecast: ReadonlyArray<{ readonly from: string, readonly accepted: number, readonly unowned: number, readonly paused: number }>, readonly foot: { readonly csat30d: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly responseRate: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly resolutionRate: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly recentlyRestored: ReadonlyArray<{ readonly ticketNo: string, readonly at: string }> }, readonly lag: { readonly detectP50Ms: number | null, readonly detectP99Ms: number | null, readonly publishP50Ms: number | null, readonly publishP99Ms: number | null, readonly samples: number }, readonly alarms: { readonly p1: number, readonly p2: number, readonly p3: number, readonly unacknowledged: number, readonly shelved: number, readonly suppressed: number }, readonly incidents: ReadonlyArray<{ readonly id: string, readonly incidentNo: string, readonly title: string, readonly place: string, readonly affected: number, readonly state: IncidentState }> };

export type WallSnapshotQueryVariables = Exact<{
  unitId?: string | number | null | undefined;
}>;


export type WallSnapshotQuery = { readonly wall: { readonly seq: number, readonly asOf: string, readonly serverTime: string, readonly unitId: string, readonly policyVersion: string, readonly allHeldSince: string | null, readonly overflowTotal: number, readonly unitName: { readonly zh: string, readonly en: string }, readonly hero: { readonly statutoryLate: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly slaLate: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly dueWithin60Min: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly unclassifiedOver10Min: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly open: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly complianceToday: { readonly met: number, readonly breached: number, readonly percent: number | null, readonly targetPercent: number } }, readonly rows: ReadonlyArray<{ readonly ticketId: string, readonly ticketNo: string, readonly rowClass: RowClass, readonly type: TicketType, readonly tier: Tier, readonly queueId: string, readonly accepted: boolean, readonly suspendReason: SuspendReason | null, readonly targetId: string, readonly clauseNo: string, readonly milestone: string, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly assessmentDueAt: string | null, readonly breachedAt: string | null, readonly pausedSince: string | null, readonly pausedTotalMs: number, readonly run: ClockRun, readonly reopenCount: number, readonly chaseCount: number, readonly alarmId: string | null, readonly alarmState: AlarmState | null, readonly alarmPriority: AlarmPriority | null, readonly queueName: { readonly zh: string, readonly en: string }, readonly teamName: { readonly zh: string, readonly en: string }, readonly limitText: { readonly zh: string, readonly en: string } }>, readonly overflow: ReadonlyArray<{ readonly queueId: string, readonly count: number, readonly queueName: { readonly zh: string, readonly en: string } }>, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly atRisk: number, readonly breached: number, readonly open: number, readonly suspended: number, readonly oldestReceivedAt: string | null, readonly staffed: number, readonly spark: ReadonlyArray<number>, readonly name: { readonly zh: string, readonly en: string }, readonly serviceLevel: { readonly percent: number | null, readonly targetPercent: number, readonly windowHours: number } }>, readonly forecast: ReadonlyArray<{ readonly from: string, readonly accepted: number, readonly unowned: number, readonly paused: number }>, readonly foot: { readonly csat30d: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly responseRate: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly resolutionRate: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly recentlyRestored: ReadonlyArray<{ readonly ticketNo: string, readonly at: string }> }, readonly lag: { readonly detectP50Ms: number | null, readonly detectP99Ms: number | null, readonly publishP50Ms: number | null, readonly publishP99Ms: number | null, readonly samples: number }, readonly alarms: { readonly p1: number, readonly p2: number, readonly p3: number, readonly unacknowledged: number, readonly shelved: number, readonly suppressed: number }, readonly incidents: ReadonlyArray<{ readonly id: string, readonly incidentNo: string, readonly title: string, readonly place: string, readonly affected: number, readonly state: IncidentState }> } };

export type WallUpdatesSubscriptionVariables = Exact<{
  unitId?: string | number | null | undefined;
  after?: number | null | undefined;
}>;


export type WallUpdatesSubscription = { readonly wallUpdates: { readonly seq: number, readonly snapshot: boolean, readonly wall: { readonly seq: number, readonly asOf: string, readonly serverTime: string, readonly unitId: string, readonly policyVersion: string, readonly allHeldSince: string | null, readonly overflowTotal: number, readonly unitName: { readonly zh: string, readonly en: string }, readonly hero: { readonly statutoryLate: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly slaLate: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly dueWithin60Min: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly unclassifiedOver10Min: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly open: { readonly value: number, readonly sameHourLastWeek: number | null, readonly unowned: number | null, readonly oldestOverMs: number | null, readonly suspended: number | null, readonly netGrowthLastHour: number | null }, readonly complianceToday: { readonly met: number, readonly breached: number, readonly percent: number | null, readonly targetPercent: number } }, readonly rows: ReadonlyArray<{ readonly ticketId: string, readonly ticketNo: string, readonly rowClass: RowClass, readonly type: TicketType, readonly tier: Tier, readonly queueId: string, readonly accepted: boolean, readonly suspendReason: SuspendReason | null, readonly targetId: string, readonly clauseNo: string, readonly milestone: string, readonly startedAt: string, readonly dueAt: string, readonly warnsAt: ReadonlyArray<string>, readonly assessmentDueAt: string | null, readonly breachedAt: string | null, readonly pausedSince: string | null, readonly pausedTotalMs: number, readonly run: ClockRun, readonly reopenCount: number, readonly chaseCount: number, readonly alarmId: string | null, readonly alarmState: AlarmState | null, readonly alarmPriority: AlarmPriority | null, readonly queueName: { readonly zh: string, readonly en: string }, readonly teamName: { readonly zh: string, readonly en: string }, readonly limitText: { readonly zh: string, readonly en: string } }>, readonly overflow: ReadonlyArray<{ readonly queueId: string, readonly count: number, readonly queueName: { readonly zh: string, readonly en: string } }>, readonly queues: ReadonlyArray<{ readonly queueId: string, readonly atRisk: number, readonly breached: number, readonly open: number, readonly suspended: number, readonly oldestReceivedAt: string | null, readonly staffed: number, readonly spark: ReadonlyArray<number>, readonly name: { readonly zh: string, readonly en: string }, readonly serviceLevel: { readonly percent: number | null, readonly targetPercent: number, readonly windowHours: number } }>, readonly forecast: ReadonlyArray<{ readonly from: string, readonly accepted: number, readonly unowned: number, readonly paused: number }>, readonly foot: { readonly csat30d: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly responseRate: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly resolutionRate: { readonly met: number, readonly total: number, readonly percent: number | null, readonly lines: ReadonlyArray<number>, readonly clauseNo: string }, readonly recentlyRestored: ReadonlyArray<{ readonly ticketNo: string, readonly at: string }> }, readonly lag: { readonly detectP50Ms: number | null, readonly detectP99Ms: number | null, readonly publishP50Ms: number | null, readonly publishP99Ms: number | null, readonly samples: number }, readonly alarms: { readonly p1: number, readonly p2: number, readonly p3: number, readonly unacknowledged: number, readonly shelved: number, readonly suppressed: number }, readonly incidents: ReadonlyArray<{ readonly id: string, readonly incidentNo: string, readonly title: string, readonly place: string, readonly affected: number, readonly state: IncidentState }> } } };

export type UnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitsQuery = { readonly units: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: UnitKind, readonly name: { readonly zh: string, readonly en: string } }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AgreementPartsFragmentDoc = new TypedDocumentString(`
    fragment AgreementParts on Agreement {
  agreementNo
  docId
  version
  title {
    zh
    en
  }
  status
  validFrom
  validUntil
  inForce
  customer {
    id
    customerNo
    nameMasked
    tier
  }
  targets {
    id
    targetId
    milestone
    value
    unit
    scopeText {
      zh
      en
    }
    limitText {
      zh
      en
    }
  }
  delivery {
    targetId
    clocks
    met
    broken
    late
    running
    metPercent
    worstOverrunMs
  }
}
    `, {"fragmentName":"AgreementParts"}) as unknown as TypedDocumentString<AgreementPartsFragment, unknown>;
export const AlarmPartsFragmentDoc = new TypedDocumentString(`
    fragment AlarmParts on Alarm {
  id
  priority
  kind
  state
  version
  ticketNo
  incidentId
  dutyId
  queueId
  queueName {
    zh
    en
  }
  tier
  clauseNo
  raisedAt
  returnedAt
  acknowledgedAt
  acknowledgedByRole
  note
  callingSince
  reAlarmCount
  calledDuty
  calledAbsence
  silence
  shelvedUntil
  shelveReason
  shelvedByRole
  outOfServiceUntil
}
    `, {"fragmentName":"AlarmParts"}) as unknown as TypedDocumentString<AlarmPartsFragment, unknown>;
export const AlarmRulePartsFragmentDoc = new TypedDocumentString(`
    fragment AlarmRuleParts on AlarmRule {
  kind
  priority
  clauseNo
  consequence {
    zh
    en
  }
  response {
    zh
    en
  }
  respondWithinMs
  owner
  neverShelved
  alwaysInService
  outages {
    unit {
      id
      name {
        zh
        en
      }
    }
    until
    reason
  }
}
    `, {"fragmentName":"AlarmRuleParts"}) as unknown as TypedDocumentString<AlarmRulePartsFragment, unknown>;
export const SentMessagePartsFragmentDoc = new TypedDocumentString(`
    fragment SentMessageParts on SentMessage {
  id
  channel
  kind
  templateCode
  templateVersion
  state
  reason
  attempts
  nextTryAt
  queuedAt
  sentAt
  settledAt
  subjectMasked
  textMasked
  agent {
    displayName
  }
}
    `, {"fragmentName":"SentMessageParts"}) as unknown as TypedDocumentString<SentMessagePartsFragment, unknown>;
export const ReceivedMessagePartsFragmentDoc = new TypedDocumentString(`
    fragment ReceivedMessageParts on ReceivedMessage {
  id
  channel
  kind
  state
  receivedAt
  fromMasked
  subjectMasked
  textMasked
  attachments {
    name
    bytes
  }
}
    `, {"fragmentName":"ReceivedMessageParts"}) as unknown as TypedDocumentString<ReceivedMessagePartsFragment, unknown>;
export const MessageTemplatePartsFragmentDoc = new TypedDocumentString(`
    fragment MessageTemplateParts on MessageTemplate {
  id
  code
  version
  channel
  kind
  subject {
    zh
    en
  }
  body {
    zh
    en
  }
  state
  draftedBy
  draftedAt
  approvedBy
  approvedAt
  mayApprove
}
    `, {"fragmentName":"MessageTemplateParts"}) as unknown as TypedDocumentString<MessageTemplatePartsFragment, unknown>;
export const ChoicePartsFragmentDoc = new TypedDocumentString(`
    fragment ChoiceParts on DispatchChoice {
  weightsVersion
  chosen {
    id
  }
  rankedCount
  rejectedCount
  ranked {
    agent {
      id
      displayName
      staffNo
      presence
    }
    total
    load
    capacity
    factors {
      factor
      score
      weight
    }
  }
  rejected {
    agent {
      id
      displayName
      staffNo
    }
    reasons {
      kind
      detail
    }
  }
}
    `, {"fragmentName":"ChoiceParts"}) as unknown as TypedDocumentString<ChoicePartsFragment, unknown>;
export const BoardQueuePartsFragmentDoc = new TypedDocumentString(`
    fragment BoardQueueParts on Queue {
  id
  name {
    zh
    en
  }
  version
  staffed
  waitingCount
  heldLoad
  capacity
  automaticDispatch
  requiredSkills
  requiredQualifications
}
    `, {"fragmentName":"BoardQueueParts"}) as unknown as TypedDocumentString<BoardQueuePartsFragment, unknown>;
export const BoardAgentPartsFragmentDoc = new TypedDocumentString(`
    fragment BoardAgentParts on Agent {
  id
  displayName
  staffNo
  presence
  presenceSince
  load
  capacity
  skills
}
    `, {"fragmentName":"BoardAgentParts"}) as unknown as TypedDocumentString<BoardAgentPartsFragment, unknown>;
export const LegalDutyPartsFragmentDoc = new TypedDocumentString(`
    fragment LegalDutyParts on LegalDuty {
  id
  code
  state
  text {
    zh
    en
  }
  targetId
  causedAt
  dueAt
  dueBasis
  isOverdue
  ticketNo
  reference
  amountFen
  doneAt
  doneByName
  proofMasked
  version
  clause {
    no
    source {
      zh
      en
    }
  }
}
    `, {"fragmentName":"LegalDutyParts"}) as unknown as TypedDocumentString<LegalDutyPartsFragment, unknown>;
export const IncidentPartsFragmentDoc = new TypedDocumentString(`
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
    `, {"fragmentName":"IncidentParts"}) as unknown as TypedDocumentString<IncidentPartsFragment, unknown>;
export const IncidentTicketPartsFragmentDoc = new TypedDocumentString(`
    fragment IncidentTicketParts on IncidentTicket {
  ticketId
  ticketNo
  title
  state
  tier
  receivedAt
  restoredAt
  refusalCode
  refusalMessage
}
    `, {"fragmentName":"IncidentTicketParts"}) as unknown as TypedDocumentString<IncidentTicketPartsFragment, unknown>;
export const OutagePartsFragmentDoc = new TypedDocumentString(`
    fragment OutageParts on Outage {
  id
  incidentNo
  state
  version
  title
  place
  from
  expectedRestoreAt
  affected
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
}
    `, {"fragmentName":"OutageParts"}) as unknown as TypedDocumentString<OutagePartsFragment, unknown>;
export const IndicatorPartsFragmentDoc = new TypedDocumentString(`
    fragment IndicatorParts on Indicator {
  metric
  limit {
    targetId
    value
    limitText {
      zh
      en
    }
    clause {
      no
    }
  }
  series {
    area
    serviceLine
    points {
      at
      mean
      keepsLimit
    }
  }
}
    `, {"fragmentName":"IndicatorParts"}) as unknown as TypedDocumentString<IndicatorPartsFragment, unknown>;
export const BreachPartsFragmentDoc = new TypedDocumentString(`
    fragment BreachParts on SlaBreach {
  eventId
  retracted
  ticketNo
  tier
  class
  bind
  clauseNo
  milestone
  governing
}
    `, {"fragmentName":"BreachParts"}) as unknown as TypedDocumentString<BreachPartsFragment, unknown>;
export const ChecklistItemPartsFragmentDoc = new TypedDocumentString(`
    fragment ChecklistItemParts on ChecklistItem {
  id
  text {
    zh
    en
  }
  mandatory
  clauseNo
  state
  at
  byName
  reason
}
    `, {"fragmentName":"ChecklistItemParts"}) as unknown as TypedDocumentString<ChecklistItemPartsFragment, unknown>;
export const StagePartsFragmentDoc = new TypedDocumentString(`
    fragment StageParts on StageCourse {
  stage
  clauseNo
  questions {
    zh
    en
  }
  owner {
    id
    displayName
  }
  plannedAt
  passedAt
  isLate
  isNext
  result
  note
  failures
  decidedByName
  done
  items {
    ...ChecklistItemParts
  }
}
    fragment ChecklistItemParts on ChecklistItem {
  id
  text {
    zh
    en
  }
  mandatory
  clauseNo
  state
  at
  byName
  reason
}`, {"fragmentName":"StageParts"}) as unknown as TypedDocumentString<StagePartsFragment, unknown>;
export const DeviationPartsFragmentDoc = new TypedDocumentString(`
    fragment DeviationParts on Deviation {
  place
  ticketId
  ticketNo
  kind
  clauseNo
  stages
  what {
    zh
    en
  }
  reason
  at
  byName
  approval
  decidedAt
  decidedByName
  decision
}
    `, {"fragmentName":"DeviationParts"}) as unknown as TypedDocumentString<DeviationPartsFragment, unknown>;
export const ViewerPartsFragmentDoc = new TypedDocumentString(`
    fragment ViewerParts on Viewer {
  id
  login
  displayName
  role
  permissions
  sessionExpiresAt
  agentId
  unit {
    id
    code
    name {
      zh
      en
    }
    kind
  }
}
    `, {"fragmentName":"ViewerParts"}) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>;
export const DutyRosterPartsFragmentDoc = new TypedDocumentString(`
    fragment DutyRosterParts on DutyRoster {
  unit {
    id
    name {
      zh
      en
    }
  }
  duty
  version
  shifts {
    agent {
      id
      displayName
      presence
    }
    from
    to
  }
  holes {
    from
    to
  }
}
    `, {"fragmentName":"DutyRosterParts"}) as unknown as TypedDocumentString<DutyRosterPartsFragment, unknown>;
export const HandoverAlarmPartsFragmentDoc = new TypedDocumentString(`
    fragment HandoverAlarmParts on HandoverAlarm {
  alarmId
  kind
  priority
  state
  clauseNo
  ticketNo
  queueName {
    zh
    en
  }
  raisedAt
  acknowledgedAt
  role
  calledDuty
  shelvedUntil
  shelveReason
}
    `, {"fragmentName":"HandoverAlarmParts"}) as unknown as TypedDocumentString<HandoverAlarmPartsFragment, unknown>;
export const HandoverTicketPartsFragmentDoc = new TypedDocumentString(`
    fragment HandoverTicketParts on HandoverTicket {
  ticketNo
  queueName {
    zh
    en
  }
  state
  tier
  clauseNo
  dueAt
}
    `, {"fragmentName":"HandoverTicketParts"}) as unknown as TypedDocumentString<HandoverTicketPartsFragment, unknown>;
export const HandoverSheetPartsFragmentDoc = new TypedDocumentString(`
    fragment HandoverSheetParts on HandoverSheet {
  id
  unit {
    id
    name {
      zh
      en
    }
  }
  drawnAt
  drawnBy
  note
  signedAt
  signedBy
  signNote
  maySign
  counts {
    unacknowledged
    acknowledged
    shelved
    late
    atRisk
  }
  unacknowledged {
    ...HandoverAlarmParts
  }
  acknowledged {
    ...HandoverAlarmParts
  }
  shelved {
    ...HandoverAlarmParts
  }
  late {
    ...HandoverTicketParts
  }
  atRisk {
    ...HandoverTicketParts
  }
}
    fragment HandoverAlarmParts on HandoverAlarm {
  alarmId
  kind
  priority
  state
  clauseNo
  ticketNo
  queueName {
    zh
    en
  }
  raisedAt
  acknowledgedAt
  role
  calledDuty
  shelvedUntil
  shelveReason
}
fragment HandoverTicketParts on HandoverTicket {
  ticketNo
  queueName {
    zh
    en
  }
  state
  tier
  clauseNo
  dueAt
}`, {"fragmentName":"HandoverSheetParts"}) as unknown as TypedDocumentString<HandoverSheetPartsFragment, unknown>;
export const DraftLineFragmentDoc = new TypedDocumentString(`
    fragment DraftLine on PolicyDraft {
  id
  docId
  version
  title {
    zh
    en
  }
  baseVersion
  state
  edit
  isMine
  editors
  updatedAt
  sha256
  faults {
    rule
    path
    cause
    remedy
  }
}
    `, {"fragmentName":"DraftLine"}) as unknown as TypedDocumentString<DraftLineFragment, unknown>;
export const PolicyChangePartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyChangeParts on PolicyChange {
  kind
  part
  name
  field
  before
  after
}
    `, {"fragmentName":"PolicyChangeParts"}) as unknown as TypedDocumentString<PolicyChangePartsFragment, unknown>;
export const PolicyJobPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyJobParts on PolicyJob {
  id
  kind
  state
  docId
  version
  total
  done
  asOf
  finishedAt
  sha256
  reason
  preview {
    tickets
    openTickets
    lines {
      targetId
      clauseNo
      limitBefore {
        zh
        en
      }
      limitAfter {
        zh
        en
      }
      clocks
      toAtRisk
      toLate
      relieved
      toMissed
      toMet
      added
      removed
      metPercentBefore
      metPercentAfter
      queues {
        queueId
        toAtRisk
        toLate
        relieved
        toMissed
      }
    }
    examples {
      ticketNo
      targetId
      before
      after
      dueBefore
      dueAfter
    }
  }
  migration {
    migrated
    passedOver
    lateOnArrival
  }
}
    `, {"fragmentName":"PolicyJobParts"}) as unknown as TypedDocumentString<PolicyJobPartsFragment, unknown>;
export const ClausePartsFragmentDoc = new TypedDocumentString(`
    fragment ClauseParts on Clause {
  id
  docId
  docVersion
  no
  title {
    zh
    en
  }
  text {
    zh
    en
  }
  kind
  truncated
  note {
    zh
    en
  }
}
    `, {"fragmentName":"ClauseParts"}) as unknown as TypedDocumentString<ClausePartsFragment, unknown>;
export const TargetPartsFragmentDoc = new TypedDocumentString(`
    fragment TargetParts on Target {
  id
  targetId
  bind
  class
  measure
  milestone
  family
  limitText {
    zh
    en
  }
  scopeText {
    zh
    en
  }
  startEvent
  stopEvent
  pauseReasons
  warnAt
  enabled
  note {
    zh
    en
  }
  clause {
    no
    title {
      zh
      en
    }
  }
}
    `, {"fragmentName":"TargetParts"}) as unknown as TypedDocumentString<TargetPartsFragment, unknown>;
export const RequirementPartsFragmentDoc = new TypedDocumentString(`
    fragment RequirementParts on Requirement {
  no
  clauseNo
  text {
    zh
    en
  }
  status
  enforcedBy
}
    `, {"fragmentName":"RequirementParts"}) as unknown as TypedDocumentString<RequirementPartsFragment, unknown>;
export const WorkOrderPartsFragmentDoc = new TypedDocumentString(`
    fragment WorkOrderParts on WorkOrder {
  id
  no
  state
  ticketId
  ticketNo
  ticketTitleMasked
  team {
    id
    name {
      zh
      en
    }
  }
  handler {
    displayName
  }
  owner {
    displayName
  }
  issuedByName
  issuedAt
  issueReason
  overAt
  overReason
  descriptionMasked
  reportMasked
  limitMinutes
  dueAt
  warnsAt
  word
  pausedSince
  lateAt
  overrunMs
  addressChangedAt
  actions
}
    `, {"fragmentName":"WorkOrderParts"}) as unknown as TypedDocumentString<WorkOrderPartsFragment, unknown>;
export const UserErrorPartsFragmentDoc = new TypedDocumentString(`
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
    `, {"fragmentName":"UserErrorParts"}) as unknown as TypedDocumentString<UserErrorPartsFragment, unknown>;
export const WorkOrderResultFragmentDoc = new TypedDocumentString(`
    fragment WorkOrderResult on WorkOrderPayload {
  workOrder {
    id
    state
  }
  userErrors {
    ...UserErrorParts
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`, {"fragmentName":"WorkOrderResult"}) as unknown as TypedDocumentString<WorkOrderResultFragment, unknown>;
export const TicketEventPartsFragmentDoc = new TypedDocumentString(`
    fragment TicketEventParts on TicketEvent {
  id
  type
  occurredAt
  recordedAt
  actor
  reason
  origin
  details {
    key
    value
  }
}
    `, {"fragmentName":"TicketEventParts"}) as unknown as TypedDocumentString<TicketEventPartsFragment, unknown>;
export const ProgressNoticePartsFragmentDoc = new TypedDocumentString(`
    fragment ProgressNoticeParts on ProgressNotice {
  dueAt
  warnAt
  pausedSince
  lateSince
  everyMs
}
    `, {"fragmentName":"ProgressNoticeParts"}) as unknown as TypedDocumentString<ProgressNoticePartsFragment, unknown>;
export const CustomerContactPartsFragmentDoc = new TypedDocumentString(`
    fragment CustomerContactParts on Customer {
  id
  customerNo
  phoneMasked
  tier
  language
  contactAddresses {
    channel
    addressMasked
  }
}
    `, {"fragmentName":"CustomerContactParts"}) as unknown as TypedDocumentString<CustomerContactPartsFragment, unknown>;
export const ReportedAxesPartsFragmentDoc = new TypedDocumentString(`
    fragment ReportedAxesParts on ReportedAxes {
  type
  urgency
  complexity
  severity
  serviceLine
  domain
  area
  tier
  risk
}
    `, {"fragmentName":"ReportedAxesParts"}) as unknown as TypedDocumentString<ReportedAxesPartsFragment, unknown>;
export const AxesPartsFragmentDoc = new TypedDocumentString(`
    fragment AxesParts on Axes {
  type
  urgency
  complexity
  severity
  serviceLine
  domain
  area
  tier
  risk
}
    `, {"fragmentName":"AxesParts"}) as unknown as TypedDocumentString<AxesPartsFragment, unknown>;
export const ClockPartsFragmentDoc = new TypedDocumentString(`
    fragment ClockParts on SlaClock {
  id
  targetId
  class
  bind
  family
  milestone
  run
  word
  startedAt
  dueAt
  warnsAt
  pausedSince
  projectedDueAt
  pausedTotalMs
  excludedTotalMs
  stoppedAt
  cancelReason
  breachedAt
  overrunMs
  limitText {
    zh
    en
  }
  clauseNo
  clause {
    docId
    docVersion
    title {
      zh
      en
    }
  }
  governing
  assessmentGoverning
}
    `, {"fragmentName":"ClockParts"}) as unknown as TypedDocumentString<ClockPartsFragment, unknown>;
export const InteractionPartsFragmentDoc = new TypedDocumentString(`
    fragment InteractionParts on Interaction {
  id
  direction
  channel
  kind
  occurredAt
  delivered
  agent {
    displayName
  }
  textMasked
}
    `, {"fragmentName":"InteractionParts"}) as unknown as TypedDocumentString<InteractionPartsFragment, unknown>;
export const ComplaintOfferPartsFragmentDoc = new TypedDocumentString(`
    fragment ComplaintOfferParts on ComplaintOffer {
  id
  draftedBy
  draftedAt
  textMasked
  compensationFen
  state
  approvedBy
  presentedAt
}
    `, {"fragmentName":"ComplaintOfferParts"}) as unknown as TypedDocumentString<ComplaintOfferPartsFragment, unknown>;
export const ComplaintPartsFragmentDoc = new TypedDocumentString(`
    fragment ComplaintParts on Complaint {
  phase
  grade
  gradeCauses
  team {
    id
    name {
      zh
      en
    }
  }
  isWithTeam
  subjectAgents {
    id
    displayName
  }
  subjectTeams {
    id
    name {
      zh
      en
    }
  }
  offers {
    ...ComplaintOfferParts
  }
  rounds {
    interactionId
    answer
    offerId
    at
  }
  conflictSince
  conclusion {
    outcome
    at
    noticeInteractionId
    documentSha256
  }
  rootCause {
    code
    at
    findingMasked
  }
  appeals {
    ticketNo
    regulatorCase {
      source
      dueAt
      answeredAt
    }
  }
  authorityFen
  actions
}
    fragment ComplaintOfferParts on ComplaintOffer {
  id
  draftedBy
  draftedAt
  textMasked
  compensationFen
  state
  approvedBy
  presentedAt
}`, {"fragmentName":"ComplaintParts"}) as unknown as TypedDocumentString<ComplaintPartsFragment, unknown>;
export const RegulatorCasePartsFragmentDoc = new TypedDocumentString(`
    fragment RegulatorCaseParts on RegulatorCase {
  source
  dueAt
  reminders
  answeredAt
  appealsFrom {
    ticketNo
  }
}
    `, {"fragmentName":"RegulatorCaseParts"}) as unknown as TypedDocumentString<RegulatorCasePartsFragment, unknown>;
export const TicketPartsFragmentDoc = new TypedDocumentString(`
    fragment TicketParts on Ticket {
  incident {
    incidentNo
    title
  }
  id
  ticketNo
  version
  state
  stage
  suspendReason
  expectedResumeAt
  progressNotice {
    ...ProgressNoticeParts
  }
  unit {
    id
    name {
      zh
      en
    }
  }
  queue {
    id
    name {
      zh
      en
    }
  }
  owner {
    id
    displayName
  }
  accepted
  customer {
    nameMasked
    addressMasked
    ...CustomerContactParts
  }
  addressChangedAt
  channel
  title
  descriptionMasked
  reported {
    ...ReportedAxesParts
  }
  confirmed {
    ...AxesParts
  }
  origin
  receivedAt
  resolvedAt
  closedAt
  priority
  priorityReasons
  dueAt
  assessmentDueAt
  word
  reopenCount
  chaseCount
  escalationLevel
  returnCount
  conflict
  supervision {
    since
    dueAt
    order
  }
  mergedInto {
    ticketNo
  }
  repeatOf {
    ticketNo
  }
  probableDuplicates {
    ticketNo
  }
  holds
  clocks {
    ...ClockParts
  }
  interactions {
    ...InteractionParts
  }
  complaint {
    ...ComplaintParts
  }
  regulatorCase {
    ...RegulatorCaseParts
  }
  actions
}
    fragment ComplaintOfferParts on ComplaintOffer {
  id
  draftedBy
  draftedAt
  textMasked
  compensationFen
  state
  approvedBy
  presentedAt
}
fragment ComplaintParts on Complaint {
  phase
  grade
  gradeCauses
  team {
    id
    name {
      zh
      en
    }
  }
  isWithTeam
  subjectAgents {
    id
    displayName
  }
  subjectTeams {
    id
    name {
      zh
      en
    }
  }
  offers {
    ...ComplaintOfferParts
  }
  rounds {
    interactionId
    answer
    offerId
    at
  }
  conflictSince
  conclusion {
    outcome
    at
    noticeInteractionId
    documentSha256
  }
  rootCause {
    code
    at
    findingMasked
  }
  appeals {
    ticketNo
    regulatorCase {
      source
      dueAt
      answeredAt
    }
  }
  authorityFen
  actions
}
fragment RegulatorCaseParts on RegulatorCase {
  source
  dueAt
  reminders
  answeredAt
  appealsFrom {
    ticketNo
  }
}
fragment CustomerContactParts on Customer {
  id
  customerNo
  phoneMasked
  tier
  language
  contactAddresses {
    channel
    addressMasked
  }
}
fragment ClockParts on SlaClock {
  id
  targetId
  class
  bind
  family
  milestone
  run
  word
  startedAt
  dueAt
  warnsAt
  pausedSince
  projectedDueAt
  pausedTotalMs
  excludedTotalMs
  stoppedAt
  cancelReason
  breachedAt
  overrunMs
  limitText {
    zh
    en
  }
  clauseNo
  clause {
    docId
    docVersion
    title {
      zh
      en
    }
  }
  governing
  assessmentGoverning
}
fragment AxesParts on Axes {
  type
  urgency
  complexity
  severity
  serviceLine
  domain
  area
  tier
  risk
}
fragment ReportedAxesParts on ReportedAxes {
  type
  urgency
  complexity
  severity
  serviceLine
  domain
  area
  tier
  risk
}
fragment InteractionParts on Interaction {
  id
  direction
  channel
  kind
  occurredAt
  delivered
  agent {
    displayName
  }
  textMasked
}
fragment ProgressNoticeParts on ProgressNotice {
  dueAt
  warnAt
  pausedSince
  lateSince
  everyMs
}`, {"fragmentName":"TicketParts"}) as unknown as TypedDocumentString<TicketPartsFragment, unknown>;
export const TicketCommandResultFragmentDoc = new TypedDocumentString(`
    fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`, {"fragmentName":"TicketCommandResult"}) as unknown as TypedDocumentString<TicketCommandResultFragment, unknown>;
export const TicketRowPartsFragmentDoc = new TypedDocumentString(`
    fragment TicketRowParts on Ticket {
  id
  ticketNo
  state
  suspendReason
  progressNotice {
    ...ProgressNoticeParts
  }
  title
  reported {
    type
    tier
  }
  confirmed {
    type
    tier
  }
  queue {
    id
    name {
      zh
      en
    }
  }
  owner {
    id
    displayName
  }
  accepted
  receivedAt
  dueAt
  word
  governedBy {
    clauseNo
    limitText {
      zh
      en
    }
    clock {
      ...ClockParts
    }
  }
  reopenCount
  chaseCount
}
    fragment ClockParts on SlaClock {
  id
  targetId
  class
  bind
  family
  milestone
  run
  word
  startedAt
  dueAt
  warnsAt
  pausedSince
  projectedDueAt
  pausedTotalMs
  excludedTotalMs
  stoppedAt
  cancelReason
  breachedAt
  overrunMs
  limitText {
    zh
    en
  }
  clauseNo
  clause {
    docId
    docVersion
    title {
      zh
      en
    }
  }
  governing
  assessmentGoverning
}
fragment ProgressNoticeParts on ProgressNotice {
  dueAt
  warnAt
  pausedSince
  lateSince
  everyMs
}`, {"fragmentName":"TicketRowParts"}) as unknown as TypedDocumentString<TicketRowPartsFragment, unknown>;
export const HeroPartsFragmentDoc = new TypedDocumentString(`
    fragment HeroParts on HeroNumber {
  value
  sameHourLastWeek
  unowned
  oldestOverMs
  suspended
  netGrowthLastHour
}
    `, {"fragmentName":"HeroParts"}) as unknown as TypedDocumentString<HeroPartsFragment, unknown>;
export const WallRowPartsFragmentDoc = new TypedDocumentString(`
    fragment WallRowParts on WallRow {
  ticketId
  ticketNo
  rowClass
  type
  tier
  queueId
  queueName {
    zh
    en
  }
  teamName {
    zh
    en
  }
  accepted
  suspendReason
  targetId
  clauseNo
  milestone
  limitText {
    zh
    en
  }
  startedAt
  dueAt
  warnsAt
  assessmentDueAt
  breachedAt
  pausedSince
  pausedTotalMs
  run
  reopenCount
  chaseCount
  alarmId
  alarmState
  alarmPriority
}
    `, {"fragmentName":"WallRowParts"}) as unknown as TypedDocumentString<WallRowPartsFragment, unknown>;
export const QueueLoadPartsFragmentDoc = new TypedDocumentString(`
    fragment QueueLoadParts on QueueLoad {
  queueId
  name {
    zh
    en
  }
  atRisk
  breached
  open
  suspended
  oldestReceivedAt
  staffed
  serviceLevel {
    percent
    targetPercent
    windowHours
  }
  spark
}
    `, {"fragmentName":"QueueLoadParts"}) as unknown as TypedDocumentString<QueueLoadPartsFragment, unknown>;
export const ForecastPartsFragmentDoc = new TypedDocumentString(`
    fragment ForecastParts on ForecastBucket {
  from
  accepted
  unowned
  paused
}
    `, {"fragmentName":"ForecastParts"}) as unknown as TypedDocumentString<ForecastPartsFragment, unknown>;
export const RatePartsFragmentDoc = new TypedDocumentString(`
    fragment RateParts on RateFigure {
  met
  total
  percent
  lines
  clauseNo
}
    `, {"fragmentName":"RateParts"}) as unknown as TypedDocumentString<RatePartsFragment, unknown>;
export const WallPartsFragmentDoc = new TypedDocumentString(`
    fragment WallParts on Wall {
  seq
  asOf
  serverTime
  unitId
  unitName {
    zh
    en
  }
  policyVersion
  allHeldSince
  hero {
    statutoryLate {
      ...HeroParts
    }
    slaLate {
      ...HeroParts
    }
    dueWithin60Min {
      ...HeroParts
    }
    unclassifiedOver10Min {
      ...HeroParts
    }
    open {
      ...HeroParts
    }
    complianceToday {
      met
      breached
      percent
      targetPercent
    }
  }
  rows {
    ...WallRowParts
  }
  overflow {
    queueId
    queueName {
      zh
      en
    }
    count
  }
  overflowTotal
  queues {
    ...QueueLoadParts
  }
  forecast {
    ...ForecastParts
  }
  foot {
    csat30d {
      ...RateParts
    }
    responseRate {
      ...RateParts
    }
    resolutionRate {
      ...RateParts
    }
    recentlyRestored {
      ticketNo
      at
    }
  }
  lag {
    detectP50Ms
    detectP99Ms
    publishP50Ms
    publishP99Ms
    samples
  }
  alarms {
    p1
    p2
    p3
    unacknowledged
    shelved
    suppressed
  }
  incidents {
    id
    incidentNo
    title
    place
    affected
    state
  }
}
    fragment HeroParts on HeroNumber {
  value
  sameHourLastWeek
  unowned
  oldestOverMs
  suspended
  netGrowthLastHour
}
fragment WallRowParts on WallRow {
  ticketId
  ticketNo
  rowClass
  type
  tier
  queueId
  queueName {
    zh
    en
  }
  teamName {
    zh
    en
  }
  accepted
  suspendReason
  targetId
  clauseNo
  milestone
  limitText {
    zh
    en
  }
  startedAt
  dueAt
  warnsAt
  assessmentDueAt
  breachedAt
  pausedSince
  pausedTotalMs
  run
  reopenCount
  chaseCount
  alarmId
  alarmState
  alarmPriority
}
fragment QueueLoadParts on QueueLoad {
  queueId
  name {
    zh
    en
  }
  atRisk
  breached
  open
  suspended
  oldestReceivedAt
  staffed
  serviceLevel {
    percent
    targetPercent
    windowHours
  }
  spark
}
fragment ForecastParts on ForecastBucket {
  from
  accepted
  unowned
  paused
}
fragment RateParts on RateFigure {
  met
  total
  percent
  lines
  clauseNo
}`, {"fragmentName":"WallParts"}) as unknown as TypedDocumentString<WallPartsFragment, unknown>;
export const AgreementsDocument = new TypedDocumentString(`
    query Agreements {
  agreements {
    ...AgreementParts
  }
}
    fragment AgreementParts on Agreement {
  agreementNo
  docId
  version
  title {
    zh
    en
  }
  status
  validFrom
  validUntil
  inForce
  customer {
    id
    customerNo
    nameMasked
    tier
  }
  targets {
    id
    targetId
    milestone
    value
    unit
    scopeText {
      zh
      en
    }
    limitText {
      zh
      en
    }
  }
  delivery {
    targetId
    clocks
    met
    broken
    late
    running
    metPercent
    worstOverrunMs
  }
}`) as unknown as TypedDocumentString<AgreementsQuery, AgreementsQueryVariables>;
export const CustomerByNumberDocument = new TypedDocumentString(`
    query CustomerByNumber($customerNo: String!) {
  customer(customerNo: $customerNo) {
    id
    customerNo
    nameMasked
    tier
  }
}
    `) as unknown as TypedDocumentString<CustomerByNumberQuery, CustomerByNumberQueryVariables>;
export const ConcludeAgreementDocument = new TypedDocumentString(`
    mutation ConcludeAgreement($input: ConcludeAgreementInput!) {
  concludeAgreement(input: $input) {
    agreement {
      docId
      version
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<ConcludeAgreementMutation, ConcludeAgreementMutationVariables>;
export const EndAgreementDocument = new TypedDocumentString(`
    mutation EndAgreement($input: EndAgreementInput!) {
  endAgreement(input: $input) {
    agreement {
      docId
      version
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<EndAgreementMutation, EndAgreementMutationVariables>;
export const AlarmListDocument = new TypedDocumentString(`
    query AlarmList($first: Int!, $after: String, $states: [AlarmState!], $unitId: ID) {
  alarms(first: $first, after: $after, states: $states, unitId: $unitId) {
    edges {
      cursor
      node {
        ...AlarmParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AlarmParts on Alarm {
  id
  priority
  kind
  state
  version
  ticketNo
  incidentId
  dutyId
  queueId
  queueName {
    zh
    en
  }
  tier
  clauseNo
  raisedAt
  returnedAt
  acknowledgedAt
  acknowledgedByRole
  note
  callingSince
  reAlarmCount
  calledDuty
  calledAbsence
  silence
  shelvedUntil
  shelveReason
  shelvedByRole
  outOfServiceUntil
}`) as unknown as TypedDocumentString<AlarmListQuery, AlarmListQueryVariables>;
export const AlarmChangesDocument = new TypedDocumentString(`
    subscription AlarmChanges($unitId: ID, $after: SafeInt) {
  alarmChanges(unitId: $unitId, after: $after) {
    seq
    snapshot
    alarms {
      ...AlarmParts
    }
  }
}
    fragment AlarmParts on Alarm {
  id
  priority
  kind
  state
  version
  ticketNo
  incidentId
  dutyId
  queueId
  queueName {
    zh
    en
  }
  tier
  clauseNo
  raisedAt
  returnedAt
  acknowledgedAt
  acknowledgedByRole
  note
  callingSince
  reAlarmCount
  calledDuty
  calledAbsence
  silence
  shelvedUntil
  shelveReason
  shelvedByRole
  outOfServiceUntil
}`) as unknown as TypedDocumentString<AlarmChangesSubscription, AlarmChangesSubscriptionVariables>;
export const AcknowledgeAlarmDocument = new TypedDocumentString(`
    mutation AcknowledgeAlarm($input: AcknowledgeAlarmInput!) {
  acknowledgeAlarm(input: $input) {
    alarm {
      ...AlarmParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment AlarmParts on Alarm {
  id
  priority
  kind
  state
  version
  ticketNo
  incidentId
  dutyId
  queueId
  queueName {
    zh
    en
  }
  tier
  clauseNo
  raisedAt
  returnedAt
  acknowledgedAt
  acknowledgedByRole
  note
  callingSince
  reAlarmCount
  calledDuty
  calledAbsence
  silence
  shelvedUntil
  shelveReason
  shelvedByRole
  outOfServiceUntil
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<AcknowledgeAlarmMutation, AcknowledgeAlarmMutationVariables>;
export const AcknowledgeAlarmGroupDocument = new TypedDocumentString(`
    mutation AcknowledgeAlarmGroup($input: AcknowledgeAlarmGroupInput!) {
  acknowledgeAlarmGroup(input: $input) {
    alarms {
      ...AlarmParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment AlarmParts on Alarm {
  id
  priority
  kind
  state
  version
  ticketNo
  incidentId
  dutyId
  queueId
  queueName {
    zh
    en
  }
  tier
  clauseNo
  raisedAt
  returnedAt
  acknowledgedAt
  acknowledgedByRole
  note
  callingSince
  reAlarmCount
  calledDuty
  calledAbsence
  silence
  shelvedUntil
  shelveReason
  shelvedByRole
  outOfServiceUntil
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<AcknowledgeAlarmGroupMutation, AcknowledgeAlarmGroupMutationVariables>;
export const ShelveAlarmDocument = new TypedDocumentString(`
    mutation ShelveAlarm($input: ShelveAlarmInput!) {
  shelveAlarm(input: $input) {
    alarm {
      ...AlarmParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment AlarmParts on Alarm {
  id
  priority
  kind
  state
  version
  ticketNo
  incidentId
  dutyId
  queueId
  queueName {
    zh
    en
  }
  tier
  clauseNo
  raisedAt
  returnedAt
  acknowledgedAt
  acknowledgedByRole
  note
  callingSince
  reAlarmCount
  calledDuty
  calledAbsence
  silence
  shelvedUntil
  shelveReason
  shelvedByRole
  outOfServiceUntil
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<ShelveAlarmMutation, ShelveAlarmMutationVariables>;
export const UnshelveAlarmDocument = new TypedDocumentString(`
    mutation UnshelveAlarm($input: UnshelveAlarmInput!) {
  unshelveAlarm(input: $input) {
    alarm {
      ...AlarmParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment AlarmParts on Alarm {
  id
  priority
  kind
  state
  version
  ticketNo
  incidentId
  dutyId
  queueId
  queueName {
    zh
    en
  }
  tier
  clauseNo
  raisedAt
  returnedAt
  acknowledgedAt
  acknowledgedByRole
  note
  callingSince
  reAlarmCount
  calledDuty
  calledAbsence
  silence
  shelvedUntil
  shelveReason
  shelvedByRole
  outOfServiceUntil
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<UnshelveAlarmMutation, UnshelveAlarmMutationVariables>;
export const AlarmGroupsDocument = new TypedDocumentString(`
    query AlarmGroups($unitId: ID) {
  alarmGroups(unitId: $unitId) {
    isFlood
    raisedInWindow
    groups {
      key
      kind
      priority
      clauseNo
      queueName {
        zh
        en
      }
      incidentId
      count
      unacknowledged
      firstRaisedAt
      lastRaisedAt
      alarmIds
    }
  }
}
    `) as unknown as TypedDocumentString<AlarmGroupsQuery, AlarmGroupsQueryVariables>;
export const AlarmCourseDocument = new TypedDocumentString(`
    query AlarmCourse($alarmId: ID!) {
  alarmCourse(alarmId: $alarmId) {
    type
    at
    by
    duty
    absence
    until
    agent {
      id
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<AlarmCourseQuery, AlarmCourseQueryVariables>;
export const AlarmCareDocument = new TypedDocumentString(`
    query AlarmCare($from: DateTime!, $to: DateTime!, $unitId: ID) {
  alarmFigures(from: $from, to: $to, unitId: $unitId) {
    total
    p1
    p2
    p3
    meanPerWindow
    mostInWindow
    floodPercent
    acknowledged
    acknowledgeP50Ms
    acknowledgeP90Ms
    stale
    shelved
    suppressed
    outOfService
    perWindow {
      from
      count
    }
    badActors {
      kind
      queueName {
        zh
        en
      }
      targetId
      count
      percent
    }
  }
  alarmRules {
    ...AlarmRuleParts
  }
}
    fragment AlarmRuleParts on AlarmRule {
  kind
  priority
  clauseNo
  consequence {
    zh
    en
  }
  response {
    zh
    en
  }
  respondWithinMs
  owner
  neverShelved
  alwaysInService
  outages {
    unit {
      id
      name {
        zh
        en
      }
    }
    until
    reason
  }
}`) as unknown as TypedDocumentString<AlarmCareQuery, AlarmCareQueryVariables>;
export const SetAlarmRuleServiceDocument = new TypedDocumentString(`
    mutation SetAlarmRuleService($input: SetAlarmRuleServiceInput!) {
  setAlarmRuleService(input: $input) {
    rules {
      ...AlarmRuleParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment AlarmRuleParts on AlarmRule {
  kind
  priority
  clauseNo
  consequence {
    zh
    en
  }
  response {
    zh
    en
  }
  respondWithinMs
  owner
  neverShelved
  alwaysInService
  outages {
    unit {
      id
      name {
        zh
        en
      }
    }
    until
    reason
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SetAlarmRuleServiceMutation, SetAlarmRuleServiceMutationVariables>;
export const SettlementDocumentDocument = new TypedDocumentString(`
    query SettlementDocument($ticketId: ID!) {
  settlementDocument(ticketId: $ticketId) {
    id
    at
    sha256
    text {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<SettlementDocumentQuery, SettlementDocumentQueryVariables>;
export const ComplaintCausesDocument = new TypedDocumentString(`
    query ComplaintCauses($from: DateTime!, $to: DateTime!, $unitId: ID) {
  complaintCauses(from: $from, to: $to, unitId: $unitId) {
    total
    withoutCause
    causes {
      code
      count
      cumulativePercent
      units {
        unit {
          id
          name {
            zh
            en
          }
        }
        count
      }
    }
  }
  units {
    id
    name {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<ComplaintCausesQuery, ComplaintCausesQueryVariables>;
export const GradeComplaintDocument = new TypedDocumentString(`
    mutation GradeComplaint($input: GradeComplaintInput!) {
  gradeComplaint(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<GradeComplaintMutation, GradeComplaintMutationVariables>;
export const NameComplaintSubjectDocument = new TypedDocumentString(`
    mutation NameComplaintSubject($input: NameComplaintSubjectInput!) {
  nameComplaintSubject(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<NameComplaintSubjectMutation, NameComplaintSubjectMutationVariables>;
export const StartInvestigationDocument = new TypedDocumentString(`
    mutation StartInvestigation($input: TicketStepInput!) {
  startInvestigation(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<StartInvestigationMutation, StartInvestigationMutationVariables>;
export const DraftOfferDocument = new TypedDocumentString(`
    mutation DraftOffer($input: DraftOfferInput!) {
  draftOffer(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<DraftOfferMutation, DraftOfferMutationVariables>;
export const ApproveOfferDocument = new TypedDocumentString(`
    mutation ApproveOffer($input: ComplaintOfferInput!) {
  approveOffer(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ApproveOfferMutation, ApproveOfferMutationVariables>;
export const WithholdOfferDocument = new TypedDocumentString(`
    mutation WithholdOffer($input: ComplaintOfferInput!) {
  withholdOffer(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<WithholdOfferMutation, WithholdOfferMutationVariables>;
export const PresentOfferDocument = new TypedDocumentString(`
    mutation PresentOffer($input: PresentOfferInput!) {
  presentOffer(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<PresentOfferMutation, PresentOfferMutationVariables>;
export const RecordNegotiationDocument = new TypedDocumentString(`
    mutation RecordNegotiation($input: RecordNegotiationInput!) {
  recordNegotiation(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<RecordNegotiationMutation, RecordNegotiationMutationVariables>;
export const AgreeComplaintDocument = new TypedDocumentString(`
    mutation AgreeComplaint($input: AgreeComplaintInput!) {
  agreeComplaint(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AgreeComplaintMutation, AgreeComplaintMutationVariables>;
export const DecideComplaintDocument = new TypedDocumentString(`
    mutation DecideComplaint($input: DecideComplaintInput!) {
  decideComplaint(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<DecideComplaintMutation, DecideComplaintMutationVariables>;
export const StateRootCauseDocument = new TypedDocumentString(`
    mutation StateRootCause($input: StateRootCauseInput!) {
  stateRootCause(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<StateRootCauseMutation, StateRootCauseMutationVariables>;
export const OpenConflictDocument = new TypedDocumentString(`
    mutation OpenConflict($input: TicketStepInput!) {
  openConflict(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<OpenConflictMutation, OpenConflictMutationVariables>;
export const SettleConflictDocument = new TypedDocumentString(`
    mutation SettleConflict($input: SettleConflictInput!) {
  settleConflict(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<SettleConflictMutation, SettleConflictMutationVariables>;
export const OpenRegulatorCaseDocument = new TypedDocumentString(`
    mutation OpenRegulatorCase($input: OpenRegulatorCaseInput!) {
  openRegulatorCase(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<OpenRegulatorCaseMutation, OpenRegulatorCaseMutationVariables>;
export const AnswerRegulatorDocument = new TypedDocumentString(`
    mutation AnswerRegulator($input: AnswerRegulatorInput!) {
  answerRegulator(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AnswerRegulatorMutation, AnswerRegulatorMutationVariables>;
export const TicketMessagesDocument = new TypedDocumentString(`
    query TicketMessages($id: ID!) {
  ticket(id: $id) {
    id
    sentMessages {
      ...SentMessageParts
    }
    receivedMessages {
      ...ReceivedMessageParts
    }
  }
}
    fragment SentMessageParts on SentMessage {
  id
  channel
  kind
  templateCode
  templateVersion
  state
  reason
  attempts
  nextTryAt
  queuedAt
  sentAt
  settledAt
  subjectMasked
  textMasked
  agent {
    displayName
  }
}
fragment ReceivedMessageParts on ReceivedMessage {
  id
  channel
  kind
  state
  receivedAt
  fromMasked
  subjectMasked
  textMasked
  attachments {
    name
    bytes
  }
}`) as unknown as TypedDocumentString<TicketMessagesQuery, TicketMessagesQueryVariables>;
export const MessageTemplatesDocument = new TypedDocumentString(`
    query MessageTemplates {
  messageTemplates {
    ...MessageTemplateParts
  }
  messageChannels {
    channel
    connected
  }
  templateVariables {
    name
    meaning {
      zh
      en
    }
  }
}
    fragment MessageTemplateParts on MessageTemplate {
  id
  code
  version
  channel
  kind
  subject {
    zh
    en
  }
  body {
    zh
    en
  }
  state
  draftedBy
  draftedAt
  approvedBy
  approvedAt
  mayApprove
}`) as unknown as TypedDocumentString<MessageTemplatesQuery, MessageTemplatesQueryVariables>;
export const TriageDocument = new TypedDocumentString(`
    query Triage {
  triage(first: 100) {
    ...ReceivedMessageParts
    ticket {
      ticketNo
    }
    customer {
      id
      customerNo
      nameMasked
    }
  }
  queues {
    id
    name {
      zh
      en
    }
  }
  units {
    id
    name {
      zh
      en
    }
  }
}
    fragment ReceivedMessageParts on ReceivedMessage {
  id
  channel
  kind
  state
  receivedAt
  fromMasked
  subjectMasked
  textMasked
  attachments {
    name
    bytes
  }
}`) as unknown as TypedDocumentString<TriageQuery, TriageQueryVariables>;
export const TicketByNumberDocument = new TypedDocumentString(`
    query TicketByNumber($ticketNo: String!) {
  ticket(ticketNo: $ticketNo) {
    id
    ticketNo
    title
  }
}
    `) as unknown as TypedDocumentString<TicketByNumberQuery, TicketByNumberQueryVariables>;
export const CustomerToNameDocument = new TypedDocumentString(`
    query CustomerToName($customerNo: String!) {
  customer(customerNo: $customerNo) {
    id
    customerNo
    nameMasked
  }
}
    `) as unknown as TypedDocumentString<CustomerToNameQuery, CustomerToNameQueryVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const DraftTemplateDocument = new TypedDocumentString(`
    mutation DraftTemplate($input: DraftTemplateInput!) {
  draftTemplate(input: $input) {
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<DraftTemplateMutation, DraftTemplateMutationVariables>;
export const ApproveTemplateDocument = new TypedDocumentString(`
    mutation ApproveTemplate($input: TemplateInput!) {
  approveTemplate(input: $input) {
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<ApproveTemplateMutation, ApproveTemplateMutationVariables>;
export const RetireTemplateDocument = new TypedDocumentString(`
    mutation RetireTemplate($input: TemplateInput!) {
  retireTemplate(input: $input) {
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<RetireTemplateMutation, RetireTemplateMutationVariables>;
export const AttachMessageDocument = new TypedDocumentString(`
    mutation AttachMessage($input: AttachMessageInput!) {
  attachMessage(input: $input) {
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<AttachMessageMutation, AttachMessageMutationVariables>;
export const OpenTicketFromMessageDocument = new TypedDocumentString(`
    mutation OpenTicketFromMessage($input: OpenTicketFromMessageInput!) {
  openTicketFromMessage(input: $input) {
    ticket {
      ticketNo
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<OpenTicketFromMessageMutation, OpenTicketFromMessageMutationVariables>;
export const RouteFeedbackDocument = new TypedDocumentString(`
    mutation RouteFeedback($input: RouteFeedbackInput!) {
  routeFeedback(input: $input) {
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<RouteFeedbackMutation, RouteFeedbackMutationVariables>;
export const DismissMessageDocument = new TypedDocumentString(`
    mutation DismissMessage($input: DismissMessageInput!) {
  dismissMessage(input: $input) {
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<DismissMessageMutation, DismissMessageMutationVariables>;
export const SetContactAddressDocument = new TypedDocumentString(`
    mutation SetContactAddress($input: SetContactAddressInput!) {
  setContactAddress(input: $input) {
    customer {
      id
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SetContactAddressMutation, SetContactAddressMutationVariables>;
export const SetCustomerLanguageDocument = new TypedDocumentString(`
    mutation SetCustomerLanguage($input: SetCustomerLanguageInput!) {
  setCustomerLanguage(input: $input) {
    customer {
      id
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SetCustomerLanguageMutation, SetCustomerLanguageMutationVariables>;
export const ChangeCustomerTierDocument = new TypedDocumentString(`
    mutation ChangeCustomerTier($input: ChangeCustomerTierInput!) {
  changeCustomerTier(input: $input) {
    customer {
      id
      tier
    }
    reevaluatedTickets
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<ChangeCustomerTierMutation, ChangeCustomerTierMutationVariables>;
export const DispatchBoardDocument = new TypedDocumentString(`
    query DispatchBoard {
  queues {
    ...BoardQueueParts
  }
}
    fragment BoardQueueParts on Queue {
  id
  name {
    zh
    en
  }
  version
  staffed
  waitingCount
  heldLoad
  capacity
  automaticDispatch
  requiredSkills
  requiredQualifications
}`) as unknown as TypedDocumentString<DispatchBoardQuery, DispatchBoardQueryVariables>;
export const DispatchQueueDocument = new TypedDocumentString(`
    query DispatchQueue($id: ID!) {
  node(id: $id) {
    ... on Queue {
      ...BoardQueueParts
      agents {
        ...BoardAgentParts
      }
      waiting(first: 50) {
        turn
        ticket {
          id
          ticketNo
          version
          title
          priority
          priorityReasons
          receivedAt
          dueAt
          word
          state
          queue {
            id
            name {
              zh
              en
            }
          }
          customer {
            tier
          }
        }
      }
    }
  }
}
    fragment BoardQueueParts on Queue {
  id
  name {
    zh
    en
  }
  version
  staffed
  waitingCount
  heldLoad
  capacity
  automaticDispatch
  requiredSkills
  requiredQualifications
}
fragment BoardAgentParts on Agent {
  id
  displayName
  staffNo
  presence
  presenceSince
  load
  capacity
  skills
}`) as unknown as TypedDocumentString<DispatchQueueQuery, DispatchQueueQueryVariables>;
export const SuggestAssigneeDocument = new TypedDocumentString(`
    query SuggestAssignee($ticketId: ID!, $queueId: ID) {
  suggestAssignee(ticketId: $ticketId, queueId: $queueId) {
    ...ChoiceParts
  }
}
    fragment ChoiceParts on DispatchChoice {
  weightsVersion
  chosen {
    id
  }
  rankedCount
  rejectedCount
  ranked {
    agent {
      id
      displayName
      staffNo
      presence
    }
    total
    load
    capacity
    factors {
      factor
      score
      weight
    }
  }
  rejected {
    agent {
      id
      displayName
      staffNo
    }
    reasons {
      kind
      detail
    }
  }
}`) as unknown as TypedDocumentString<SuggestAssigneeQuery, SuggestAssigneeQueryVariables>;
export const DispatchAutomaticallyDocument = new TypedDocumentString(`
    mutation DispatchAutomatically($input: DispatchAutomaticallyInput!) {
  dispatchAutomatically(input: $input) {
    ticket {
      id
      owner {
        id
        displayName
      }
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<DispatchAutomaticallyMutation, DispatchAutomaticallyMutationVariables>;
export const TakeNextTicketDocument = new TypedDocumentString(`
    mutation TakeNextTicket($input: TakeNextTicketInput!) {
  takeNextTicket(input: $input) {
    ticket {
      id
      ticketNo
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<TakeNextTicketMutation, TakeNextTicketMutationVariables>;
export const SetPresenceDocument = new TypedDocumentString(`
    mutation SetPresence($input: SetPresenceInput!) {
  setPresence(input: $input) {
    agent {
      ...BoardAgentParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment BoardAgentParts on Agent {
  id
  displayName
  staffNo
  presence
  presenceSince
  load
  capacity
  skills
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SetPresenceMutation, SetPresenceMutationVariables>;
export const ChangeQueueDocument = new TypedDocumentString(`
    mutation ChangeQueue($input: ChangeQueueInput!) {
  changeQueue(input: $input) {
    queue {
      ...BoardQueueParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment BoardQueueParts on Queue {
  id
  name {
    zh
    en
  }
  version
  staffed
  waitingCount
  heldLoad
  capacity
  automaticDispatch
  requiredSkills
  requiredQualifications
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<ChangeQueueMutation, ChangeQueueMutationVariables>;
export const TicketDispatchesDocument = new TypedDocumentString(`
    query TicketDispatches($id: ID!) {
  ticket(id: $id) {
    id
    dispatches {
      id
      kind
      at
      by
      automatic
      dueAt
      followUp
      overrideReason
      assignee {
        id
        displayName
      }
      queue {
        id
        name {
          zh
          en
        }
      }
      explanation {
        ...ChoiceParts
      }
    }
  }
}
    fragment ChoiceParts on DispatchChoice {
  weightsVersion
  chosen {
    id
  }
  rankedCount
  rejectedCount
  ranked {
    agent {
      id
      displayName
      staffNo
      presence
    }
    total
    load
    capacity
    factors {
      factor
      score
      weight
    }
  }
  rejected {
    agent {
      id
      displayName
      staffNo
    }
    reasons {
      kind
      detail
    }
  }
}`) as unknown as TypedDocumentString<TicketDispatchesQuery, TicketDispatchesQueryVariables>;
export const LegalDutiesDocument = new TypedDocumentString(`
    query LegalDuties($states: [DutyState!]!) {
  legalDuties(states: $states, first: 100) {
    ...LegalDutyParts
    customer {
      customerNo
      nameMasked
    }
  }
  legalDutyCount {
    open
    overdue
  }
}
    fragment LegalDutyParts on LegalDuty {
  id
  code
  state
  text {
    zh
    en
  }
  targetId
  causedAt
  dueAt
  dueBasis
  isOverdue
  ticketNo
  reference
  amountFen
  doneAt
  doneByName
  proofMasked
  version
  clause {
    no
    source {
      zh
      en
    }
  }
}`) as unknown as TypedDocumentString<LegalDutiesQuery, LegalDutiesQueryVariables>;
export const TicketLegalDutiesDocument = new TypedDocumentString(`
    query TicketLegalDuties($ticketNo: String!) {
  ticket(ticketNo: $ticketNo) {
    id
    legalDuties {
      ...LegalDutyParts
    }
  }
}
    fragment LegalDutyParts on LegalDuty {
  id
  code
  state
  text {
    zh
    en
  }
  targetId
  causedAt
  dueAt
  dueBasis
  isOverdue
  ticketNo
  reference
  amountFen
  doneAt
  doneByName
  proofMasked
  version
  clause {
    no
    source {
      zh
      en
    }
  }
}`) as unknown as TypedDocumentString<TicketLegalDutiesQuery, TicketLegalDutiesQueryVariables>;
export const FulfilDutyDocument = new TypedDocumentString(`
    mutation FulfilDuty($input: FulfilDutyInput!) {
  fulfilDuty(input: $input) {
    duty {
      id
      state
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<FulfilDutyMutation, FulfilDutyMutationVariables>;
export const LegalDutyCountDocument = new TypedDocumentString(`
    query LegalDutyCount {
  legalDutyCount {
    open
    overdue
  }
}
    `) as unknown as TypedDocumentString<LegalDutyCountQuery, LegalDutyCountQueryVariables>;
export const IncidentListDocument = new TypedDocumentString(`
    query IncidentList($first: Int!, $after: String, $states: [IncidentState!]) {
  incidents(first: $first, after: $after, states: $states) {
    edges {
      node {
        ...IncidentParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}`) as unknown as TypedDocumentString<IncidentListQuery, IncidentListQueryVariables>;
export const IncidentPageDocument = new TypedDocumentString(`
    query IncidentPage($incidentNo: String!) {
  incident(incidentNo: $incidentNo) {
    ...IncidentParts
    tickets(first: 200) {
      ...IncidentTicketParts
    }
    suggestions(first: 200) {
      ...IncidentTicketParts
    }
    notices {
      kind
      channel
      delivered
      text {
        zh
        en
      }
      at
      role
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment IncidentTicketParts on IncidentTicket {
  ticketId
  ticketNo
  title
  state
  tier
  receivedAt
  restoredAt
  refusalCode
  refusalMessage
}`) as unknown as TypedDocumentString<IncidentPageQuery, IncidentPageQueryVariables>;
export const TicketIdOfNumberDocument = new TypedDocumentString(`
    query TicketIdOfNumber($ticketNo: String!) {
  ticket(ticketNo: $ticketNo) {
    id
  }
}
    `) as unknown as TypedDocumentString<TicketIdOfNumberQuery, TicketIdOfNumberQueryVariables>;
export const IncidentNoticeDraftDocument = new TypedDocumentString(`
    query IncidentNoticeDraft($incidentId: ID!, $kind: NoticeKind!) {
  incidentNoticeDraft(incidentId: $incidentId, kind: $kind) {
    zh
    en
  }
}
    `) as unknown as TypedDocumentString<IncidentNoticeDraftQuery, IncidentNoticeDraftQueryVariables>;
export const IncidentChangesDocument = new TypedDocumentString(`
    subscription IncidentChanges($unitId: ID, $after: SafeInt) {
  incidentChanges(unitId: $unitId, after: $after) {
    seq
    snapshot
    incidents {
      ...OutageParts
    }
  }
}
    fragment OutageParts on Outage {
  id
  incidentNo
  state
  version
  title
  place
  from
  expectedRestoreAt
  affected
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
}`) as unknown as TypedDocumentString<IncidentChangesSubscription, IncidentChangesSubscriptionVariables>;
export const DeclareIncidentDocument = new TypedDocumentString(`
    mutation DeclareIncident($input: DeclareIncidentInput!) {
  declareIncident(input: $input) {
    incident {
      ...IncidentParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<DeclareIncidentMutation, DeclareIncidentMutationVariables>;
export const ChangeIncidentDocument = new TypedDocumentString(`
    mutation ChangeIncident($input: ChangeIncidentInput!) {
  changeIncident(input: $input) {
    incident {
      ...IncidentParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<ChangeIncidentMutation, ChangeIncidentMutationVariables>;
export const LinkIncidentTicketsDocument = new TypedDocumentString(`
    mutation LinkIncidentTickets($input: LinkIncidentTicketsInput!) {
  linkIncidentTickets(input: $input) {
    incident {
      ...IncidentParts
    }
    linked
    refused {
      ticketId
      error {
        ...UserErrorParts
      }
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<LinkIncidentTicketsMutation, LinkIncidentTicketsMutationVariables>;
export const UnlinkIncidentTicketDocument = new TypedDocumentString(`
    mutation UnlinkIncidentTicket($input: UnlinkIncidentTicketInput!) {
  unlinkIncidentTicket(input: $input) {
    incident {
      ...IncidentParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<UnlinkIncidentTicketMutation, UnlinkIncidentTicketMutationVariables>;
export const RestoreIncidentDocument = new TypedDocumentString(`
    mutation RestoreIncident($input: RestoreIncidentInput!) {
  restoreIncident(input: $input) {
    incident {
      ...IncidentParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<RestoreIncidentMutation, RestoreIncidentMutationVariables>;
export const SendIncidentNoticeDocument = new TypedDocumentString(`
    mutation SendIncidentNotice($input: SendIncidentNoticeInput!) {
  sendIncidentNotice(input: $input) {
    incident {
      ...IncidentParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SendIncidentNoticeMutation, SendIncidentNoticeMutationVariables>;
export const CloseIncidentDocument = new TypedDocumentString(`
    mutation CloseIncident($input: CloseIncidentInput!) {
  closeIncident(input: $input) {
    incident {
      ...IncidentParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment IncidentParts on Incident {
  id
  incidentNo
  version
  state
  title
  place
  area
  serviceLine
  from
  to
  cause
  parentTicketNo
  expectedRestoreAt
  declaredAt
  declaredByRole
  restoredAt
  closedAt
  rootCause
  rootCauseText
  affected
  unresolved
  restoreDone
  restoreRefused
  restoreWaiting
  noticesWaiting
  noticesRefused
  unit {
    id
    name {
      zh
      en
    }
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<CloseIncidentMutation, CloseIncidentMutationVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators($from: DateTime!, $to: DateTime!, $bucketMinutes: Int!) {
  response: indicator(
    metric: NETWORK_SERVICE_RESPONSE_TIME
    from: $from
    to: $to
    bucketMinutes: $bucketMinutes
  ) {
    ...IndicatorParts
  }
  accuracy: indicator(
    metric: DATA_TRANSMISSION_ACCURACY
    from: $from
    to: $to
    bucketMinutes: $bucketMinutes
  ) {
    ...IndicatorParts
  }
}
    fragment IndicatorParts on Indicator {
  metric
  limit {
    targetId
    value
    limitText {
      zh
      en
    }
    clause {
      no
    }
  }
  series {
    area
    serviceLine
    points {
      at
      mean
      keepsLimit
    }
  }
}`) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const HeartbeatsDocument = new TypedDocumentString(`
    subscription Heartbeats {
  heartbeat {
    seq
    serverTime
    pipelineAgeMs
    buildId
  }
}
    `) as unknown as TypedDocumentString<HeartbeatsSubscription, HeartbeatsSubscriptionVariables>;
export const SlaBreachesDocument = new TypedDocumentString(`
    subscription SlaBreaches($after: SafeInt, $filter: SlaBreachFilter) {
  slaBreaches(after: $after, filter: $filter) {
    seq
    snapshot
    breaches {
      ...BreachParts
    }
  }
}
    fragment BreachParts on SlaBreach {
  eventId
  retracted
  ticketNo
  tier
  class
  bind
  clauseNo
  milestone
  governing
}`) as unknown as TypedDocumentString<SlaBreachesSubscription, SlaBreachesSubscriptionVariables>;
export const TicketProcedureDocument = new TypedDocumentString(`
    query TicketProcedure($ticketNo: String!) {
  ticket(ticketNo: $ticketNo) {
    id
    version
    procedure {
      version
      round
      stages {
        ...StageParts
      }
    }
    deviations {
      ...DeviationParts
    }
  }
}
    fragment ChecklistItemParts on ChecklistItem {
  id
  text {
    zh
    en
  }
  mandatory
  clauseNo
  state
  at
  byName
  reason
}
fragment StageParts on StageCourse {
  stage
  clauseNo
  questions {
    zh
    en
  }
  owner {
    id
    displayName
  }
  plannedAt
  passedAt
  isLate
  isNext
  result
  note
  failures
  decidedByName
  done
  items {
    ...ChecklistItemParts
  }
}
fragment DeviationParts on Deviation {
  place
  ticketId
  ticketNo
  kind
  clauseNo
  stages
  what {
    zh
    en
  }
  reason
  at
  byName
  approval
  decidedAt
  decidedByName
  decision
}`) as unknown as TypedDocumentString<TicketProcedureQuery, TicketProcedureQueryVariables>;
export const DeviationLogDocument = new TypedDocumentString(`
    query DeviationLog($from: DateTime!, $to: DateTime!, $unitId: ID, $clauseNo: String, $approvals: [DeviationApproval!], $after: String) {
  deviations(
    from: $from
    to: $to
    unitId: $unitId
    clauseNo: $clauseNo
    approvals: $approvals
    first: 50
    after: $after
  ) {
    edges {
      node {
        ...DeviationParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DeviationParts on Deviation {
  place
  ticketId
  ticketNo
  kind
  clauseNo
  stages
  what {
    zh
    en
  }
  reason
  at
  byName
  approval
  decidedAt
  decidedByName
  decision
}`) as unknown as TypedDocumentString<DeviationLogQuery, DeviationLogQueryVariables>;
export const ProcedureFiguresDocument = new TypedDocumentString(`
    query ProcedureFigures($from: DateTime!, $to: DateTime!, $unitId: ID) {
  procedureFigures(from: $from, to: $to, unitId: $unitId) {
    deviations {
      clauseNo
      kind
      count
      pending
    }
    milestonesPlanned
    milestonesPassedLate
    milestonesOpenLate
  }
  units {
    id
    name {
      zh
      en
    }
  }
  lateStages(unitId: $unitId, first: 50) {
    ticketNo
    stage
    plannedAt
    owner {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<ProcedureFiguresQuery, ProcedureFiguresQueryVariables>;
export const FailStageDocument = new TypedDocumentString(`
    mutation FailStage($input: FailStageInput!) {
  failStage(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<FailStageMutation, FailStageMutationVariables>;
export const WaiveStageDocument = new TypedDocumentString(`
    mutation WaiveStage($input: WaiveStageInput!) {
  waiveStage(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<WaiveStageMutation, WaiveStageMutationVariables>;
export const PlanStageDocument = new TypedDocumentString(`
    mutation PlanStage($input: PlanStageInput!) {
  planStage(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<PlanStageMutation, PlanStageMutationVariables>;
export const TickItemsDocument = new TypedDocumentString(`
    mutation TickItems($input: TickItemsInput!) {
  tickItems(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<TickItemsMutation, TickItemsMutationVariables>;
export const UntickItemDocument = new TypedDocumentString(`
    mutation UntickItem($input: ChecklistItemInput!) {
  untickItem(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<UntickItemMutation, UntickItemMutationVariables>;
export const SkipItemDocument = new TypedDocumentString(`
    mutation SkipItem($input: ChecklistItemInput!) {
  skipItem(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<SkipItemMutation, SkipItemMutationVariables>;
export const RecordDeviationDocument = new TypedDocumentString(`
    mutation RecordDeviation($input: RecordDeviationInput!) {
  recordDeviation(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<RecordDeviationMutation, RecordDeviationMutationVariables>;
export const DecideDeviationDocument = new TypedDocumentString(`
    mutation DecideDeviation($input: DecideDeviationInput!) {
  decideDeviation(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<DecideDeviationMutation, DecideDeviationMutationVariables>;
export const CurrentViewerDocument = new TypedDocumentString(`
    query CurrentViewer {
  viewer {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  id
  login
  displayName
  role
  permissions
  sessionExpiresAt
  agentId
  unit {
    id
    code
    name {
      zh
      en
    }
    kind
  }
}`) as unknown as TypedDocumentString<CurrentViewerQuery, CurrentViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      ...ViewerParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment ViewerParts on Viewer {
  id
  login
  displayName
  role
  permissions
  sessionExpiresAt
  agentId
  unit {
    id
    code
    name {
      zh
      en
    }
    kind
  }
}
fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const DutyRostersDocument = new TypedDocumentString(`
    query DutyRosters($from: DateTime!, $to: DateTime!) {
  dutyRosters(from: $from, to: $to) {
    ...DutyRosterParts
  }
  units {
    id
    name {
      zh
      en
    }
    kind
  }
  agents {
    id
    displayName
    team {
      id
      name {
        zh
        en
      }
    }
  }
}
    fragment DutyRosterParts on DutyRoster {
  unit {
    id
    name {
      zh
      en
    }
  }
  duty
  version
  shifts {
    agent {
      id
      displayName
      presence
    }
    from
    to
  }
  holes {
    from
    to
  }
}`) as unknown as TypedDocumentString<DutyRostersQuery, DutyRostersQueryVariables>;
export const DutyLadderDocument = new TypedDocumentString(`
    query DutyLadder($unitId: ID) {
  dutyLadder(unitId: $unitId) {
    duty
    absence
    agent {
      id
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<DutyLadderQuery, DutyLadderQueryVariables>;
export const PlanDutyRosterDocument = new TypedDocumentString(`
    mutation PlanDutyRoster($input: PlanDutyRosterInput!) {
  planDutyRoster(input: $input) {
    roster {
      ...DutyRosterParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment DutyRosterParts on DutyRoster {
  unit {
    id
    name {
      zh
      en
    }
  }
  duty
  version
  shifts {
    agent {
      id
      displayName
      presence
    }
    from
    to
  }
  holes {
    from
    to
  }
}`) as unknown as TypedDocumentString<PlanDutyRosterMutation, PlanDutyRosterMutationVariables>;
export const HandoverSheetsDocument = new TypedDocumentString(`
    query HandoverSheets {
  handoverSheets(first: 10) {
    id
    unit {
      id
      name {
        zh
        en
      }
    }
    drawnAt
    signedAt
    signedBy
  }
}
    `) as unknown as TypedDocumentString<HandoverSheetsQuery, HandoverSheetsQueryVariables>;
export const HandoverSheetDocument = new TypedDocumentString(`
    query HandoverSheet($id: ID!) {
  handoverSheet(id: $id) {
    ...HandoverSheetParts
  }
}
    fragment HandoverAlarmParts on HandoverAlarm {
  alarmId
  kind
  priority
  state
  clauseNo
  ticketNo
  queueName {
    zh
    en
  }
  raisedAt
  acknowledgedAt
  role
  calledDuty
  shelvedUntil
  shelveReason
}
fragment HandoverTicketParts on HandoverTicket {
  ticketNo
  queueName {
    zh
    en
  }
  state
  tier
  clauseNo
  dueAt
}
fragment HandoverSheetParts on HandoverSheet {
  id
  unit {
    id
    name {
      zh
      en
    }
  }
  drawnAt
  drawnBy
  note
  signedAt
  signedBy
  signNote
  maySign
  counts {
    unacknowledged
    acknowledged
    shelved
    late
    atRisk
  }
  unacknowledged {
    ...HandoverAlarmParts
  }
  acknowledged {
    ...HandoverAlarmParts
  }
  shelved {
    ...HandoverAlarmParts
  }
  late {
    ...HandoverTicketParts
  }
  atRisk {
    ...HandoverTicketParts
  }
}`) as unknown as TypedDocumentString<HandoverSheetQuery, HandoverSheetQueryVariables>;
export const DrawHandoverDocument = new TypedDocumentString(`
    mutation DrawHandover($input: DrawHandoverInput!) {
  drawHandover(input: $input) {
    sheet {
      id
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<DrawHandoverMutation, DrawHandoverMutationVariables>;
export const SignHandoverDocument = new TypedDocumentString(`
    mutation SignHandover($input: SignHandoverInput!) {
  signHandover(input: $input) {
    sheet {
      id
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SignHandoverMutation, SignHandoverMutationVariables>;
export const TryCalendarDocument = new TypedDocumentString(`
    query TryCalendar($calendar: String!, $from: DateTime!, $minutes: Int!) {
  tryCalendar(calendar: $calendar, from: $from, minutes: $minutes) {
    dueAt
    isKnown
    spans {
      from
      to
    }
    days {
      at
      kind
      name
      isKnown
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TryCalendarQuery, TryCalendarQueryVariables>;
export const PolicyDraftListDocument = new TypedDocumentString(`
    query PolicyDraftList {
  policyDrafts {
    ...DraftLine
  }
}
    fragment DraftLine on PolicyDraft {
  id
  docId
  version
  title {
    zh
    en
  }
  baseVersion
  state
  edit
  isMine
  editors
  updatedAt
  sha256
  faults {
    rule
    path
    cause
    remedy
  }
}`) as unknown as TypedDocumentString<PolicyDraftListQuery, PolicyDraftListQueryVariables>;
export const PolicyDraftPageDocument = new TypedDocumentString(`
    query PolicyDraftPage($id: ID!) {
  policyDraft(id: $id) {
    ...DraftLine
    content
    changes {
      ...PolicyChangeParts
    }
    preview {
      ...PolicyJobParts
    }
  }
  queues {
    id
    name {
      zh
      en
    }
  }
}
    fragment DraftLine on PolicyDraft {
  id
  docId
  version
  title {
    zh
    en
  }
  baseVersion
  state
  edit
  isMine
  editors
  updatedAt
  sha256
  faults {
    rule
    path
    cause
    remedy
  }
}
fragment PolicyChangeParts on PolicyChange {
  kind
  part
  name
  field
  before
  after
}
fragment PolicyJobParts on PolicyJob {
  id
  kind
  state
  docId
  version
  total
  done
  asOf
  finishedAt
  sha256
  reason
  preview {
    tickets
    openTickets
    lines {
      targetId
      clauseNo
      limitBefore {
        zh
        en
      }
      limitAfter {
        zh
        en
      }
      clocks
      toAtRisk
      toLate
      relieved
      toMissed
      toMet
      added
      removed
      metPercentBefore
      metPercentAfter
      queues {
        queueId
        toAtRisk
        toLate
        relieved
        toMissed
      }
    }
    examples {
      ticketNo
      targetId
      before
      after
      dueBefore
      dueAfter
    }
  }
  migration {
    migrated
    passedOver
    lateOnArrival
  }
}`) as unknown as TypedDocumentString<PolicyDraftPageQuery, PolicyDraftPageQueryVariables>;
export const PolicyJobPageDocument = new TypedDocumentString(`
    query PolicyJobPage($id: ID!) {
  policyJob(id: $id) {
    ...PolicyJobParts
  }
}
    fragment PolicyJobParts on PolicyJob {
  id
  kind
  state
  docId
  version
  total
  done
  asOf
  finishedAt
  sha256
  reason
  preview {
    tickets
    openTickets
    lines {
      targetId
      clauseNo
      limitBefore {
        zh
        en
      }
      limitAfter {
        zh
        en
      }
      clocks
      toAtRisk
      toLate
      relieved
      toMissed
      toMet
      added
      removed
      metPercentBefore
      metPercentAfter
      queues {
        queueId
        toAtRisk
        toLate
        relieved
        toMissed
      }
    }
    examples {
      ticketNo
      targetId
      before
      after
      dueBefore
      dueAfter
    }
  }
  migration {
    migrated
    passedOver
    lateOnArrival
  }
}`) as unknown as TypedDocumentString<PolicyJobPageQuery, PolicyJobPageQueryVariables>;
export const PolicyChangesBetweenDocument = new TypedDocumentString(`
    query PolicyChangesBetween($docId: String!, $from: String!, $to: String!) {
  policyChanges(docId: $docId, from: $from, to: $to) {
    ...PolicyChangeParts
  }
}
    fragment PolicyChangeParts on PolicyChange {
  kind
  part
  name
  field
  before
  after
}`) as unknown as TypedDocumentString<PolicyChangesBetweenQuery, PolicyChangesBetweenQueryVariables>;
export const PinnedTicketsDocument = new TypedDocumentString(`
    query PinnedTickets($docId: String!, $version: String!) {
  policyDocument(docId: $docId, version: $version) {
    id
    openTickets
  }
}
    `) as unknown as TypedDocumentString<PinnedTicketsQuery, PinnedTicketsQueryVariables>;
export const StartPolicyDraftDocument = new TypedDocumentString(`
    mutation StartPolicyDraft($input: StartPolicyDraftInput!) {
  startPolicyDraft(input: $input) {
    draft {
      id
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<StartPolicyDraftMutation, StartPolicyDraftMutationVariables>;
export const EditPolicyDraftDocument = new TypedDocumentString(`
    mutation EditPolicyDraft($input: EditPolicyDraftInput!) {
  editPolicyDraft(input: $input) {
    draft {
      id
      edit
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<EditPolicyDraftMutation, EditPolicyDraftMutationVariables>;
export const DiscardPolicyDraftDocument = new TypedDocumentString(`
    mutation DiscardPolicyDraft($input: PolicyDraftStepInput!) {
  discardPolicyDraft(input: $input) {
    draft {
      id
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<DiscardPolicyDraftMutation, DiscardPolicyDraftMutationVariables>;
export const PreviewPolicyDraftDocument = new TypedDocumentString(`
    mutation PreviewPolicyDraft($input: PreviewPolicyDraftInput!) {
  previewPolicyDraft(input: $input) {
    job {
      ...PolicyJobParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment PolicyJobParts on PolicyJob {
  id
  kind
  state
  docId
  version
  total
  done
  asOf
  finishedAt
  sha256
  reason
  preview {
    tickets
    openTickets
    lines {
      targetId
      clauseNo
      limitBefore {
        zh
        en
      }
      limitAfter {
        zh
        en
      }
      clocks
      toAtRisk
      toLate
      relieved
      toMissed
      toMet
      added
      removed
      metPercentBefore
      metPercentAfter
      queues {
        queueId
        toAtRisk
        toLate
        relieved
        toMissed
      }
    }
    examples {
      ticketNo
      targetId
      before
      after
      dueBefore
      dueAfter
    }
  }
  migration {
    migrated
    passedOver
    lateOnArrival
  }
}`) as unknown as TypedDocumentString<PreviewPolicyDraftMutation, PreviewPolicyDraftMutationVariables>;
export const PublishPolicyDraftDocument = new TypedDocumentString(`
    mutation PublishPolicyDraft($input: PublishPolicyDraftInput!) {
  publishPolicyDraft(input: $input) {
    document {
      id
      docId
      version
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<PublishPolicyDraftMutation, PublishPolicyDraftMutationVariables>;
export const RepealPolicyDocument = new TypedDocumentString(`
    mutation RepealPolicy($input: RepealPolicyInput!) {
  repealPolicy(input: $input) {
    document {
      id
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<RepealPolicyMutation, RepealPolicyMutationVariables>;
export const MigrateTicketsDocument = new TypedDocumentString(`
    mutation MigrateTickets($input: MigrateTicketsInput!) {
  migrateTickets(input: $input) {
    job {
      ...PolicyJobParts
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment PolicyJobParts on PolicyJob {
  id
  kind
  state
  docId
  version
  total
  done
  asOf
  finishedAt
  sha256
  reason
  preview {
    tickets
    openTickets
    lines {
      targetId
      clauseNo
      limitBefore {
        zh
        en
      }
      limitAfter {
        zh
        en
      }
      clocks
      toAtRisk
      toLate
      relieved
      toMissed
      toMet
      added
      removed
      metPercentBefore
      metPercentAfter
      queues {
        queueId
        toAtRisk
        toLate
        relieved
        toMissed
      }
    }
    examples {
      ticketNo
      targetId
      before
      after
      dueBefore
      dueAfter
    }
  }
  migration {
    migrated
    passedOver
    lateOnArrival
  }
}`) as unknown as TypedDocumentString<MigrateTicketsMutation, MigrateTicketsMutationVariables>;
export const PolicyJobProgressDocument = new TypedDocumentString(`
    subscription PolicyJobProgress($id: ID!, $after: SafeInt) {
  policyJobProgress(id: $id, after: $after) {
    seq
    id
    state
    total
    done
  }
}
    `) as unknown as TypedDocumentString<PolicyJobProgressSubscription, PolicyJobProgressSubscriptionVariables>;
export const PolicyDocumentsDocument = new TypedDocumentString(`
    query PolicyDocuments {
  policyDocuments {
    id
    docId
    title {
      zh
      en
    }
    layer
    version
    status
    effectiveFrom
    effectiveTo
  }
}
    `) as unknown as TypedDocumentString<PolicyDocumentsQuery, PolicyDocumentsQueryVariables>;
export const PolicyDocumentPageDocument = new TypedDocumentString(`
    query PolicyDocumentPage($docId: String!, $version: String) {
  policyDocument(docId: $docId, version: $version) {
    id
    docId
    title {
      zh
      en
    }
    layer
    version
    status
    effectiveFrom
    effectiveTo
    supersedes
    sha256
    basis {
      zh
      en
    }
    chapters {
      no
      title {
        zh
        en
      }
    }
    clauses {
      ...ClauseParts
    }
    targets {
      ...TargetParts
    }
    requirements {
      ...RequirementParts
    }
    readings {
      no
      clauseNos
      text {
        zh
        en
      }
    }
  }
}
    fragment ClauseParts on Clause {
  id
  docId
  docVersion
  no
  title {
    zh
    en
  }
  text {
    zh
    en
  }
  kind
  truncated
  note {
    zh
    en
  }
}
fragment TargetParts on Target {
  id
  targetId
  bind
  class
  measure
  milestone
  family
  limitText {
    zh
    en
  }
  scopeText {
    zh
    en
  }
  startEvent
  stopEvent
  pauseReasons
  warnAt
  enabled
  note {
    zh
    en
  }
  clause {
    no
    title {
      zh
      en
    }
  }
}
fragment RequirementParts on Requirement {
  no
  clauseNo
  text {
    zh
    en
  }
  status
  enforcedBy
}`) as unknown as TypedDocumentString<PolicyDocumentPageQuery, PolicyDocumentPageQueryVariables>;
export const ClauseTextDocument = new TypedDocumentString(`
    query ClauseText($docId: String!, $version: String, $no: String!) {
  clause(docId: $docId, version: $version, no: $no) {
    ...ClauseParts
  }
}
    fragment ClauseParts on Clause {
  id
  docId
  docVersion
  no
  title {
    zh
    en
  }
  text {
    zh
    en
  }
  kind
  truncated
  note {
    zh
    en
  }
}`) as unknown as TypedDocumentString<ClauseTextQuery, ClauseTextQueryVariables>;
export const TicketTeamworkDocument = new TypedDocumentString(`
    query TicketTeamwork($id: ID!) {
  ticket(id: $id) {
    id
    mayCoordinate
    collaborators {
      id
      displayName
      team {
        name {
          zh
          en
        }
      }
    }
    workOrders {
      ...WorkOrderParts
    }
    workNotes {
      id
      kind
      at
      byName
      textMasked
    }
  }
}
    fragment WorkOrderParts on WorkOrder {
  id
  no
  state
  ticketId
  ticketNo
  ticketTitleMasked
  team {
    id
    name {
      zh
      en
    }
  }
  handler {
    displayName
  }
  owner {
    displayName
  }
  issuedByName
  issuedAt
  issueReason
  overAt
  overReason
  descriptionMasked
  reportMasked
  limitMinutes
  dueAt
  warnsAt
  word
  pausedSince
  lateAt
  overrunMs
  addressChangedAt
  actions
}`) as unknown as TypedDocumentString<TicketTeamworkQuery, TicketTeamworkQueryVariables>;
export const WorkOrdersDocument = new TypedDocumentString(`
    query WorkOrders($open: Boolean!) {
  workOrders(open: $open, first: 50) {
    ...WorkOrderParts
  }
  workOrderCount {
    open
    late
    addressChanged
  }
  collaborations {
    id
    ticketNo
    title
    state
  }
  myStages(first: 50) {
    ticketNo
    ticketTitleMasked
    stage
    plannedAt
    isLate
    isNext
  }
  myStageCount {
    ahead
    late
  }
}
    fragment WorkOrderParts on WorkOrder {
  id
  no
  state
  ticketId
  ticketNo
  ticketTitleMasked
  team {
    id
    name {
      zh
      en
    }
  }
  handler {
    displayName
  }
  owner {
    displayName
  }
  issuedByName
  issuedAt
  issueReason
  overAt
  overReason
  descriptionMasked
  reportMasked
  limitMinutes
  dueAt
  warnsAt
  word
  pausedSince
  lateAt
  overrunMs
  addressChangedAt
  actions
}`) as unknown as TypedDocumentString<WorkOrdersQuery, WorkOrdersQueryVariables>;
export const WorkOrderCountDocument = new TypedDocumentString(`
    query WorkOrderCount {
  workOrderCount {
    open
    late
    addressChanged
  }
  myStageCount {
    ahead
    late
  }
}
    `) as unknown as TypedDocumentString<WorkOrderCountQuery, WorkOrderCountQueryVariables>;
export const WorkOrderLedgerDocument = new TypedDocumentString(`
    query WorkOrderLedger($id: ID!) {
  workOrder(id: $id) {
    id
    issuedAt
    dueAt
    ledger {
      kind
      from
      to
      durationMs
      cause {
        id
        type
        actor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorkOrderLedgerQuery, WorkOrderLedgerQueryVariables>;
export const WorkOrderTeamsDocument = new TypedDocumentString(`
    query WorkOrderTeams {
  workOrderTeams {
    id
    name {
      zh
      en
    }
    path
  }
  units {
    id
    name {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<WorkOrderTeamsQuery, WorkOrderTeamsQueryVariables>;
export const TeammatesDocument = new TypedDocumentString(`
    query Teammates($teamId: ID!) {
  teammates(teamId: $teamId) {
    id
    displayName
    staffNo
  }
}
    `) as unknown as TypedDocumentString<TeammatesQuery, TeammatesQueryVariables>;
export const UnitOlaDocument = new TypedDocumentString(`
    query UnitOla($unitId: ID!) {
  ola(unitId: $unitId) {
    unit {
      id
      name {
        zh
        en
      }
    }
    limitMinutes
    calendarId
    pausesOn
    isOwn
    version
  }
}
    `) as unknown as TypedDocumentString<UnitOlaQuery, UnitOlaQueryVariables>;
export const IssueWorkOrderDocument = new TypedDocumentString(`
    mutation IssueWorkOrder($input: IssueWorkOrderInput!) {
  issueWorkOrder(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<IssueWorkOrderMutation, IssueWorkOrderMutationVariables>;
export const AddCollaboratorDocument = new TypedDocumentString(`
    mutation AddCollaborator($input: CollaboratorInput!) {
  addCollaborator(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AddCollaboratorMutation, AddCollaboratorMutationVariables>;
export const RemoveCollaboratorDocument = new TypedDocumentString(`
    mutation RemoveCollaborator($input: CollaboratorInput!) {
  removeCollaborator(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<RemoveCollaboratorMutation, RemoveCollaboratorMutationVariables>;
export const AddWorkNoteDocument = new TypedDocumentString(`
    mutation AddWorkNote($input: AddWorkNoteInput!) {
  addWorkNote(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AddWorkNoteMutation, AddWorkNoteMutationVariables>;
export const AcknowledgeAddressChangeDocument = new TypedDocumentString(`
    mutation AcknowledgeAddressChange($input: AcknowledgeAddressInput!) {
  acknowledgeAddressChange(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AcknowledgeAddressChangeMutation, AcknowledgeAddressChangeMutationVariables>;
export const ChangeCustomerAddressDocument = new TypedDocumentString(`
    mutation ChangeCustomerAddress($input: ChangeCustomerAddressInput!) {
  changeCustomerAddress(input: $input) {
    ticketsTold
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<ChangeCustomerAddressMutation, ChangeCustomerAddressMutationVariables>;
export const AcceptWorkOrderDocument = new TypedDocumentString(`
    mutation AcceptWorkOrder($input: WorkOrderStepInput!) {
  acceptWorkOrder(input: $input) {
    ...WorkOrderResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment WorkOrderResult on WorkOrderPayload {
  workOrder {
    id
    state
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AcceptWorkOrderMutation, AcceptWorkOrderMutationVariables>;
export const CompleteWorkOrderDocument = new TypedDocumentString(`
    mutation CompleteWorkOrder($input: CompleteWorkOrderInput!) {
  completeWorkOrder(input: $input) {
    ...WorkOrderResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment WorkOrderResult on WorkOrderPayload {
  workOrder {
    id
    state
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<CompleteWorkOrderMutation, CompleteWorkOrderMutationVariables>;
export const DeclineWorkOrderDocument = new TypedDocumentString(`
    mutation DeclineWorkOrder($input: WorkOrderStepInput!) {
  declineWorkOrder(input: $input) {
    ...WorkOrderResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment WorkOrderResult on WorkOrderPayload {
  workOrder {
    id
    state
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<DeclineWorkOrderMutation, DeclineWorkOrderMutationVariables>;
export const WithdrawWorkOrderDocument = new TypedDocumentString(`
    mutation WithdrawWorkOrder($input: WorkOrderStepInput!) {
  withdrawWorkOrder(input: $input) {
    ...WorkOrderResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment WorkOrderResult on WorkOrderPayload {
  workOrder {
    id
    state
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<WithdrawWorkOrderMutation, WithdrawWorkOrderMutationVariables>;
export const AcknowledgeWorkOrderAddressDocument = new TypedDocumentString(`
    mutation AcknowledgeWorkOrderAddress($input: AcknowledgeWorkOrderAddressInput!) {
  acknowledgeWorkOrderAddress(input: $input) {
    ...WorkOrderResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment WorkOrderResult on WorkOrderPayload {
  workOrder {
    id
    state
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AcknowledgeWorkOrderAddressMutation, AcknowledgeWorkOrderAddressMutationVariables>;
export const SetOlaDocument = new TypedDocumentString(`
    mutation SetOla($input: SetOlaInput!) {
  setOla(input: $input) {
    ola {
      isOwn
      version
    }
    userErrors {
      ...UserErrorParts
    }
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}`) as unknown as TypedDocumentString<SetOlaMutation, SetOlaMutationVariables>;
export const TicketDetailDocument = new TypedDocumentString(`
    query TicketDetail($ticketNo: String!) {
  ticket(ticketNo: $ticketNo) {
    ...TicketParts
    events(first: 100) {
      edges {
        node {
          ...TicketEventParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ComplaintOfferParts on ComplaintOffer {
  id
  draftedBy
  draftedAt
  textMasked
  compensationFen
  state
  approvedBy
  presentedAt
}
fragment ComplaintParts on Complaint {
  phase
  grade
  gradeCauses
  team {
    id
    name {
      zh
      en
    }
  }
  isWithTeam
  subjectAgents {
    id
    displayName
  }
  subjectTeams {
    id
    name {
      zh
      en
    }
  }
  offers {
    ...ComplaintOfferParts
  }
  rounds {
    interactionId
    answer
    offerId
    at
  }
  conflictSince
  conclusion {
    outcome
    at
    noticeInteractionId
    documentSha256
  }
  rootCause {
    code
    at
    findingMasked
  }
  appeals {
    ticketNo
    regulatorCase {
      source
      dueAt
      answeredAt
    }
  }
  authorityFen
  actions
}
fragment RegulatorCaseParts on RegulatorCase {
  source
  dueAt
  reminders
  answeredAt
  appealsFrom {
    ticketNo
  }
}
fragment CustomerContactParts on Customer {
  id
  customerNo
  phoneMasked
  tier
  language
  contactAddresses {
    channel
    addressMasked
  }
}
fragment ClockParts on SlaClock {
  id
  targetId
  class
  bind
  family
  milestone
  run
  word
  startedAt
  dueAt
  warnsAt
  pausedSince
  projectedDueAt
  pausedTotalMs
  excludedTotalMs
  stoppedAt
  cancelReason
  breachedAt
  overrunMs
  limitText {
    zh
    en
  }
  clauseNo
  clause {
    docId
    docVersion
    title {
      zh
      en
    }
  }
  governing
  assessmentGoverning
}
fragment AxesParts on Axes {
  type
  urgency
  complexity
  severity
  serviceLine
  domain
  area
  tier
  risk
}
fragment ReportedAxesParts on ReportedAxes {
  type
  urgency
  complexity
  severity
  serviceLine
  domain
  area
  tier
  risk
}
fragment TicketEventParts on TicketEvent {
  id
  type
  occurredAt
  recordedAt
  actor
  reason
  origin
  details {
    key
    value
  }
}
fragment InteractionParts on Interaction {
  id
  direction
  channel
  kind
  occurredAt
  delivered
  agent {
    displayName
  }
  textMasked
}
fragment ProgressNoticeParts on ProgressNotice {
  dueAt
  warnAt
  pausedSince
  lateSince
  everyMs
}
fragment TicketParts on Ticket {
  incident {
    incidentNo
    title
  }
  id
  ticketNo
  version
  state
  stage
  suspendReason
  expectedResumeAt
  progressNotice {
    ...ProgressNoticeParts
  }
  unit {
    id
    name {
      zh
      en
    }
  }
  queue {
    id
    name {
      zh
      en
    }
  }
  owner {
    id
    displayName
  }
  accepted
  customer {
    nameMasked
    addressMasked
    ...CustomerContactParts
  }
  addressChangedAt
  channel
  title
  descriptionMasked
  reported {
    ...ReportedAxesParts
  }
  confirmed {
    ...AxesParts
  }
  origin
  receivedAt
  resolvedAt
  closedAt
  priority
  priorityReasons
  dueAt
  assessmentDueAt
  word
  reopenCount
  chaseCount
  escalationLevel
  returnCount
  conflict
  supervision {
    since
    dueAt
    order
  }
  mergedInto {
    ticketNo
  }
  repeatOf {
    ticketNo
  }
  probableDuplicates {
    ticketNo
  }
  holds
  clocks {
    ...ClockParts
  }
  interactions {
    ...InteractionParts
  }
  complaint {
    ...ComplaintParts
  }
  regulatorCase {
    ...RegulatorCaseParts
  }
  actions
}`) as unknown as TypedDocumentString<TicketDetailQuery, TicketDetailQueryVariables>;
export const ClockLedgerDocument = new TypedDocumentString(`
    query ClockLedger($ticketId: ID!, $targetId: String!) {
  explainClock(ticketId: $ticketId, targetId: $targetId) {
    calendarTitle {
      zh
      en
    }
    isCalendarKnown
    startedAt
    dueAt
    breachCause
    ledger {
      kind
      from
      to
      durationMs
      cause {
        id
        type
        actor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClockLedgerQuery, ClockLedgerQueryVariables>;
export const PolicyOfTicketDocument = new TypedDocumentString(`
    query PolicyOfTicket($ticketId: ID!) {
  explainPolicy(ticketId: $ticketId) {
    id
    target {
      targetId
      clauseNo
      limitText {
        zh
        en
      }
      scopeText {
        zh
        en
      }
      milestone
    }
    verdict
    role
    mismatches {
      axis
      axisName {
        zh
        en
      }
      allowed {
        zh
        en
      }
      actual {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyOfTicketQuery, PolicyOfTicketQueryVariables>;
export const TicketEventsDocument = new TypedDocumentString(`
    query TicketEvents($id: ID!, $after: String) {
  ticket(id: $id) {
    id
    events(first: 100, after: $after) {
      edges {
        node {
          ...TicketEventParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment TicketEventParts on TicketEvent {
  id
  type
  occurredAt
  recordedAt
  actor
  reason
  origin
  details {
    key
    value
  }
}`) as unknown as TypedDocumentString<TicketEventsQuery, TicketEventsQueryVariables>;
export const TicketChangesDocument = new TypedDocumentString(`
    subscription TicketChanges($id: ID!, $after: SafeInt) {
  ticketChanges(id: $id, after: $after) {
    seq
    id
    version
    changed
  }
}
    `) as unknown as TypedDocumentString<TicketChangesSubscription, TicketChangesSubscriptionVariables>;
export const AgentsDocument = new TypedDocumentString(`
    query Agents($teamId: ID) {
  agents(teamId: $teamId) {
    id
    displayName
    onDuty
    team {
      id
      name {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AgentsQuery, AgentsQueryVariables>;
export const ClassifyTicketDocument = new TypedDocumentString(`
    mutation ClassifyTicket($input: ClassifyTicketInput!) {
  classifyTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ClassifyTicketMutation, ClassifyTicketMutationVariables>;
export const ResolveAtFirstContactDocument = new TypedDocumentString(`
    mutation ResolveAtFirstContact($input: ResolveAtFirstContactInput!) {
  resolveAtFirstContact(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ResolveAtFirstContactMutation, ResolveAtFirstContactMutationVariables>;
export const DispatchTicketDocument = new TypedDocumentString(`
    mutation DispatchTicket($input: DispatchTicketInput!) {
  dispatchTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<DispatchTicketMutation, DispatchTicketMutationVariables>;
export const AcceptTicketDocument = new TypedDocumentString(`
    mutation AcceptTicket($input: TicketStepInput!) {
  acceptTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AcceptTicketMutation, AcceptTicketMutationVariables>;
export const StartWorkDocument = new TypedDocumentString(`
    mutation StartWork($input: TicketStepInput!) {
  startWork(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<StartWorkMutation, StartWorkMutationVariables>;
export const RespondToCustomerDocument = new TypedDocumentString(`
    mutation RespondToCustomer($input: RespondInput!) {
  respondToCustomer(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<RespondToCustomerMutation, RespondToCustomerMutationVariables>;
export const SuspendTicketDocument = new TypedDocumentString(`
    mutation SuspendTicket($input: SuspendTicketInput!) {
  suspendTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<SuspendTicketMutation, SuspendTicketMutationVariables>;
export const ResumeTicketDocument = new TypedDocumentString(`
    mutation ResumeTicket($input: TicketStepInput!) {
  resumeTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ResumeTicketMutation, ResumeTicketMutationVariables>;
export const RestoreServiceDocument = new TypedDocumentString(`
    mutation RestoreService($input: RestoreServiceInput!) {
  restoreService(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<RestoreServiceMutation, RestoreServiceMutationVariables>;
export const ResolveTicketDocument = new TypedDocumentString(`
    mutation ResolveTicket($input: ResolveTicketInput!) {
  resolveTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ResolveTicketMutation, ResolveTicketMutationVariables>;
export const FeedBackResultDocument = new TypedDocumentString(`
    mutation FeedBackResult($input: FeedBackResultInput!) {
  feedBackResult(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<FeedBackResultMutation, FeedBackResultMutationVariables>;
export const RecordConfirmationAttemptDocument = new TypedDocumentString(`
    mutation RecordConfirmationAttempt($input: ConfirmationAttemptInput!) {
  recordConfirmationAttempt(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<RecordConfirmationAttemptMutation, RecordConfirmationAttemptMutationVariables>;
export const ConfirmResolutionDocument = new TypedDocumentString(`
    mutation ConfirmResolution($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ConfirmResolutionMutation, ConfirmResolutionMutationVariables>;
export const ReopenTicketDocument = new TypedDocumentString(`
    mutation ReopenTicket($input: ReopenTicketInput!) {
  reopenTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ReopenTicketMutation, ReopenTicketMutationVariables>;
export const CloseTicketDocument = new TypedDocumentString(`
    mutation CloseTicket($input: TicketStepInput!) {
  closeTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<CloseTicketMutation, CloseTicketMutationVariables>;
export const TransferTicketDocument = new TypedDocumentString(`
    mutation TransferTicket($input: TransferTicketInput!) {
  transferTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<TransferTicketMutation, TransferTicketMutationVariables>;
export const PassStageDocument = new TypedDocumentString(`
    mutation PassStage($input: PassStageInput!) {
  passStage(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<PassStageMutation, PassStageMutationVariables>;
export const ReturnTicketDocument = new TypedDocumentString(`
    mutation ReturnTicket($input: TicketStepInput!) {
  returnTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ReturnTicketMutation, ReturnTicketMutationVariables>;
export const ReclassifyTicketDocument = new TypedDocumentString(`
    mutation ReclassifyTicket($input: ReclassifyTicketInput!) {
  reclassifyTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ReclassifyTicketMutation, ReclassifyTicketMutationVariables>;
export const ChaseTicketDocument = new TypedDocumentString(`
    mutation ChaseTicket($input: ChaseTicketInput!) {
  chaseTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<ChaseTicketMutation, ChaseTicketMutationVariables>;
export const EscalateTicketDocument = new TypedDocumentString(`
    mutation EscalateTicket($input: EscalateTicketInput!) {
  escalateTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<EscalateTicketMutation, EscalateTicketMutationVariables>;
export const OpenSupervisionDocument = new TypedDocumentString(`
    mutation OpenSupervision($input: OpenSupervisionInput!) {
  openSupervision(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<OpenSupervisionMutation, OpenSupervisionMutationVariables>;
export const AnswerSupervisionDocument = new TypedDocumentString(`
    mutation AnswerSupervision($input: AnswerSupervisionInput!) {
  answerSupervision(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<AnswerSupervisionMutation, AnswerSupervisionMutationVariables>;
export const LinkRepeatDocument = new TypedDocumentString(`
    mutation LinkRepeat($input: LinkRepeatInput!) {
  linkRepeat(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<LinkRepeatMutation, LinkRepeatMutationVariables>;
export const MergeTicketDocument = new TypedDocumentString(`
    mutation MergeTicket($input: MergeTicketInput!) {
  mergeTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<MergeTicketMutation, MergeTicketMutationVariables>;
export const WithdrawTicketDocument = new TypedDocumentString(`
    mutation WithdrawTicket($input: EndTicketInput!) {
  withdrawTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<WithdrawTicketMutation, WithdrawTicketMutationVariables>;
export const InvalidateTicketDocument = new TypedDocumentString(`
    mutation InvalidateTicket($input: TicketStepInput!) {
  invalidateTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<InvalidateTicketMutation, InvalidateTicketMutationVariables>;
export const RedispatchTicketDocument = new TypedDocumentString(`
    mutation RedispatchTicket($input: RedispatchTicketInput!) {
  redispatchTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<RedispatchTicketMutation, RedispatchTicketMutationVariables>;
export const DeclineTicketDocument = new TypedDocumentString(`
    mutation DeclineTicket($input: TicketStepInput!) {
  declineTicket(input: $input) {
    ...TicketCommandResult
  }
}
    fragment UserErrorParts on UserError {
  code
  message
  path
  clause
  guard
}
fragment TicketCommandResult on TicketPayload {
  ticket {
    id
    version
  }
  userErrors {
    ...UserErrorParts
  }
}`) as unknown as TypedDocumentString<DeclineTicketMutation, DeclineTicketMutationVariables>;
export const TicketListDocument = new TypedDocumentString(`
    query TicketList($first: Int!, $after: String, $filter: TicketFilter, $sort: TicketSort!) {
  tickets(first: $first, after: $after, filter: $filter, sort: $sort) {
    edges {
      cursor
      node {
        ...TicketRowParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ClockParts on SlaClock {
  id
  targetId
  class
  bind
  family
  milestone
  run
  word
  startedAt
  dueAt
  warnsAt
  pausedSince
  projectedDueAt
  pausedTotalMs
  excludedTotalMs
  stoppedAt
  cancelReason
  breachedAt
  overrunMs
  limitText {
    zh
    en
  }
  clauseNo
  clause {
    docId
    docVersion
    title {
      zh
      en
    }
  }
  governing
  assessmentGoverning
}
fragment ProgressNoticeParts on ProgressNotice {
  dueAt
  warnAt
  pausedSince
  lateSince
  everyMs
}
fragment TicketRowParts on Ticket {
  id
  ticketNo
  state
  suspendReason
  progressNotice {
    ...ProgressNoticeParts
  }
  title
  reported {
    type
    tier
  }
  confirmed {
    type
    tier
  }
  queue {
    id
    name {
      zh
      en
    }
  }
  owner {
    id
    displayName
  }
  accepted
  receivedAt
  dueAt
  word
  governedBy {
    clauseNo
    limitText {
      zh
      en
    }
    clock {
      ...ClockParts
    }
  }
  reopenCount
  chaseCount
}`) as unknown as TypedDocumentString<TicketListQuery, TicketListQueryVariables>;
export const QueuesDocument = new TypedDocumentString(`
    query Queues {
  queues {
    id
    code
    name {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<QueuesQuery, QueuesQueryVariables>;
export const WallSnapshotDocument = new TypedDocumentString(`
    query WallSnapshot($unitId: ID) {
  wall(unitId: $unitId) {
    ...WallParts
  }
}
    fragment HeroParts on HeroNumber {
  value
  sameHourLastWeek
  unowned
  oldestOverMs
  suspended
  netGrowthLastHour
}
fragment WallRowParts on WallRow {
  ticketId
  ticketNo
  rowClass
  type
  tier
  queueId
  queueName {
    zh
    en
  }
  teamName {
    zh
    en
  }
  accepted
  suspendReason
  targetId
  clauseNo
  milestone
  limitText {
    zh
    en
  }
  startedAt
  dueAt
  warnsAt
  assessmentDueAt
  breachedAt
  pausedSince
  pausedTotalMs
  run
  reopenCount
  chaseCount
  alarmId
  alarmState
  alarmPriority
}
fragment QueueLoadParts on QueueLoad {
  queueId
  name {
    zh
    en
  }
  atRisk
  breached
  open
  suspended
  oldestReceivedAt
  staffed
  serviceLevel {
    percent
    targetPercent
    windowHours
  }
  spark
}
fragment ForecastParts on ForecastBucket {
  from
  accepted
  unowned
  paused
}
fragment RateParts on RateFigure {
  met
  total
  percent
  lines
  clauseNo
}
fragment WallParts on Wall {
  seq
  asOf
  serverTime
  unitId
  unitName {
    zh
    en
  }
  policyVersion
  allHeldSince
  hero {
    statutoryLate {
      ...HeroParts
    }
    slaLate {
      ...HeroParts
    }
    dueWithin60Min {
      ...HeroParts
    }
    unclassifiedOver10Min {
      ...HeroParts
    }
    open {
      ...HeroParts
    }
    complianceToday {
      met
      breached
      percent
      targetPercent
    }
  }
  rows {
    ...WallRowParts
  }
  overflow {
    queueId
    queueName {
      zh
      en
    }
    count
  }
  overflowTotal
  queues {
    ...QueueLoadParts
  }
  forecast {
    ...ForecastParts
  }
  foot {
    csat30d {
      ...RateParts
    }
    responseRate {
      ...RateParts
    }
    resolutionRate {
      ...RateParts
    }
    recentlyRestored {
      ticketNo
      at
    }
  }
  lag {
    detectP50Ms
    detectP99Ms
    publishP50Ms
    publishP99Ms
    samples
  }
  alarms {
    p1
    p2
    p3
    unacknowledged
    shelved
    suppressed
  }
  incidents {
    id
    incidentNo
    title
    place
    affected
    state
  }
}`) as unknown as TypedDocumentString<WallSnapshotQuery, WallSnapshotQueryVariables>;
export const WallUpdatesDocument = new TypedDocumentString(`
    subscription WallUpdates($unitId: ID, $after: SafeInt) {
  wallUpdates(unitId: $unitId, after: $after) {
    seq
    snapshot
    wall {
      ...WallParts
    }
  }
}
    fragment HeroParts on HeroNumber {
  value
  sameHourLastWeek
  unowned
  oldestOverMs
  suspended
  netGrowthLastHour
}
fragment WallRowParts on WallRow {
  ticketId
  ticketNo
  rowClass
  type
  tier
  queueId
  queueName {
    zh
    en
  }
  teamName {
    zh
    en
  }
  accepted
  suspendReason
  targetId
  clauseNo
  milestone
  limitText {
    zh
    en
  }
  startedAt
  dueAt
  warnsAt
  assessmentDueAt
  breachedAt
  pausedSince
  pausedTotalMs
  run
  reopenCount
  chaseCount
  alarmId
  alarmState
  alarmPriority
}
fragment QueueLoadParts on QueueLoad {
  queueId
  name {
    zh
    en
  }
  atRisk
  breached
  open
  suspended
  oldestReceivedAt
  staffed
  serviceLevel {
    percent
    targetPercent
    windowHours
  }
  spark
}
fragment ForecastParts on ForecastBucket {
  from
  accepted
  unowned
  paused
}
fragment RateParts on RateFigure {
  met
  total
  percent
  lines
  clauseNo
}
fragment WallParts on Wall {
  seq
  asOf
  serverTime
  unitId
  unitName {
    zh
    en
  }
  policyVersion
  allHeldSince
  hero {
    statutoryLate {
      ...HeroParts
    }
    slaLate {
      ...HeroParts
    }
    dueWithin60Min {
      ...HeroParts
    }
    unclassifiedOver10Min {
      ...HeroParts
    }
    open {
      ...HeroParts
    }
    complianceToday {
      met
      breached
      percent
      targetPercent
    }
  }
  rows {
    ...WallRowParts
  }
  overflow {
    queueId
    queueName {
      zh
      en
    }
    count
  }
  overflowTotal
  queues {
    ...QueueLoadParts
  }
  forecast {
    ...ForecastParts
  }
  foot {
    csat30d {
      ...RateParts
    }
    responseRate {
      ...RateParts
    }
    resolutionRate {
      ...RateParts
    }
    recentlyRestored {
      ticketNo
      at
    }
  }
  lag {
    detectP50Ms
    detectP99Ms
    publishP50Ms
    publishP99Ms
    samples
  }
  alarms {
    p1
    p2
    p3
    unacknowledged
    shelved
    suppressed
  }
  incidents {
    id
    incidentNo
    title
    place
    affected
    state
  }
}`) as unknown as TypedDocumentString<WallUpdatesSubscription, WallUpdatesSubscriptionVariables>;
export const UnitsDocument = new TypedDocumentString(`
    query Units {
  units {
    id
    code
    name {
      zh
      en
    }
    kind
  }
}
    `) as unknown as TypedDocumentString<UnitsQuery, UnitsQueryVariables>;