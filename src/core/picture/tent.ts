// The low-pass of PDQ: two passes of a box blur along rows and columns make a tent. Only every n-th sample is kept of what is
// blurred, so that only those are computed: each as a weighted sum of few samples across, then down. Nothing else uses it.

/** How the kept samples of a line come from it: `reach` samples from `starts[n]` on, weighted. */
interface Taps { readonly reach: number; readonly starts: Int32Array; readonly weights: Float64Array }

/** Lines of one length have the same taps; avatars come in few sizes. */
const known = /* @__PURE__ */ new Map<string, Taps>();
const MOST_KNOWN = 64;

function tapsOf(length: number, side: number): Taps {
  const key = `${length}/${side}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = makeTaps(length, side);
  known.set(key, made);
  return made;
}

function makeTaps(length: number, side: number): Taps {
  const box = Math.floor((length + 2 * side - 1) / (2 * side));
  const half = Math.floor((box + 2) / 2);
  const [after, ahead] = [half - 1, box - half];
  const first = (at: number): number => Math.max(0, at - ahead);
  const last = (at: number): number => Math.min(length - 1, at + after);
  const share = (at: number): number => 1 / (last(at) - first(at) + 1);
  const reach = Math.min(length, 2 * box - 1);
  const starts = new Int32Array(side);
  const weights = new Float64Array(side * reach);
  for (let sample = 0; sample < side; sample += 1) {
    const middle = Math.floor(((sample + 0.5) * length) / side);
    const start = Math.min(first(first(middle)), length - reach);
    starts[sample] = start;
    for (let outer = first(middle); outer <= last(middle); outer += 1) {
      for (let inner = first(outer); inner <= last(outer); inner += 1) weights[sample * reach + inner - start]! += share(middle) * share(outer);
    }
  }
  return { reach, starts, weights };
}

/** The `side` × `side` samples of a blurred picture. `line` writes the brightness of one of its rows. */
export function tentSamples(width: number, height: number, side: number, line: (row: number, to: Float32Array) => void): Float32Array {
  const [across, down] = [tapsOf(width, side), tapsOf(height, side)];
  const row = new Float32Array(width);
  const half = new Float64Array(height * side);
  const done = new Uint8Array(height);
  const samples = new Float32Array(side * side);
  for (let out = 0; out < side; out += 1) {
    const start = down.starts[out]!;
    for (let tap = 0; tap < down.reach; tap += 1) {
      const weight = down.weights[out * down.reach + tap]!;
      if (weight === 0) continue;
      const at = start + tap;
      if (done[at] === 0) {
        done[at] = 1;
        line(at, row);
        narrow(row, half, at * side, side, across);
      }
      for (let column = 0; column < side; column += 1) samples[out * side + column]! += weight * half[at * side + column]!;
    }
  }
  return samples;
}

/** One row's kept samples, into `to` from `begin` on. */
function narrow(row: Float32Array, to: Float64Array, begin: number, side: number, { reach, starts, weights }: Taps): void {
  for (let sample = 0, weight = 0; sample < side; sample += 1) {
    const start = starts[sample]!;
    let sum = 0;
    for (let tap = 0; tap < reach; tap += 1, weight += 1) sum += weights[weight]! * row[start + tap]!;
    to[begin + sample] = sum;
  }
}
