/** The nine axes that describe a request. Every scope is a predicate over them; an axis has exactly these values. */
export const TICKET_TYPES = [
  'CONSULTATION',
  'SERVICE_APPLICATION',
  'FAULT',
  'COMPLAINT',
  'ACTIVATION',
  'DEACTIVATION',
  'TECH_SUPPORT',
] as const;
export const URGENCIES = ['URGENT', 'NORMAL'] as const;
export const COMPLEXITIES = ['BASIC', 'STANDARD', 'COMPLEX'] as const;
export const SEVERITIES = ['NORMAL', 'MAJOR'] as const;
export const SERVICE_LINES = ['BASIC_COMMUNICATION', 'DATA', 'VOICE'] as const;
export const DOMAINS = ['NETWORK', 'BUSINESS_SYSTEM', 'BILLING', 'TERMINAL', 'OTHER'] as const;
export const AREAS = ['URBAN', 'RURAL'] as const;
export const TIERS = ['ORDINARY', 'HIGH_VALUE', 'VIP'] as const;
export const RISKS = ['NONE', 'SECURITY', 'DATA_LEAK'] as const;

export const AXES = {
  type: TICKET_TYPES,
  urgency: URGENCIES,
  complexity: COMPLEXITIES,
  severity: SEVERITIES,
  serviceLine: SERVICE_LINES,
  domain: DOMAINS,
  area: AREAS,
  tier: TIERS,
  risk: RISKS,
} as const;

export type AxisName = keyof typeof AXES;
export type AxisValue<Axis extends AxisName> = (typeof AXES)[Axis][number];

export type TicketType = AxisValue<'type'>;
export type Urgency = AxisValue<'urgency'>;
export type Complexity = AxisValue<'complexity'>;
export type Severity = AxisValue<'severity'>;
export type ServiceLine = AxisValue<'serviceLine'>;
export type Domain = AxisValue<'domain'>;
export type Area = AxisValue<'area'>;
export type Tier = AxisValue<'tier'>;
export type Risk = AxisValue<'risk'>;

export const AXIS_NAMES = Object.keys(AXES) as readonly AxisName[];

/** Confirmed axes: all nine, as classification states them. Scopes read these only. */
export type Axes = { readonly [Axis in AxisName]: AxisValue<Axis> };

/** Axes as intake reports them: §3.1 asks for type and urgency, the tier is the customer's; the rest may still be unknown. */
export type ReportedAxes = Pick<Axes, 'type' | 'urgency' | 'tier'> & Partial<Axes>;

/** Whether the request is high-risk: network security or a data leak (§3.2). */
export function isRiskFlagged(axes: Pick<ReportedAxes, 'risk'>): boolean {
  return axes.risk !== undefined && axes.risk !== 'NONE';
}

/**
 * Each of the 22,680 combinations of the nine axes, once.
 * @param indifferent axes of which one value stands for all
 */
export function* everyAxes(indifferent: readonly AxisName[] = []): Generator<Axes> {
  const valuesOf = <Axis extends AxisName>(axis: Axis): readonly AxisValue<Axis>[] => {
    const values: readonly AxisValue<Axis>[] = AXES[axis];
    return indifferent.includes(axis) ? values.slice(0, 1) : values;
  };
  for (const type of valuesOf('type'))
    for (const urgency of valuesOf('urgency'))
      for (const complexity of valuesOf('complexity'))
        for (const severity of valuesOf('severity'))
          for (const serviceLine of valuesOf('serviceLine'))
            for (const domain of valuesOf('domain'))
              for (const area of valuesOf('area'))
                for (const tier of valuesOf('tier'))
                  for (const risk of valuesOf('risk'))
                    yield { type, urgency, complexity, severity, serviceLine, domain, area, tier, risk };
}
