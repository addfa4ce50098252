// The head of every page: the shield, the name, and what stands at its end (a language menu, a sign-out).

import type { ComponentChildren } from 'preact';
import { VerdictShape } from './VerdictShape.tsx';

export const Banner = ({ name = 'Resmikah', children }: { readonly name?: string; readonly children?: ComponentChildren }) => (
  <header class="banner">
    <VerdictShape kind="brand" size={30} />
    <span class="name">{name}</span>
    {children === undefined ? null : <div class="after row">{children}</div>}
  </header>
);
