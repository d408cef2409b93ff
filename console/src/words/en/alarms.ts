import type { Wording } from '../wording.ts';
import type { alarms as zhAlarms } from '../zh/alarms.ts';

export const alarms: Wording<typeof zhAlarms> = {
  title: 'Alarms',
  unacknowledged: 'Unacknowledged',
  acknowledged: 'Acknowledged',
  active: 'All not back to normal',
  count: '{n}',
  none: 'There are no such alarms.',
  noneTitle: 'No alarms',
  raised: 'raised {time}',
  acknowledgedBy: 'acknowledged by the {role}, {time}',
  returned: 'back to normal {time}',
  acknowledge: 'Acknowledge',
  acknowledgeTitle: 'Acknowledge the alarm',
  acknowledgeHint: 'It says that someone is on it; the alarm stays, and no limit stops.',
  note: 'Note',
  state: 'State',
};
