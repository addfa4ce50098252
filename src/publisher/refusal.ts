// Something the officer can mend: shown in plain words, without a stack, with exit code 1.

export class Refusal extends Error {
  override readonly name = 'Refusal';
}
