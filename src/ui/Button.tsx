// A button, and a link that looks like one because it leads away. Both are at least 44 pixels high.

import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

interface Shared {
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

const classes = ({ kind = 'plain', wide = false }: Pick<Shared, 'kind' | 'wide'>): string => `button ${kind}${wide ? ' wide' : ''}`;

export interface ButtonProps extends Shared, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'type' | 'disabled' | 'class'> {
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export const Button = ({ kind, wide, type = 'button', buttonRef, children, ...rest }: ButtonProps) => (
  <button {...rest} {...(buttonRef === undefined ? {} : { ref: buttonRef })} type={type} class={classes({ ...(kind && { kind }), ...(wide && { wide }) })}>
    {children}
  </button>
);

/** `outside` opens a new tab that learns nothing of this page; `newTab` are the words that say so to screen readers. */
export const LinkButton = ({ href, newTab, kind, wide, children }: Shared & { readonly href: string; readonly newTab?: string }) => (
  <a class={classes({ ...(kind && { kind }), ...(wide && { wide }) })} href={href} {...(newTab === undefined ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>
    {children}
    {newTab === undefined ? null : <span class="unseen"> ({newTab})</span>}
  </a>
);
