// A page of a few sentences without any script, in the visitor's language.

import english from '../../../assets/_locales/en/messages.json' with { type: 'json' };
import indonesian from '../../../assets/_locales/id/messages.json' with { type: 'json' };
import javanese from '../../../assets/_locales/jv/messages.json' with { type: 'json' };
import { type Catalogue, type Translator, chooseLanguage, makeTranslator } from '../../core/translate.ts';
import { pageHeaders } from '../pages.ts';

const CATALOGUES: Readonly<Record<'id' | 'en' | 'jv', Catalogue>> = { id: indonesian, en: english, jv: javanese };

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0; font: 1.0625rem/1.6 system-ui, sans-serif; background: #f4f6f5; color: #16211c; }
  main { max-width: 38rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
  p { margin: 0 0 1rem; }
  a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 1.1rem; border-radius: .6rem; background: #0b5d3b; color: #fff; font-weight: 600; text-decoration: none; }
  a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
  @media (prefers-color-scheme: dark) { body { background: #121815; color: #e6ece9; } a { background: #7fd1a8; color: #0c1a13; } }
`;

interface Link { readonly href: string; readonly key: string }

export function plainPage(request: Request, status: number, title: string, paragraphs: readonly string[], links: readonly Link[] = []): Response {
  const say = translatorOf(request);
  const parts = [
    `<h1>${escaped(say.text(title))}</h1>`,
    ...paragraphs.map((key) => `<p>${escaped(say.text(key))}</p>`),
    ...links.map(({ href, key }) => `<p><a href="${escaped(href)}">${escaped(say.text(key))}</a></p>`),
  ];
  const html = `<!doctype html><html lang="${say.language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(say.text(title))}</title><style>${STYLE}</style><main>${parts.join('')}</main></html>`;
  return new Response(html, {
    status,
    headers: { ...pageHeaders("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"), 'content-type': 'text/html; charset=utf-8', vary: 'accept-language', 'cache-control': 'no-cache' },
  });
}

function translatorOf(request: Request): Translator {
  const tags = (request.headers.get('accept-language') ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  const language = chooseLanguage(tags);
  return makeTranslator(language, CATALOGUES[language], CATALOGUES.id);
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
