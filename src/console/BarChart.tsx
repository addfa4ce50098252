// Bars in pairs, one pair a month, drawn as SVG. A picture only: the table beside it says the same to everybody.

export interface Bar { readonly label: string; readonly values: readonly [number, number] }

const WIDTH = 720;
const HEIGHT = 200;
const FOOT = 22;
const TOP = 16;

export function BarChart({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.flatMap(({ values }) => values));
  const step = WIDTH / Math.max(1, bars.length);
  const height = (value: number): number => (value / most) * (HEIGHT - FOOT - TOP);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line x1={0} y1={HEIGHT - FOOT} x2={WIDTH} y2={HEIGHT - FOOT} />
      {bars.map(({ label, values }, at) => (
        <g key={label}>
          {values.map((value, which) => (
            <rect
              key={which}
              class={which === 0 ? 'all' : 'bad'}
              x={at * step + step * (which === 0 ? 0.16 : 0.52)}
              y={HEIGHT - FOOT - height(value)}
              width={step * 0.32}
              height={height(value)}
            />
          ))}
          {values[0] === 0 ? null : <text x={at * step + step * 0.32} y={HEIGHT - FOOT - height(values[0]) - 4} text-anchor="middle">{values[0]}</text>}
          <text x={at * step + step / 2} y={HEIGHT - 6} text-anchor="middle">{label}</text>
        </g>
      ))}
    </svg>
  );
}
