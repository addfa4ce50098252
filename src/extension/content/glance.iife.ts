// The first script of a page, the same for all sites: what is named here stands ready for the site's own file, which starts it, and for
// the readers, which come later and only into pages that need them. One file each, because a page must not be able to ask for any.

export { makeGlance } from '../../sites/glance.ts';
export { layoutOf } from '../../sites/layout.ts';
export { inTrap, linkIn } from '../../sites/lead.ts';
export { NICKNAME, beforeDot, chunksOf, emoji, shownText } from '../../sites/text.ts';
export { later } from './later.ts';
export { startContent } from './start.ts';
export { outermost, watchPage } from './watch.ts';
