// Marks and cards as drawings: plain data that a page's content script turns into nodes, so that it carries no pictures, no
// layout and no rules of what a card says. Texts stay texts; names, classes and attributes come from here alone.

import type { CardView } from '../client/views.ts';
import type { PaidOffice, PaidView } from '../core/match/paid.ts';
import { linePieces } from '../core/linePieces.ts';
import { type Paint, type ShapeName, SHAPES } from '../core/shapes.ts';
import type { CardDrawing, Drawing } from './protocol.ts';

const PAINTS: Readonly<Record<Paint, string>> = { ink: 'var(--ink)', paper: 'var(--paper)', none: 'none' };

/** A verdict's shape; `size` in CSS pixels. Decoration beside a word, so hidden from screen readers. */
export function shapeDrawing(kind: ShapeName, size: number): Drawing {
  const parts = SHAPES[kind].map(({ d, fill, stroke, width, dash }): Drawing => [
    'path',
    {
      d, fill: PAINTS[fill], stroke: PAINTS[stroke], 'stroke-width': `${width}`, 'stroke-linejoin': 'round',
      'stroke-linecap': dash === undefined ? 'round' : 'butt', ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
    },
  ]);
  return ['svg', { viewBox: '0 0 32 32', width: `${size}`, height: `${size}`, 'aria-hidden': 'true', focusable: 'false' }, ...parts];
}

const part = (tag: string, name: string, ...inner: readonly (Drawing | null)[]): Drawing => [
  tag, name === '' ? {} : { class: name }, ...inner.filter((each) => each !== null),
];

/** A button; the content script knows what each name does. */
const button = (name: 'close' | 'report' | 'appeal' | 'copy', look: string, text: string, label?: string): Drawing => [
  'button', { type: 'button', class: look, name, ...(label === undefined ? {} : { 'aria-label': label }) }, text,
];

const listed = (id: string, title: string, lines: readonly string[]): Drawing | null =>
  lines.length === 0 ? null : part('section', 'part', part('h3', '', title), ['ul', { id }, ...lines.map((line) => part('li', '', line))]);

/** The real account with one press to open it, or the office's word that there is none. */
function real({ subject, open, absence, vouch, words }: CardView): Drawing | null {
  if (subject === null && open === null && absence === null && vouch === null) return null;
  const safe = open !== null && open.url.startsWith('https://') ? open : null;
  return part(
    'section', 'real',
    open !== null || absence !== null ? part('h3', '', words.real) : null,
    ...(subject === null ? [] : [part('div', 'name', subject.name), part('div', 'soft', subject.detail)]),
    absence === null ? null : part('div', '', absence),
    vouch === null ? null : part('div', '', vouch),
    safe === null ? null : ['a', { class: 'go first', href: safe.url, target: '_blank', rel: 'noopener noreferrer', 'aria-label': `${safe.label}: ${safe.name} (${words.newTab})` }, safe.label],
  );
}

/** What the verdict is, why, which account is the real one, and what to do now. */
export function cardDrawing(view: CardView): CardDrawing {
  const { kind, title, profile, words } = view;
  const handle = profile.handle === null ? '' : ` · ${profile.handle.startsWith('+') ? '' : '@'}${profile.handle}`;
  const head = part(
    'header', 'head',
    shapeDrawing(kind, 40),
    part('div', 'said', ['h2', { class: 'title', id: 'title' }, title], ['p', { class: 'who', id: 'who' }, `${profile.name.slice(0, 200)} · ${profile.site}${handle}`]),
    button('close', 'close', '×', words.close),
  );
  const foot = part(
    'footer', 'foot',
    part('span', 'from brand', shapeDrawing('brand', 16), part('span', '', words.brand)),
    view.mayAppeal ? button('appeal', 'wrong', words.appeal) : null,
    view.mayReport ? button('report', 'go', words.report) : null,
  );
  const paid = view.todo.length === 0 ? null : part('details', 'paid', part('summary', '', words.paid));
  const parts = part('div', 'parts', listed('why', words.why, view.why), real(view), listed('todo', words.todo, view.todo), paid);
  return { kind, drawing: ['div', { class: `all card ${kind}`, role: 'dialog', 'aria-labelledby': 'title', 'aria-describedby': 'who why', tabindex: '-1' }, head, parts, foot] };
}

/** The steps for whoever has already paid: the bank first, then the offices of the signed list, then the rest and the facts to copy. */
export const paidDrawing = (view: PaidView, newTab: string): Drawing =>
  part(
    'div', 'steps',
    part('p', 'name', view.hurry),
    part(
      'ol', '',
      part('li', '', view.bank),
      part('li', '', view.office, view.otherLanguage === null ? null : part('p', 'soft', view.otherLanguage), ...(view.offices.length === 0 ? [part('p', '', view.none)] : view.offices.map((office) => officeDrawing(office, newTab)))),
      ...view.then.map((step) => part('li', '', step)),
    ),
    part('section', 'real', part('h3', '', view.factsTitle), part('p', 'facts', ...linePieces(view.facts).flatMap((piece, at): readonly Drawing[] => (at === 0 ? [piece] : [['wbr', {}], piece]))), button('copy', 'go', view.copy), ['span', { class: 'soft copied', role: 'status', hidden: '' }, view.copied]),
  );

function officeDrawing({ name, use, lang, url, phone }: PaidOffice, newTab: string): Drawing {
  const way = (href: string, text: string, more: Readonly<Record<string, string>> = {}): Drawing => ['a', { class: 'go', href, ...more }, text];
  return part(
    'div', 'office', part('div', 'name', name), ['div', { class: 'soft', lang }, use],
    part(
      'div', 'ways',
      url?.startsWith('https://') === true ? way(url, new URL(url).host, { target: '_blank', rel: 'noopener noreferrer', 'aria-label': `${name}: ${new URL(url).host} (${newTab})` }) : null,
      phone === null ? null : way(`tel:${phone}`, phone),
    ),
  );
}
