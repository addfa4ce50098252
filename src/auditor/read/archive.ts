// A saved web archive (MHTML, `.mht`) to the HTML of its page and the address it was saved from.
// Takes the first HTML part; pictures keep the addresses they had, because an archive names them by address.

export interface Unpacked {
  readonly html: string;
  readonly url: string | null;
}

const HEADER_LIMIT = 65_536;

function headersOf(text: string): ReadonlyMap<string, string> {
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
}

function bytesOf(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  const plain = /quoted-printable/i.test(encoding)
    ? body.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : body;
  return Buffer.from(plain, 'latin1');
}

function splitPart(part: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(part.slice(0, HEADER_LIMIT));
  return { headers: headersOf(part.slice(0, end?.index ?? 0)), body: end === null ? part : part.slice(end.index + end[0].length) };
}

/** The page in an archive; null when the bytes are no archive, or hold no HTML. */
export function unpackArchive(bytes: Uint8Array): Unpacked | null {
  const text = Buffer.from(bytes).toString('latin1');
  const { headers } = splitPart(text);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return null;
  for (const piece of text.split(`--${boundary}`).slice(1)) {
    const part = splitPart(piece.replace(/^\r?\n/, ''));
    if (!/^text\/html/i.test(part.headers.get('content-type') ?? '')) continue;
    const charset = /charset="?([\w-]+)/i.exec(part.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
    const body = bytesOf(part.body, part.headers.get('content-transfer-encoding') ?? '');
    const url = headers.get('snapshot-content-location') ?? part.headers.get('content-location') ?? null;
    return { html: new TextDecoder(/^us-ascii$/i.test(charset) ? 'utf-8' : charset).decode(body), url };
  }
  return null;
}
