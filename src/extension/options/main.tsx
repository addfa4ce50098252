// The options page.

import { mountPage } from '../pages/mount.tsx';
import type { Settings } from '../protocol.ts';
import { Options } from './Options.tsx';

/** Drawn again from the start when the language changes. */
const draw = (known?: Settings): Promise<void> =>
  mountPage('options_title', (settings) => <Options settings={settings} onLanguage={(changed) => void draw(changed)} />, known);

await draw();
