// Makes the reduced, anonymised copy of a page that could not be read. Not in pages by itself: the popup runs it when the
// resident presses, and takes what it returns.

import { adapterFor } from '../../sites/index.ts';
import { reducePage } from '../../sites/reduce.ts';

/** The copy's HTML and the site's name; null where the page is of no known site. Leaves the page as it is. */
export function copyOfPage(): { readonly site: string; readonly html: string } | null {
  const adapter = adapterFor(location.hostname);
  if (adapter === null) return null;
  const { html, url } = reducePage(adapter, document.cloneNode(true) as Document, location);
  return { site: adapter.site, html: html.replace('<html>', `<!-- Stands for ${url.replaceAll('--', '')} -->\n<html>`) };
}
