// The check page as a whole: which place is shown, the head with the language, the foot with the state of the lists.

import { useEffect, useState } from 'preact/hooks';
import { LANGUAGES, type Language, type Translator } from '../core/translate.ts';
import type { ListView } from '../client/lists.ts';
import { bundledCatalogue } from '../ui/catalogues.ts';
import { Banner } from '../ui/Banner.tsx';
import { Select } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Words, wordsFrom } from '../ui/words.tsx';
import { AskPage } from './AskPage.tsx';
import type { CheckClient } from './client.ts';
import { later } from './later.tsx';
import { ListState } from './ListState.tsx';
import { keepLanguage } from './memory.ts';
import { type Place, hashOf, placeFrom } from './place.ts';

const NAMES: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English', jv: 'Basa Jawa' };

const DirectoryPage = later(async () => (await import('./DirectoryPage.tsx')).DirectoryPage);
const SubjectPage = later(async () => (await import('./SubjectPage.tsx')).SubjectPage);

async function lendWords(client: CheckClient, language: Language): Promise<void> {
  const [words, fallback] = await Promise.all([bundledCatalogue(language), bundledCatalogue('id')]);
  await client.ask('speak', { language, words, fallback });
}

export function App({ client, words: first }: { readonly client: CheckClient; readonly words: Translator }) {
  const [words, setWords] = useState(first);
  const [place, setPlace] = useState<Place>(() => placeFrom(location.hash));
  const [views, setViews] = useState<readonly ListView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const follow = (): void => setPlace(placeFrom(location.hash));
    addEventListener('hashchange', follow);
    void (async () => {
      await lendWords(client, first.language);
      const opened = await client.ask('open', {});
      if (opened.ok) setViews(opened.value);
      const updated = await client.ask('update', {});
      if (updated.ok) setViews(updated.value);
      else setProblem(updated.problem);
    })();
    return () => removeEventListener('hashchange', follow);
  }, [client]);

  const speak = async (language: Language): Promise<void> => {
    keepLanguage(language);
    await lendWords(client, language);
    setWords(await wordsFrom(bundledCatalogue, language));
  };
  const desk = place.kind === 'ask' && place.desk;
  // A list that arrives later may answer what an empty one could not.
  const versions = (views ?? []).map(({ version }) => version).join();

  return (
    <Words words={words}>
      <div class={desk ? 'page desk' : 'page'}>
        <Banner />
        <nav class="tabs" aria-label={words.text('check_nav')}>
          <a href={hashOf({ kind: 'ask', text: '', name: '', desk: false })} {...(place.kind === 'ask' ? { 'aria-current': 'page' as const } : {})}>{words.text('check_tab_ask')}</a>
          <a href={hashOf({ kind: 'directory' })} {...(place.kind === 'ask' ? {} : { 'aria-current': 'page' as const })}>{words.text('check_tab_directory')}</a>
        </nav>
        <main class="stack-wide">
          {views?.some(({ sample }) => sample) === true ? <Notice kind="care">{words.text('ui_sample')}</Notice> : null}
          {problem === null ? null : <Notice kind="bad" live>{words.text(problem)}</Notice>}
          {place.kind === 'ask' ? <AskPage key={desk ? 'desk' : 'ask'} client={client} place={place} versions={versions} /> : null}
          {place.kind === 'directory' ? <DirectoryPage client={client} versions={versions} /> : null}
          {place.kind === 'subject' ? <SubjectPage key={place.id} client={client} id={place.id} versions={versions} /> : null}
        </main>
        <footer class="stack soft small">
          <ListState views={views} />
          <p>{words.text('check_privacy')}</p>
          <Select
            label={words.text('ui_language')}
            value={words.language}
            options={LANGUAGES.map((value) => ({ value, label: NAMES[value], lang: value }))}
            onChoose={(value) => void speak(value as Language)}
          />
        </footer>
      </div>
    </Words>
  );
}
