/** A limit of a draft as its JSON holds it; what the form needs of it. */
export interface DraftTarget {
  readonly id: string;
  readonly clauseNo: string;
  readonly value: number;
  readonly unit: string;
  readonly isTime: boolean;
  readonly isClock: boolean;
  readonly enabled: boolean;
  readonly class: string | null;
  readonly milestone: string | null;
  /** As it is typed: 0.75, 0.9, PT30M. */
  readonly warnAt: string;
}

export interface TargetEdit {
  readonly value: string;
  readonly unit: string;
  readonly warnAt: string;
}

export interface TargetPatch {
  readonly targetId: string;
  readonly value?: number;
  readonly unit?: string;
  readonly warnAt?: readonly string[];
}

export const TIME_UNITS = ['s', 'min', 'h', 'd'] as const;

/** The limits of a document's JSON; none where it is not of the form. */
export function draftTargets(content: string): readonly DraftTarget[] {
  const targets = record(parsed(content))['targets'];
  return (Array.isArray(targets) ? targets : []).map(record).filter(({ id }) => typeof id === 'string').map((target) => {
    const unit = String(target['unit'] ?? '');
    return {
      id: String(target['id']), clauseNo: String(target['clauseNo'] ?? ''), value: Number(target['value']), unit, isTime: TIME_UNITS.some((known) => known === unit),
      isClock: target['measure'] === 'CLOCK' && target['enabled'] === true, enabled: target['enabled'] === true,
      class: typeof target['class'] === 'string' ? target['class'] : null, milestone: typeof target['milestone'] === 'string' ? target['milestone'] : null,
      warnAt: (Array.isArray(target['warnAt']) ? target['warnAt'] : []).map(warnText).join(', '),
    };
  });
}

/** What was changed, as the API takes it. A value that is no number is left as it was. */
export function patchesOf(targets: readonly DraftTarget[], edits: Readonly<Record<string, TargetEdit>>): readonly TargetPatch[] {
  return targets.flatMap((target) => {
    const edit = edits[target.id];
    if (edit === undefined) return [];
    const value = Number(edit.value);
    const patch: TargetPatch = {
      targetId: target.id,
      ...(edit.value.trim() !== '' && Number.isFinite(value) && value !== target.value ? { value } : {}),
      ...(edit.unit === target.unit ? {} : { unit: edit.unit }),
      ...(edit.warnAt === target.warnAt ? {} : { warnAt: edit.warnAt.split(/[,，、\s]+/).filter((part) => part !== '') }),
    };
    return Object.keys(patch).length > 1 ? [patch] : [];
  });
}

function warnText(rule: unknown): string {
  if (typeof rule === 'number') return String(rule);
  const { beforeDue, unit } = record(rule);
  const letter = { s: 'S', min: 'M', h: 'H', d: 'D' }[String(unit)] ?? '';
  return `P${letter === 'D' ? '' : 'T'}${String(beforeDue)}${letter}`;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
