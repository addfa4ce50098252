// Weights that add up by subject while one name is looked for. One object serves all names and makes nothing: a common name leads to hundreds.

export class Scores {
  readonly #weights: Uint16Array;
  readonly #found: number[] = [];

  constructor(subjects: number) {
    this.#weights = new Uint16Array(subjects);
  }

  get nobody(): boolean {
    return this.#found.length === 0;
  }

  clear(): void {
    for (const number of this.#found) this.#weights[number] = 0;
    this.#found.length = 0;
  }

  add(number: number, weight: number): void {
    const before = this.#weights[number] as number;
    if (before === 0) this.#found.push(number);
    this.#weights[number] = before + weight;
  }

  /** The heaviest, of equal ones the first. */
  best(most: number): readonly number[] {
    const best: number[] = [];
    for (const number of this.#found) {
      let place = best.length;
      while (place > 0 && this.#isBefore(number, best[place - 1] as number)) place -= 1;
      if (place === most) continue;
      if (best.length === most) best.pop();
      best.splice(place, 0, number);
    }
    return best;
  }

  #isBefore(one: number, other: number): boolean {
    const [first, second] = [this.#weights[one] as number, this.#weights[other] as number];
    return first > second || (first === second && one < other);
  }
}
