// A text for people, as a key of `_locales` with its placeholders; the surface that shows it resolves it.

export interface Message {
  readonly key: string;
  readonly args: Readonly<Record<string, string>>;
}
