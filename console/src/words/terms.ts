import type {
  AlarmOwner, AlarmSilence, Duty, DutyAbsence, IncidentCause, IncidentState, NoticeKind, ShelveReason,
  AlarmKind, AlarmPriority, AlarmState, AppealSource, Area, Bind, Channel, ClauseKind, ClockRole, ClockRun, ClockWord, ComplaintAction, ComplaintGrade,
  ComplaintOutcome, ComplaintPhase, Complexity, CustomerAnswer, DayKind, Direction, DispatchFactor, DispatchKind, DispatchRejection, Domain, DraftState, DueBasis, DutyCode, DutyState,
  EscalationLevel, GradeCause, IndicatorMetric, InteractionKind, LedgerKind, Measure, MilestoneFamily, OfferState, Origin, PolicyChangeKind, PolicyJobState, PolicyLayer, PolicyPart, PolicyStatus, Presence, PreviewWord,
  RequirementStatus, Risk, Role, RootCause, RowClass, ScopeVerdict, ServiceLine, Severity, Stage, SuspendReason, TargetClass, TicketAction, TicketSort,
  TicketState, TicketType, Tier, UnitKind, Urgency, WaitingTurn, WorkNoteKind, WorkOrderAction, WorkOrderState,
} from '../generated/graphql.ts';
import type { ChecklistItemState, DeviationApproval, DeviationKind, GateResult } from '../generated/graphql.ts';
import type { FailureReason, FeedbackKind, InboundKind, MessageKind, MessageLanguage, MessageState, TemplateState } from '../generated/graphql.ts';

/** Every enum of the schema that a screen can show. Each language must give each value a word, or the type check fails. */
export interface EnumValues {
  AlarmOwner: AlarmOwner;
  AlarmSilence: AlarmSilence;
  Duty: Duty;
  DutyAbsence: DutyAbsence;
  IncidentCause: IncidentCause;
  IncidentState: IncidentState;
  NoticeKind: NoticeKind;
  ShelveReason: ShelveReason;
  AlarmKind: AlarmKind;
  AlarmPriority: AlarmPriority;
  AlarmState: AlarmState;
  AppealSource: AppealSource;
  Area: Area;
  Bind: Bind;
  Channel: Channel;
  ClauseKind: ClauseKind;
  ClockRole: ClockRole;
  ClockRun: ClockRun;
  ClockWord: ClockWord;
  ComplaintAction: ComplaintAction;
  ComplaintGrade: ComplaintGrade;
  ComplaintOutcome: ComplaintOutcome;
  ComplaintPhase: ComplaintPhase;
  Complexity: Complexity;
  CustomerAnswer: CustomerAnswer;
  DayKind: DayKind;
  Direction: Direction;
  DispatchFactor: DispatchFactor;
  DispatchKind: DispatchKind;
  DispatchRejection: DispatchRejection;
  Domain: Domain;
  EscalationLevel: EscalationLevel;
  GradeCause: GradeCause;
  GateResult: GateResult;
  ChecklistItemState: ChecklistItemState;
  DeviationKind: DeviationKind;
  DeviationApproval: DeviationApproval;
  InteractionKind: InteractionKind;
  LedgerKind: LedgerKind;
  Measure: Measure;
  MilestoneFamily: MilestoneFamily;
  OfferState: OfferState;
  Origin: Origin;
  DraftState: DraftState;
  PolicyChangeKind: PolicyChangeKind;
  PolicyPart: PolicyPart;
  PolicyJobState: PolicyJobState;
  PreviewWord: PreviewWord;
  DutyCode: DutyCode;
  DutyState: DutyState;
  DueBasis: DueBasis;
  IndicatorMetric: IndicatorMetric;
  PolicyLayer: PolicyLayer;
  PolicyStatus: PolicyStatus;
  Presence: Presence;
  RequirementStatus: RequirementStatus;
  Risk: Risk;
  Role: Role;
  RootCause: RootCause;
  RowClass: RowClass;
  ScopeVerdict: ScopeVerdict;
  ServiceLine: ServiceLine;
  Severity: Severity;
  Stage: Stage;
  SuspendReason: SuspendReason;
  TargetClass: TargetClass;
  TicketAction: TicketAction;
  TicketSort: TicketSort;
  TicketState: TicketState;
  TicketType: TicketType;
  Tier: Tier;
  UnitKind: UnitKind;
  Urgency: Urgency;
  WaitingTurn: WaitingTurn;
  WorkNoteKind: WorkNoteKind;
  WorkOrderAction: WorkOrderAction;
  WorkOrderState: WorkOrderState;
  FailureReason: FailureReason;
  FeedbackKind: FeedbackKind;
  InboundKind: InboundKind;
  MessageKind: MessageKind;
  MessageLanguage: MessageLanguage;
  MessageState: MessageState;
  TemplateState: TemplateState;
}

export type EnumName = keyof EnumValues;
export type Terms = { readonly [Name in EnumName]: Readonly<Record<EnumValues[Name], string>> };
