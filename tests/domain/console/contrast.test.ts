import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../console/src/ui/tokens.css', import.meta.url), 'utf8');

function tokensOf(opening: string): Map<string, string> {
  const block = css.slice(css.indexOf(opening)).split('}')[0] ?? '';
  return new Map([...block.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
}

const dark = tokensOf('@theme {');
const light = tokensOf("[data-theme='light']");

function luminance(hex: string): number {
  const channel = (offset: number): number => {
    const value = Number.parseInt(hex.slice(offset, offset + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The contrast ratio of WCAG 2.2. */
function contrast(theme: Map<string, string>, front: string, back: string): number {
  const [a, b] = [luminance(theme.get(front) ?? ''), luminance(theme.get(back) ?? '')];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('colour tokens', () => {
  it('both themes define the same tokens', () => {
    expect([...light.keys()].sort()).toEqual([...dark.keys()].sort());
  });

  it.each([
    ['text', 16.6], ['text2', 9.9], ['mute', 5.2], ['ok', 8.9], ['paused', 7.3], ['warn', 12.5], ['breach', 5.3], ['stale', 4.0],
  ])('dark %s has the contrast of the design on the background', (token, ratio) => {
    expect(contrast(dark, token, 'bg')).toBeCloseTo(ratio, 0);
  });

  it.each([
    ['text', 16.0], ['text2', 7.2], ['mute', 5.0], ['ok', 5.0], ['paused', 4.7], ['breach', 5.8], ['stale', 3.4],
  ])('light %s has the contrast of the design on the background', (token, ratio) => {
    expect(contrast(light, token, 'bg')).toBeCloseTo(ratio, 0);
  });

  describe.each([['dark', dark], ['light', light]] as const)('in the %s theme', (_name, theme) => {
    it.each(['text', 'text2', 'mute', 'ok', 'paused', 'warn', 'breach'])('%s can be read on background and tile (4.5:1, WCAG 1.4.3)', (token) => {
      expect(contrast(theme, token, 'bg')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme, token, 'surface')).toBeGreaterThanOrEqual(4.5);
    });

    it.each(['stale', 'edge', 'focus', 'warn-stripe'])('%s can be told from the tile (3:1, WCAG 1.4.11)', (token) => {
      expect(contrast(theme, token, 'surface')).toBeGreaterThanOrEqual(3);
    });

    it('white on the inverted breach chip can be read', () => {
      expect(contrast(theme, 'chip-text', 'chip')).toBeGreaterThanOrEqual(4.5);
    });
  });
});
