// The welcome page, opened once after the installation and from the popup for practice.

import { mountPage } from '../pages/mount.tsx';
import type { Settings } from '../protocol.ts';
import { Welcome } from './Welcome.tsx';

const draw = (known?: Settings): Promise<void> =>
  mountPage('welcome_title', (settings) => <Welcome settings={settings} onLanguage={(changed) => void draw(changed)} />, known);

await draw();
// The part named in the address did not exist when the browser looked for it.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
