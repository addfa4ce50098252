// Addresses as saving and archiving left them, to the ones that the site wrote.
// Knows the shapes of web archives; knows no site.

/**
 * What archives and viewers put before an address: the Wayback Machine and its kin a time with an optional kind
 * (`/web/20240101000000im_/https:…`), archive.today the number of its copy, browsers the name of their source viewer.
 */
const WRAPPED = [
  /^view-source:(?=https?:)/i,
  /^(?:(?:https?:)?\/\/[^/?#]+)?\/(?:[^?#]*?\/)?\d{4,14}\*?(?:[a-z]{2}_)?\/(?=https?:)/i,
  /^(?:(?:https?:)?\/\/archive\.(?:ph|is|today|md|li|vn|fo))?\/o\/\w+\/(?=https?:)/i,
];

/** An address without what an archive put before it; one slash that it took away is given back. */
export function unwrapped(address: string): string {
  const plain = WRAPPED.reduce((rest, prefix) => rest.replace(prefix, ''), address.trim());
  return plain === address ? address : plain.replace(/^(https?:)\/(?=[^/])/i, '$1//');
}

/** A style's text with the addresses in its `url(…)` unwrapped. */
export const unwrappedStyle = (style: string): string =>
  style.replace(/(url\(\s*['"]?)([^'")]+)/gi, (_, before: string, address: string) => before + unwrapped(address));
