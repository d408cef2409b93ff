import type {
  AlarmKind, AlarmPriority, AlarmState, Area, Bind, Channel, ClauseKind, ClockRun, ClockWord, Complexity, Direction, Domain,
  InteractionKind, Measure, MilestoneFamily, Origin, PolicyLayer, PolicyStatus, RequirementStatus, Risk, Role, RowClass,
  ServiceLine, Severity, Stage, SuspendReason, TargetClass, TicketAction, TicketSort, TicketState, TicketType, Tier, UnitKind, Urgency,
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
  ClockRun: ClockRun;
  ClockWord: ClockWord;
  Complexity: Complexity;
  Direction: Direction;
  Domain: Domain;
  InteractionKind: InteractionKind;
  Measure: Measure;
  MilestoneFamily: MilestoneFamily;
  Origin: Origin;
  PolicyLayer: PolicyLayer;
  PolicyStatus: PolicyStatus;
  RequirementStatus: RequirementStatus;
  Risk: Risk;
  Role: Role;
  RowClass: RowClass;
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
}

export type EnumName = keyof EnumValues;
export type Terms = { readonly [Name in EnumName]: Readonly<Record<EnumValues[Name], string>> };
