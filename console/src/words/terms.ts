import type {
  AlarmKind, AlarmPriority, AlarmState, Area, Bind, Channel, ClauseKind, ClockRun, ClockWord, ClockRole, Complexity, DayKind, Direction, DispatchFactor, DispatchKind, DispatchRejection, Domain, EscalationLevel,
  InteractionKind, LedgerKind, Measure, MilestoneFamily, Origin, PolicyLayer, PolicyStatus, Presence, RequirementStatus, Risk, Role, RowClass, ScopeVerdict,
  ServiceLine, Severity, Stage, SuspendReason, TargetClass, TicketAction, TicketSort, TicketState, TicketType, Tier, UnitKind, Urgency, WaitingTurn,
} from '../generated/graphql.ts';

/** Every enum of the schema that a screen can show. Each language must give each value a word, or the type check fails. */
export interface EnumValues {
  AlarmKind: AlarmKind;
  AlarmPriority: AlarmPriority;
  AlarmState: AlarmState;
  Area: Area;
  Bind: Bind;
  Channel: Channel;
  ClauseKind: ClauseKind;
  ClockRole: ClockRole;
  ClockRun: ClockRun;
  ClockWord: ClockWord;
  Complexity: Complexity;
  DayKind: DayKind;
  Direction: Direction;
  DispatchFactor: DispatchFactor;
  DispatchKind: DispatchKind;
  DispatchRejection: DispatchRejection;
  Domain: Domain;
  EscalationLevel: EscalationLevel;
  InteractionKind: InteractionKind;
  LedgerKind: LedgerKind;
  Measure: Measure;
  MilestoneFamily: MilestoneFamily;
  Origin: Origin;
  PolicyLayer: PolicyLayer;
  PolicyStatus: PolicyStatus;
  Presence: Presence;
  RequirementStatus: RequirementStatus;
  Risk: Risk;
  Role: Role;
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
}

export type EnumName = keyof EnumValues;
export type Terms = { readonly [Name in EnumName]: Readonly<Record<EnumValues[Name], string>> };
