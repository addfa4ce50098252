// Shape and word of a verdict, as it stands beside a name or in a list.

import type { ComponentChildren } from 'preact';
import type { VerdictKind } from '../core/match/verdict.ts';
import { VerdictShape } from './VerdictShape.tsx';

export const VerdictMark = ({ kind, children }: { readonly kind: VerdictKind; readonly children: ComponentChildren }) => (
  <span class={`verdict-mark ${kind}`}>
    <VerdictShape kind={kind} size={18} />
    <span>{children}</span>
  </span>
);
