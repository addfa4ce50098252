// Facebook's own part of the content script: where things stand on its pages and how its links name accounts.

import { facebook } from '../../sites/facebook.ts';
import { startContent } from './start.ts';

startContent(facebook);
