import type { TicketPartsFragment } from '../generated/graphql.ts';
import type { EnumName, EnumValues } from '../words/terms.ts';
import { say, term } from '../words/say.ts';

/** The axes a person sets, in the order of the classification form, each with the enum of its values. */
export const AXES = {
  type: 'TicketType',
  urgency: 'Urgency',
  complexity: 'Complexity',
  severity: 'Severity',
  serviceLine: 'ServiceLine',
  domain: 'Domain',
  area: 'Area',
  risk: 'Risk',
} as const satisfies Record<string, EnumName>;

export type AxisName = keyof typeof AXES;
export const AXIS_NAMES = Object.keys(AXES) as readonly AxisName[];

export interface AxisRow {
  readonly name: string;
  readonly value: string;
  /** What the customer had said, where classification found otherwise; empty else. */
  readonly reported: string;
}

/** The classification of a ticket in words: confirmed values, with the reported one beside where they differ. */
export function axisRows(ticket: Pick<TicketPartsFragment, 'confirmed' | 'reported'>): readonly AxisRow[] {
  return AXIS_NAMES.map((axis) => {
    const reported = axisWord(axis, ticket.reported[axis]);
    const confirmed = ticket.confirmed === null ? null : axisWord(axis, ticket.confirmed[axis]);
    return {
      name: say(`tickets.field.${axis}`),
      value: confirmed ?? reported,
      reported: confirmed !== null && ticket.reported[axis] !== null && confirmed !== reported ? reported : '',
    };
  });
}

function axisWord<Axis extends AxisName>(axis: Axis, value: EnumValues[(typeof AXES)[Axis]] | null): string {
  return value === null ? say('desk.unknown') : term(AXES[axis], value);
}
