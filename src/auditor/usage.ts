// Wrong use of a command: shown in plain words, without a stack, with exit code 2.

export class Usage extends Error {
  override readonly name = 'Usage';
}

/** Ends a command that threw: wrong use is said, anything else is a bug and goes on. */
export function endWrongUse(error: unknown): void {
  if (!(error instanceof Usage)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
