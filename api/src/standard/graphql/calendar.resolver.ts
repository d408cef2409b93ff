import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import type { Instant } from '../../foundation/instant.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { toUserErrors, UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { DAY_KINDS, type DayKind, type HolidayYears } from '../domain/calendar.ts';
import { tryCalendar } from '../use-cases/try-calendar.ts';

export const DayKindWord = registerWords('DayKind', DAY_KINDS, '日类 Why a day is worked as it is.');

@ObjectType('WorkSpan', { description: '工作时段 A stretch of working time.' })
export class WorkSpanType {
  @Field(() => DateTimeScalar) from!: Instant;
  @Field(() => DateTimeScalar) to!: Instant;
}

@ObjectType('TriedDay', { description: 'A day of a calendar.' })
export class TriedDayType {
  @Field(() => DateTimeScalar, { description: 'An instant within the day.' }) at!: Instant;
  @Field(() => DayKindWord) kind!: DayKind;
  @Field(() => String, { nullable: true, description: 'The name of the holiday or exception.' }) name!: string | null;
  @Field(() => Boolean, { description: 'False: nothing is announced for its year, and its weekday is a guess.' }) isKnown!: boolean;
}

@ObjectType('CalendarTrial', { description: '日历试算 What a calendar makes of a length of working time, or what is wrong with it.' })
export class CalendarTrialType {
  @Field(() => DateTimeScalar, { nullable: true }) dueAt!: Instant | null;
  @Field(() => Boolean, { nullable: true }) isKnown!: boolean | null;
  @Field(() => [WorkSpanType]) spans!: readonly WorkSpanType[];
  @Field(() => [TriedDayType]) days!: readonly TriedDayType[];
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

/** A test bench for calendars. */
@Resolver()
export class CalendarResolver {
  readonly #holidays: HolidayYears;

  constructor(holidays: HolidayYears) {
    this.#holidays = holidays;
  }

  @Query(() => CalendarTrialType, { description: '日历试算 When is so much working time over, by a calendar that is not published yet?' })
  tryCalendar(
    @Ctx() context: AccessContext, @Arg('calendar', () => String, { description: 'As a policy document holds it, in JSON.' }) calendar: string,
    @Arg('from', () => DateTimeScalar) from: Instant, @Arg('minutes', () => Int) minutes: number,
  ): CalendarTrialType {
    requirePermission(context, 'STANDARD_VIEW');
    const trial = tryCalendar(calendar, from, minutes, this.#holidays);
    return trial.ok ? { ...trial.value, userErrors: [] } : { dueAt: null, isKnown: null, spans: [], days: [], userErrors: toUserErrors(trial.refusals) };
  }
}
