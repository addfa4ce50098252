// The colours, as contrast: what a person reads is at least 4.5:1, what a person recognises by its form 3:1, light and dark.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHAPE_COLOURS, SHAPES } from '../../src/core/shapes.ts';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const blocks = css.split(/@media \((?:prefers-color-scheme: dark|forced-colors: active)\)/);

const colours = (block: string | undefined): Record<string, string> =>
  Object.fromEntries([...(block ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']));

const light = colours(blocks[0]);
const themes = { light, dark: { ...light, ...colours(blocks[1]) } };

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};
/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const verdicts = Object.keys(SHAPES).filter((name) => name !== 'brand');
const grounds = ['ground', 'surface', 'sunken'];
const TEXT = [
  ...grounds.flatMap((ground) => ['text', 'text-soft', 'link', 'brand', 'danger'].map((text) => [text, ground])),
  ...verdicts.flatMap((verdict) => [[`${verdict}-ink`, `${verdict}-ground`], [`${verdict}-ink`, 'surface'], ['text', `${verdict}-ground`], ['text-soft', `${verdict}-ground`], ['link', `${verdict}-ground`]]),
  ['on-brand', 'brand'], ['on-brand', 'brand-strong'], ['text', 'brand-soft'], ['brand-strong', 'surface'], ['text', 'danger-soft'], ['danger', 'danger-soft'],
];
const FORMS = [
  ...grounds.flatMap((ground) => ['line-strong', 'focus'].map((form) => [form, ground])),
  ...verdicts.flatMap((verdict) => [[`${verdict}-ink`, `${verdict}-paper`]]),
];

describe.each(Object.entries(themes))('the %s colours', (_, theme) => {
  it.each(TEXT)('keep %s readable on %s', (text, ground) => {
    expect(contrast(theme[text ?? ''] ?? '', theme[ground ?? ''] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(FORMS)('keep %s recognisable on %s', (form, ground) => {
    expect(contrast(theme[form ?? ''] ?? '', theme[ground ?? ''] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('the shapes', () => {
  it('have the colours of the light theme in icon files and page marks', () => {
    for (const [name, { ink, paper }] of Object.entries(SHAPE_COLOURS)) {
      expect([name, light[`${name}-ink`], light[`${name}-paper`]]).toEqual([name, ink, paper]);
    }
  });

  it('differ from one another in their outline or in what stands inside, not only in colour', () => {
    const drawn = Object.values(SHAPES).map((parts) => JSON.stringify(parts));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('give every token of the light theme a dark and a forced counterpart', () => {
    const named = (block: string | undefined): string[] => [...(block ?? '').matchAll(/--([\w-]+):/g)].map((found) => found[1] ?? '').filter((name) => name in light);
    expect(named(blocks[1]).sort()).toEqual(Object.keys(light).sort());
    expect(named(blocks[2]).sort()).toEqual(Object.keys(light).sort());
  });
});
