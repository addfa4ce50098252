// What can be wrong with an update, as one named error with a kind, so that callers never match on texts.

export type TufErrorKind =
  | 'malformed' // not the JSON or the fields that the specification asks for
  | 'unsigned' // fewer valid signatures than the threshold
  | 'rollback' // a version or a listed version went down, or is not the expected one
  | 'expired'
  | 'mismatch' // length, hash or version differ from what the signed parent says
  | 'too-large'
  | 'unreachable' // network or server trouble; nothing is known about the content
  | 'not-found' // the server says that there is no such file
  | 'not-listed' // no trusted role vouches for this target
  | 'storage'; // the trusted state cannot be read or written

export class TufError extends Error {
  override readonly name = 'TufError';
  readonly kind: TufErrorKind;
  constructor(kind: TufErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
