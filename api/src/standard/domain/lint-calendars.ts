import { WEEKDAYS } from './calendar.ts';
import type { PolicyFault } from './fault.ts';
import { keyOf } from './pin.ts';
import { isClock, NATURAL_HOURS, type PolicyDocument } from './policy.ts';

/** Calendars that would leave a promise without an end, and names of calendars that there are not. */
export function lintCalendars(documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  return documents.flatMap((document) => [...lintEach(document), ...lintNames(document)]);
}

function lintEach(document: PolicyDocument): readonly PolicyFault[] {
  return document.calendars.flatMap(({ id, week, holidays, makeUpDayAs }): readonly PolicyFault[] => {
    const path = `${keyOf(document)}/calendars/${id}`;
    const works = WEEKDAYS.some((day) => week[day].length > 0);
    return [
      ...(works ? [] : [{ rule: 'CALENDAR_WITHOUT_WORK' as const, path, cause: 'no day of the week is worked, so that no promise would ever run out', remedy: 'give at least one day an interval' }]),
      ...(holidays === undefined || makeUpDayAs !== undefined ? [] : [{ rule: 'MAKE_UP_DAY_UNSAID' as const, path, cause: 'make-up workdays have no hours', remedy: 'name in "makeUpDayAs" the weekday whose hours they have' }]),
    ];
  });
}

function lintNames(document: PolicyDocument): readonly PolicyFault[] {
  const known = [NATURAL_HOURS, ...document.calendars.map(({ id }) => id)];
  return document.targets.filter(isClock).filter(({ calendar }) => !known.includes(calendar)).map(({ id, calendar }) => ({
    rule: 'UNKNOWN_CALENDAR', path: `${keyOf(document)}/targets/${id}`, cause: `the document has no calendar "${calendar}"`, remedy: `use one of ${known.join(', ')}, or add the calendar`,
  }));
}
