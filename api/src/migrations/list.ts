import type { MigrationObject } from '@mikro-orm/core';
import { EventLog } from './0001-event-log.ts';
import { People } from './0002-people.ts';
import { Standard } from './0003-standard.ts';
import { Customers } from './0004-customers.ts';
import { Tickets } from './0005-tickets.ts';
import { Sla } from './0006-sla.ts';
import { Supervision } from './0007-supervision.ts';
import { Integrations } from './0008-integrations.ts';
import { Dispatch } from './0011-dispatch.ts';
import { Complaints } from './0012-complaints.ts';
import { Alarms } from './0013-alarms.ts';
import { Amendment } from './0015-amendment.ts';
import { Promises } from './0016-promises.ts';
import { Communications } from './0017-communications.ts';
import { Teamwork } from './0018-teamwork.ts';
import { Incidents } from './0014-incidents.ts';
import { OutageNotices } from './0014-outage-notices.ts';
import { ProgressNotices } from './0022-progress-notices.ts';
import { ServiceAndDuties } from './0023-service-and-duties.ts';
import { Stages } from './0020-stages.ts';
import { Deviations } from './0021-deviations.ts';

/** All migrations in the order in which they run; a new one is added at the end and none is changed once released. */
export const MIGRATIONS: MigrationObject[] = [
  { name: '0001-event-log', class: EventLog },
  { name: '0002-people', class: People },
  { name: '0003-standard', class: Standard },
  { name: '0004-customers', class: Customers },
  { name: '0005-tickets', class: Tickets },
  { name: '0006-sla', class: Sla },
  { name: '0007-supervision', class: Supervision },
  { name: '0008-integrations', class: Integrations },
  { name: '0011-dispatch', class: Dispatch },
  { name: '0012-complaints', class: Complaints },
  { name: '0013-alarms', class: Alarms },
  { name: '0015-amendment', class: Amendment },
  { name: '0016-promises', class: Promises },
  { name: '0017-communications', class: Communications },
  { name: '0014-incidents', class: Incidents },
  { name: '0014-outage-notices', class: OutageNotices },
  { name: '0022-progress-notices', class: ProgressNotices },
  { name: '0023-service-and-duties', class: ServiceAndDuties },
  { name: '0018-teamwork', class: Teamwork },
  { name: '0020-stages', class: Stages },
  { name: '0021-deviations', class: Deviations },
];
