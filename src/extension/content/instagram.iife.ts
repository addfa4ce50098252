// The content script of Instagram: one self-contained file, because a site's page must not be able to ask for files of the
// extension, and a small one, because it carries no other site.

import { instagram } from '../../sites/instagram.ts';
import { startContent } from './start.ts';

startContent(instagram);
