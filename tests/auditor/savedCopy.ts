// Makes of a sample page what "Save page as" of two browsers and a page saver make of it.

import { JSDOM } from 'jsdom';

export const WAYS = ['chrome', 'firefox', 'single file'] as const;
export type Way = (typeof WAYS)[number];

const XLINK = 'http://www.w3.org/1999/xlink';
export const fileOf = (address: string): string => address.split('?')[0]?.split('/').at(-1)?.replace(/[:~=]/g, '_') ?? 'x';

/** The saved page's bytes. Chrome leaves a comment, absolute links and local pictures; single files carry their pictures in them. */
export function savedCopy(html: string, url: string, way: Way): Uint8Array {
  const { document } = new JSDOM(html).window;
  for (const anchor of document.querySelectorAll('a[href]')) anchor.setAttribute('href', new URL(anchor.getAttribute('href') ?? '', url).href);
  for (const image of document.querySelectorAll('img[src]')) {
    const src = image.getAttribute('src') ?? '';
    const local = way === 'chrome' ? `./Halaman_files/${fileOf(src)}` : `Halaman_files/${fileOf(src)}`;
    image.setAttribute('src', way === 'single file' ? `data:image/jpeg;base64,${Buffer.from(fileOf(src)).toString('base64')}` : local);
  }
  for (const image of way === 'single file' ? document.querySelectorAll('image') : []) {
    const address = image.getAttributeNS(XLINK, 'href') ?? image.getAttribute('xlink:href');
    if (address !== null) image.setAttributeNS(XLINK, 'xlink:href', `data:image/jpeg;base64,${Buffer.from(fileOf(address)).toString('base64')}`);
  }
  const comment = { chrome: `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`, firefox: '', 'single file': `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: x\n-->` }[way];
  return new TextEncoder().encode(`<!DOCTYPE html>\n${comment}\n${document.documentElement.outerHTML}`);
}

/** A web archive of the page, as browsers write it. */
export function archived(html: string, url: string): Uint8Array {
  const quoted = Buffer.from(html, 'utf8').toString('latin1').replace(/[=\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  const lines = quoted.split('\n').flatMap((line) => line.match(/.{1,70}(?=(?:=[0-9A-F]{2})|[^=]|$)(?<!=)(?<!=[0-9A-F])/g) ?? ['']);
  const wrapped = lines.join('=\r\n');
  return Buffer.from(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Batas----"\r\n\r\n\r\n` +
      `------Batas----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n\r\n${wrapped}\r\n------Batas------\r\n`,
    'latin1',
  );
}
