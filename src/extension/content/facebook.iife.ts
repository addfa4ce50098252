// The content script of Facebook: one self-contained file, because a site's page must not be able to ask for files of the
// extension, and a small one, because it carries no other site.

import { facebook } from '../../sites/facebook.ts';
import { startContent } from './start.ts';

startContent(facebook);
