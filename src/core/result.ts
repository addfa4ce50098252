// An expected failure is a value; a bug is a thrown, named error. This is that value.

export type Result<T, E = Problem> = Success<T> | Failure<E>;
export interface Success<T> { readonly ok: true; readonly value: T }
export interface Failure<E> { readonly ok: false; readonly problem: E }

/** What went wrong, as a message key of `_locales` with its placeholders, so that every surface can say it. */
export interface Problem {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What was asked for. */
export const success = <T>(value: T): Success<T> => ({ ok: true, value });
/** An expected failure, whatever describes it. */
export const failure = <E>(problem: E): Failure<E> => ({ ok: false, problem });
/** One that a person is told of. */
export const problem = (key: string, args: Problem['args'] = {}): Failure<Problem> => failure({ key, args });
