// The phone check page begins here: the resident's language, the worker with the lists, the page, and what makes it
// installable and usable without a network. Until then, and in a browser that is too old for this file, index.html speaks.

import { render } from 'preact';
import { chooseLanguage, makeTranslator } from '../core/translate.ts';
import { App } from './App.tsx';
import { firstCatalogue } from './catalogues.ts';
import { type CheckClient, startClient } from './client.ts';
import { keptLanguage } from './memory.ts';
import { scriptAddress } from './scriptAddress.ts';

async function main(root: HTMLElement): Promise<void> {
  const client = startClient();
  const language = chooseLanguage([keptLanguage(), ...navigator.languages]);
  const catalogue = await firstCatalogue(language).catch(() => firstCatalogue('id'));
  root.replaceChildren();
  render(<App client={client} first={makeTranslator(language, catalogue)} catalogue={catalogue} onReady={() => keepOnDevice(client)} />, root);
}

/**
 * Keeps the page for use without a network, then prepares the lists for the first question with what is kept. Where nothing can be
 * kept (private mode, plain http), the page works with the network only.
 */
function keepOnDevice(client: CheckClient): void {
  const workers = navigator.serviceWorker;
  if (workers === undefined) return;
  workers.register(scriptAddress('./sw.js'), { scope: './' }).then(() => workers.ready).then(() => client.ask('prepare', {}), () => undefined);
}

const root = document.getElementById('page');
if (root !== null) void main(root);
