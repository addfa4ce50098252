// The officer's language, each named in itself.

import { LANGUAGES, type Language } from '../core/translate.ts';
import { useWords } from '../ui/words.tsx';

/** Shorter than elsewhere: the head is narrow. */
const NAMES: Readonly<Record<Language, string>> = { id: 'Indonesia', en: 'English', jv: 'Jawa' };

export function LanguageMenu({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const words = useWords();
  return (
    <label class="language">
      <span class="unseen">{words.text('console_language')}</span>
      <select value={words.language} onChange={(event) => onLanguage(event.currentTarget.value as Language)}>
        {LANGUAGES.map((each) => <option key={each} value={each} lang={each}>{NAMES[each]}</option>)}
      </select>
    </label>
  );
}
