// The phone check page begins here: the resident's language, the worker with the lists, the page, and what makes it
// installable and usable without a network.

import { render } from 'preact';
import { chooseLanguage } from '../core/translate.ts';
import { bundledCatalogue } from '../ui/catalogues.ts';
import { wordsFrom } from '../ui/words.tsx';
import { App } from './App.tsx';
import { startClient } from './client.ts';
import { keptLanguage } from './memory.ts';
import { scriptAddress } from './scriptAddress.ts';

async function main(root: HTMLElement): Promise<void> {
  const words = await wordsFrom(bundledCatalogue, chooseLanguage([keptLanguage(), ...navigator.languages]));
  document.title = words.text('check_title');
  render(<App client={startClient()} words={words} />, root);
  // Where it cannot be registered (private mode, plain http), the page works with the network only.
  await navigator.serviceWorker?.register(scriptAddress('./sw.js'), { scope: './' }).catch(() => undefined);
}

const root = document.getElementById('page');
if (root !== null) void main(root);
