// The phone check page begins here: the resident's language, the worker with the lists, the page, and what makes it
// installable and usable without a network. Until then, and in a browser that is too old for this file, index.html speaks.

import { render } from 'preact';
import { chooseLanguage, makeTranslator } from '../core/translate.ts';
import { App } from './App.tsx';
import { firstCatalogue } from './catalogues.ts';
import { startClient } from './client.ts';
import { keptLanguage } from './memory.ts';
import { scriptAddress } from './scriptAddress.ts';

async function main(root: HTMLElement): Promise<void> {
  const client = startClient();
  const language = chooseLanguage([keptLanguage(), ...navigator.languages]);
  const catalogue = await firstCatalogue(language).catch(() => firstCatalogue('id'));
  root.replaceChildren();
  render(<App client={client} first={makeTranslator(language, catalogue)} catalogue={catalogue} onReady={keepOnDevice} />, root);
}

/** Keeps the page for use without a network. Where that cannot be (private mode, plain http), it works with the network only. */
function keepOnDevice(): void {
  void navigator.serviceWorker?.register(scriptAddress('./sw.js'), { scope: './' }).catch(() => undefined);
}

const root = document.getElementById('page');
if (root !== null) void main(root);
