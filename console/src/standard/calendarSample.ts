/** A calendar to begin with: office hours with a lunch break, by the state's holidays and make-up workdays. */
export const CALENDAR_SAMPLE = JSON.stringify({
  id: 'office-hours',
  title: { zh: '工作时间', en: 'Office hours' },
  timeZone: 'Asia/Shanghai',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
    day, day.startsWith('s') ? [] : [{ from: '08:30', to: '12:00' }, { from: '13:30', to: '17:30' }],
  ])),
  holidays: 'CN',
  makeUpDayAs: 'mon',
}, null, 2);
