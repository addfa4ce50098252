// Instagram's own part of the content script: where things stand on its pages and how its links name accounts.

import { instagram } from '../../sites/instagram.ts';
import { startContent } from './start.ts';

startContent(instagram);
