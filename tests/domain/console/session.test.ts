import { describe, expect, it } from 'vitest';
import { safeReturnPath } from '../../../console/src/session/returnPath.ts';

describe('the path to go to after signing in', () => {
  it('is the one asked for, with its filters', () => {
    expect(safeReturnPath('/desk/tickets/260417-0032?states=RECEIVED')).toBe('/desk/tickets/260417-0032?states=RECEIVED');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\nb', '/sign-in?return=/x', ['/a'], undefined, null])(
    'is the desk instead of %j',
    (wanted) => {
      expect(safeReturnPath(wanted)).toBe('/desk');
    },
  );
});
