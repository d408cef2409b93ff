import type { Channel } from '../../communications/domain/words.ts';
import type { MappedAxes } from './history.ts';
import type { IncidentRow } from './incident-row.ts';

/** The log's contact types as channels. */
const CHANNEL_OF: Readonly<Record<string, Channel>> = {
  'Phone': 'PHONE',
  'IVR': 'PHONE',
  'Email': 'ONLINE',
  'Self service': 'ONLINE',
  // Opened by the operator's own people or systems, without a contact.
  'Direct opening': 'API',
};

/** How the request came in; ONLINE for a contact type that the log does not name. */
export function channelOf(row: Pick<IncidentRow, 'contactType'>): Channel {
  return CHANNEL_OF[row.contactType ?? ''] ?? 'ONLINE';
}

/**
 * The axes of an incident: an incident of an IT service is a fault of a business system. Urgency and severity follow the
 * log's urgency, impact and priority as they stand on the row; its categories are numbered and not named, so they decide
 * nothing. Where it is silent (line of service, area, risk) the ordinary value stands.
 */
export function incidentAxes(row: Pick<IncidentRow, 'impact' | 'urgency' | 'priority'>): MappedAxes {
  const critical = row.priority === '1 - Critical';
  return {
    type: 'FAULT',
    urgency: critical || row.urgency === '1 - High' ? 'URGENT' : 'NORMAL',
    severity: critical || row.impact === '1 - High' ? 'MAJOR' : 'NORMAL',
    complexity: row.impact === '3 - Low' && row.urgency === '3 - Low' ? 'BASIC' : 'STANDARD',
    serviceLine: 'DATA',
    domain: 'BUSINESS_SYSTEM',
    area: 'URBAN',
    risk: 'NONE',
  };
}
