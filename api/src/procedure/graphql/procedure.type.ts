import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Actor } from '../../foundation/event.ts';
import type { LocalText } from '../../foundation/text.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { StageWord } from '../../tickets/graphql/words.ts';
import { GATE_RESULTS, type GateResult, type Stage } from '../../tickets/domain/words.ts';
import { ITEM_STATES, type ItemState } from '../domain/checklist.ts';
import { APPROVALS, DEVIATION_KINDS, type Approval, type DeviationKind } from '../domain/deviations.ts';

export const GateResultWord = registerWords('GateResult', GATE_RESULTS, '质量门结果 What the quality gate of a stage came to (§5.2). FAILED keeps the stage; WAIVED let it pass without asking.');
export const ItemStateWord = registerWords('ChecklistItemState', ITEM_STATES, '清单状态 SKIPPED: left out with a reason.');
export const DeviationKindWord = registerWords('DeviationKind', DEVIATION_KINDS, '偏差类型 What was departed from; RECORDED was written down by hand.');
export const ApprovalWord = registerWords('DeviationApproval', APPROVALS, '偏差审批 NOT_NEEDED: the step was only open to who may decide it.');

@ObjectType('ChecklistItem', { description: '清单项 What the operations manual asks for at a stage (§4.1).' })
export class ChecklistItemType {
  @Field(() => ID) id!: string;
  @Field(() => LocalTextType) text!: LocalText;
  @Field(() => Boolean, { description: 'The gate is not passed before it is done, or skipped with a reason.' }) mandatory!: boolean;
  @Field(() => String) clauseNo!: string;
  @Field(() => ItemStateWord) state!: ItemState;
  @Field(() => DateTimeScalar, { nullable: true }) at!: number | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  actor!: Actor | null;
}

@ObjectType('StageCourse', { description: '处理阶段 A stage with who answers for it, its planned instant and its quality gate (§5.2). It moves no clock of the customer\'s.' })
export class StageCourseType {
  @Field(() => StageWord) stage!: Stage;
  @Field(() => String) clauseNo!: string;
  @Field(() => [LocalTextType], { description: 'What the quality gate asks.' }) questions!: readonly LocalText[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'The milestone; null before work has begun.' }) plannedAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) passedAt!: number | null;
  @Field(() => Boolean, { description: 'Passed after its planned instant, or still ahead although that has come.' }) isLate!: boolean;
  @Field(() => Boolean, { description: 'Its gate comes next.' }) isNext!: boolean;
  @Field(() => GateResultWord, { nullable: true, description: 'Null: not asked yet.' }) result!: GateResult | null;
  @Field(() => String, { nullable: true, description: 'The remark, what was found wanting, or the reason of the waiver; numbers of persons are hidden.' }) note!: string | null;
  @Field(() => Int, { description: 'How often the gate was not passed.' }) failures!: number;
  @Field(() => [ChecklistItemType]) items!: readonly ChecklistItemType[];
  @Field(() => Int, { description: 'Items that are done or skipped.' }) done!: number;
  ownerId!: string | null;
  decidedBy!: Actor | null;
}

@ObjectType('ProcedureCourse', { description: '处理规程 The stages and checklists of a ticket, of the version that it was received under (§1.4).' })
export class ProcedureCourseType {
  @Field(() => String) version!: string;
  @Field(() => Int, { description: '0 for the first time of working on it, one more for each reopening.' }) round!: number;
  @Field(() => [StageCourseType]) stages!: readonly StageCourseType[];
}

@ObjectType('Deviation', { description: '偏差 A departure from the standard procedure (§4.1, §4.2), as the log tells it.' })
export class DeviationType {
  @Field(() => Int, { description: 'The place of the event in the ticket\'s story; with the ticket it names the deviation.' }) place!: number;
  @Field(() => ID) ticketId!: string;
  @Field(() => String) ticketNo!: string;
  @Field(() => DeviationKindWord) kind!: DeviationKind;
  @Field(() => String) clauseNo!: string;
  @Field(() => LocalTextType, { nullable: true, description: 'Which item was left out, or what was done otherwise; numbers of persons are hidden.' }) what!: LocalText | null;
  @Field(() => [StageWord], { description: 'The stages whose gates were waived; none for any other kind.' }) stages!: readonly Stage[];
  @Field(() => String, { nullable: true, description: 'Numbers of persons are hidden.' }) reason!: string | null;
  @Field(() => DateTimeScalar) at!: number;
  @Field(() => ApprovalWord) approval!: Approval;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'What was said to the decision.' }) decision!: string | null;
  actor!: Actor;
  decidedBy!: Actor | null;
}

@ObjectType('DeviationConnection')
export class DeviationConnectionType extends connectionOf<DeviationType>('Deviation', () => DeviationType) {}

@ObjectType('LateStage', { description: '逾期环节 A stage that is still ahead although its planned instant has come.' })
export class LateStageType {
  @Field(() => String) ticketNo!: string;
  @Field(() => StageWord) stage!: Stage;
  @Field(() => DateTimeScalar) plannedAt!: number;
  ownerId!: string;
}

@ObjectType('MyStage', { simpleResolvers: true, description: '我负责的环节 A stage of somebody else\'s ticket that you answer for.' })
export class MyStageType {
  @Field(() => String) ticketNo!: string;
  @Field(() => String, { description: 'Numbers of persons are hidden.' }) ticketTitleMasked!: string;
  @Field(() => StageWord) stage!: Stage;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while no work has begun that could be planned.' }) plannedAt!: number | null;
  @Field(() => Boolean, { description: 'Its planned instant has come.' }) isLate!: boolean;
  @Field(() => Boolean, { description: 'Its gate is the one that comes next.' }) isNext!: boolean;
}

@ObjectType('MyStageCount', { simpleResolvers: true })
export class MyStageCountType {
  @Field(() => Int) ahead!: number;
  @Field(() => Int, { description: 'Those of them that are past their plan.' }) late!: number;
}

@ObjectType('DeviationCount', { simpleResolvers: true })
export class DeviationCountType {
  @Field(() => String) clauseNo!: string;
  @Field(() => DeviationKindWord) kind!: DeviationKind;
  @Field(() => Int) count!: number;
  @Field(() => Int, { description: 'Those that wait for a supervisor.' }) pending!: number;
}

@ObjectType('ProcedureFigures', { simpleResolvers: true, description: '规程执行 How a unit kept to the procedure in a period.' })
export class ProcedureFiguresType {
  @Field(() => [DeviationCountType], { description: 'By clause and kind, most frequent first.' }) deviations!: readonly DeviationCountType[];
  @Field(() => Int, { description: 'Milestones planned in the period.' }) milestonesPlanned!: number;
  @Field(() => Int, { description: 'Those of them that were passed late.' }) milestonesPassedLate!: number;
  @Field(() => Int, { description: 'Those of them that are late and still ahead.' }) milestonesOpenLate!: number;
}

