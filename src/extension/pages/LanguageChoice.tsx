// The choice of language; each language by its own name, and the browser's.

import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../../core/translate.ts';
import { Select } from '../../ui/Field.tsx';
import { useWords } from '../../ui/words.tsx';

export interface LanguageChoiceProps { readonly value: Language | null; readonly onChoose: (language: Language | null) => void }

export function LanguageChoice({ value, onChoose }: LanguageChoiceProps) {
  const words = useWords();
  return (
    <Select
      label={words.text('options_language')}
      value={value ?? 'browser'}
      onChoose={(chosen) => onChoose(LANGUAGES.find((language) => language === chosen) ?? null)}
      options={[{ value: 'browser', label: words.text('options_language_browser') }, ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language], lang: language }))]}
    />
  );
}
