// YouTube's own part of the content script: where things stand on its pages and how its links name accounts.

import { youtube } from '../../sites/youtube.ts';
import { startContent } from './start.ts';

startContent(youtube);
