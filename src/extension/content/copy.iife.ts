// Makes the reduced, anonymised copy of a page that could not be read. Not in pages by itself: the popup runs it, behind the readers,
// when the resident presses, and takes what it returns.

import { reducePage } from '../../sites/reduce.ts';
import { later } from './later.ts';

/** The copy's HTML and the site's name; null where the page is of no known site. Leaves the page as it is. */
export function copyOfPage(): { readonly site: string; readonly html: string } | null {
  const site = later.site !== null && later.whole !== null ? later.whole(later.site) : null;
  if (site === null) return null;
  const { html, url } = reducePage(site, document.cloneNode(true) as Document, location);
  return { site: site.site, html: html.replace('<html>', `<!-- Stands for ${url.replaceAll('--', '')} -->\n<html>`) };
}
