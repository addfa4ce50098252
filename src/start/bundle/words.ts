// The words that each surface carries: of the catalogues what is its own, and the matcher's tables packed.

import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';
import { packedWords } from '../../core/match/tables/wordList.ts';

type Messages = Readonly<Record<string, { readonly message: string; readonly placeholders?: object }>>;

/** Adds what the manifest names only indirectly: the extension's words in every language, and the toolbar icons set at run time. */
export function assetsPlugin(manifest: object): Plugin {
  return {
    name: 'resmikah-assets',
    generateBundle(_, bundle) {
      const names = Object.keys(JSON.parse(readFileSync('assets/_locales/id/messages.json', 'utf8')) as Messages).filter((name) => !FOREIGN_MESSAGES.extension.test(name));
      for (const language of readdirSync('assets/_locales')) {
        const all = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Messages;
        // The browser itself shows the words of the manifest; the others are read by the extension, which needs their names once.
        const shown = Object.entries(all).filter(([key]) => JSON.stringify(manifest).includes(`__MSG_${key}__`));
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source: JSON.stringify(Object.fromEntries(shown.map(([key, { message }]) => [key, { message }]))) });
        this.emitFile({ type: 'asset', fileName: `words/${language}.json`, source: JSON.stringify(names.map((name) => all[name]?.message)) });
      }
      this.emitFile({ type: 'asset', fileName: 'words/names.json', source: JSON.stringify(names) });
      for (const icon of readdirSync('assets/icons').filter((file) => file.endsWith('.png') && !(`assets/icons/${file}` in bundle))) {
        this.emitFile({ type: 'asset', fileName: `assets/icons/${icon}`, source: readFileSync(`assets/icons/${icon}`) });
      }
    },
  };
}

/** Messages of other surfaces: half and more of what the check page and the extension would carry. */
const FOREIGN_MESSAGES = {
  check:
    /^(?:(?:console|pack|office|options|welcome|practice|toolbar|extension|takedown|numbers|sign|login|menu|extras|picture|regions|offices)_|popup_(?!report$)|problem_(?:body|case|host|login|not_found|office|origin|passkey|proposal|role|same_officer|session|step_up))/,
  extension: /^(?:(?:console|pack|check|office)_|problem_(?:body|case|host|key_passphrase|login|not_found|origin|passkey|proposal|role|same_officer|session|step_up)(?:_|$))/,
};

/** What the check page says before any of the parts that are loaded later; its other messages travel with those (`src/check/catalogues.ts`). */
const FIRST_MESSAGES =
  /^(?:(?:evidence|explain|modus|proof|region|todo|verdict)_|card_(?:close|new_tab|open|real|report|todo|why)$|ui_(?:just_now|language|loading|sample)$|mine_title$|check_(?!bad_picture|bio|directory_|foreign_link|name$|name_hint|names_nobody|no_list|nothing|picture|qr_|seen_(?:compare|report)|share|short_link|subject_))/;

/** Gives each of the check page's catalogues in two parts, without the messages of other surfaces, and of each entry the message alone. */
export function messagesPlugin(): Plugin {
  return {
    name: 'resmikah-messages',
    enforce: 'pre',
    transform(code, id) {
      const part = /_locales[\\/]\w+[\\/]messages\.json\?(first|later)$/.exec(id)?.[1];
      if (part === undefined) return null;
      const own = Object.entries(JSON.parse(code) as Messages).filter(([key]) => !FOREIGN_MESSAGES.check.test(key) && FIRST_MESSAGES.test(key) === (part === 'first'));
      const messages = Object.fromEntries(own.map(([key, { message }]) => [key, { message }]));
      return { code: `export default ${JSON.stringify(messages)};`, moduleType: 'js', map: null };
    },
  };
}

/** Packs the matcher's tables of words: a kilobyte less on the way to every phone. */
export function tablesPlugin(): Plugin {
  return {
    name: 'resmikah-tables',
    enforce: 'pre',
    transform: (code, id) => (/match[\\/]tables[\\/]/.test(id) ? { code: code.replace(/(word(?:List|Set))\((?:`([^`]*)`|'([^']*)')\)/g, (_, read: string, long = '', short = '') => `${read}('${packedWords(`${long} ${short}`)}')`), map: null } : null),
  };
}
