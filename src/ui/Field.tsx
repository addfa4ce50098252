// A labelled input with its hint and what is wrong with it, tied together for screen readers; and a tick box or radio.

import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'url' | 'tel' | 'email' | 'search' | 'password' | 'date' | 'datetime-local' | 'number';
  readonly hint?: string;
  /** What is wrong with the value, announced; null when nothing is. */
  readonly wrong?: string | null;
  readonly name?: string;
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'url' | 'tel' | 'email' | 'search' | 'numeric';
  readonly maxlength?: number;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

export function Field({ label, hint, wrong = null, type = 'text', onInput, ...input }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, wrong === null ? null : `${id}-wrong`].filter((part) => part !== null).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : <span class="hint" id={`${id}-hint`}>{hint}</span>}
      <input
        // The types of Preact tie roles to each input type; the types allowed here need none.
        {...({ ...input, type } as InputHTMLAttributes<HTMLInputElement>)}
        id={id}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        {...(wrong === null ? {} : { 'aria-invalid': true })}
      />
      {wrong === null ? null : <span class="wrong" id={`${id}-wrong`} role="alert">{wrong}</span>}
    </div>
  );
}

export interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly maxlength: number;
  readonly onInput: (value: string) => void;
}

/** The same for several lines. */
export function TextField({ label, hint, value, maxlength, onInput }: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="hint" id={`${id}-hint`}>{hint}</span>
      <textarea id={id} rows={4} value={value} maxlength={maxlength} aria-describedby={`${id}-hint`} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly onChoose: (value: string) => void;
}

export function Select({ label, value, options, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>)}
      </select>
    </div>
  );
}

export interface ChoiceProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A tick box with its words; the whole line can be pressed. */
export const Choice = ({ checked, onChange, disabled = false, children }: ChoiceProps) => (
  <label class="choice">
    <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
);
