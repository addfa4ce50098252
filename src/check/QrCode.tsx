// An address as a QR code: one path in an SVG, dark on white also in the dark, since phones read nothing else.

import { useEffect, useState } from 'preact/hooks';

/** Quiet zone around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const [modules, setModules] = useState<readonly (readonly boolean[])[] | null>(null);
  useEffect(() => void import('uqr').then(({ encode }) => setModules(encode(text, { ecc: 'M', border: 0 }).data)), [text]);
  if (modules === null) return null;
  const side = modules.length + 2 * QUIET;
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
