// A short message to the person in front of the page: good, to be careful about, bad, or plain. Spoken by screen
// readers when it appears later than the page (`live`).

import type { ComponentChildren } from 'preact';

export type NoticeKind = 'plain' | 'good' | 'care' | 'bad';

export interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: string;
  /** True for what appears after a press: it is announced. */
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

export const Notice = ({ kind = 'plain', title, live = false, children }: NoticeProps) => (
  <div class={`notice ${kind}`} {...(live ? { role: 'status' } : {})}>
    <div class="body">
      {title === undefined ? null : <strong>{title}</strong>}
      {children}
    </div>
  </div>
);
