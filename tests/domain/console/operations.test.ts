import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, exceededLimits, exceedsAsText } from '../../../api/src/platform/graphql/operation-limits.ts';
import * as generated from '../../../console/src/generated/graphql.ts';

const OPERATIONS = Object.entries(generated).filter(([name]) => name.endsWith('Document')).map(([name, document]) => [name, String(document)] as const);
/** There is room to grow in what grows with every panel; levels do not add up. */
const ROOM = { ...DEFAULT_LIMITS, maxLength: DEFAULT_LIMITS.maxLength / 2, maxTokens: DEFAULT_LIMITS.maxTokens / 2, maxAliases: DEFAULT_LIMITS.maxAliases / 2, maxFields: DEFAULT_LIMITS.maxFields / 2 };

describe('an operation of the console', () => {
  it('is one of many', () => {
    expect(OPERATIONS.length).toBeGreaterThan(80);
  });

  it.each(OPERATIONS)('%s is within the limits, with room to grow', (_name, text) => {
    expect(exceedsAsText(text, ROOM)).toBeNull();
    expect(exceededLimits(parse(text), ROOM)).toEqual([]);
  });
});
