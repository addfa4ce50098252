// Facts as pairs of a label and a value; empty values are left out.

import type { ComponentChildren } from 'preact';
import { linePieces } from '../core/linePieces.ts';

export type Fact = readonly [label: string, value: ComponentChildren];

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => [<dt key={`${label}-label`}>{label}</dt>, <dd key={label}>{value}</dd>])}
  </dl>
);

/** An address, an account or a fingerprint, broken at the end of a line where it hurts least. */
export const Breakable = ({ text }: { readonly text: string }) => <>{linePieces(text).flatMap((piece, at) => (at === 0 ? [piece] : [<wbr key={at} />, piece]))}</>;

/** Text that a stranger typed: cut, kept in its own direction and in its own place; `whole` keeps every line of it. */
export const Foreign = ({ text, most = 300, whole = false }: { readonly text: string; readonly most?: number; readonly whole?: boolean }) => (
  <bdi class={whole ? 'foreign whole' : 'foreign'}>{text.length > most ? `${[...text.slice(0, most)].slice(0, -1).join('')}…` : text}</bdi>
);
