// The check page as a whole: which place is shown, the head with the language, the foot with the state of the lists.

import { useEffect, useState } from 'preact/hooks';
import { type Catalogue, LANGUAGES, LANGUAGE_NAMES, type Language, type Translator, makeTranslator } from '../core/translate.ts';
import type { ListView } from '../client/listViews.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Words } from '../ui/words.tsx';
import { AskPage } from './AskPage.tsx';
import { firstCatalogue } from './catalogues.ts';
import type { CheckClient } from './client.ts';
import { Problem, later } from './later.tsx';
import { ListState } from './ListState.tsx';
import { keepLanguage } from './memory.ts';
import { type Place, hashOf, placeFrom } from './place.ts';

const DirectoryPage = later(async () => (await import('./DirectoryPage.tsx')).DirectoryPage);
const SubjectPage = later(async () => (await import('./SubjectPage.tsx')).SubjectPage);
const MyReportsPage = later(async () => (await import('./MyReportsPage.tsx')).MyReportsPage);

const TABS = [
  { to: { kind: 'ask', text: '', name: '', bio: '', site: null, desk: false }, key: 'check_tab_ask', places: ['ask'] },
  { to: { kind: 'directory' }, key: 'check_tab_directory', places: ['directory', 'subject'] },
  { to: { kind: 'mine' }, key: 'mine_title', places: ['mine'] },
] as const satisfies readonly { readonly to: Place; readonly key: string; readonly places: readonly Place['kind'][] }[];

interface AppProps {
  readonly client: CheckClient;
  /** The words of the first answer, in the resident's language. */
  readonly first: Translator;
  readonly catalogue: Catalogue;
  /** Called once the lists were asked for: what else the device loads comes after that. */
  readonly onReady: () => void;
}

export function App({ client, first, catalogue, onReady }: AppProps) {
  const [words, setWords] = useState(first);
  const [place, setPlace] = useState<Place>(() => placeFrom(location.hash));
  const [views, setViews] = useState<readonly ListView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [updated, setUpdated] = useState(false);

  useEffect(() => {
    const follow = (): void => setPlace(placeFrom(location.hash));
    addEventListener('hashchange', follow);
    // Another version took over while this one is open; its parts may be gone from the device.
    const workers = navigator.serviceWorker;
    if (workers?.controller) workers.addEventListener('controllerchange', () => setUpdated(true));
    void (async () => {
      await client.ask('speak', { language: first.language, words: catalogue });
      const opened = await client.ask('open', {});
      if (opened.ok) setViews(opened.value);
      const updated = await client.ask('update', {});
      if (updated.ok) setViews(updated.value);
      else setProblem(updated.problem);
      onReady();
    })();
    return () => removeEventListener('hashchange', follow);
  }, [client]);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.text('check_title');
  }, [words]);

  const speak = async (language: Language): Promise<void> => {
    const own = await firstCatalogue(language).catch(() => null);
    if (own === null) return setProblem('check_failed');
    keepLanguage(language);
    await client.ask('speak', { language, words: own });
    setWords(makeTranslator(language, own));
  };
  const desk = place.kind === 'ask' && place.desk;
  // Large type is large headings and small print as well: everything is measured by the root's.
  useEffect(() => void document.documentElement.classList.toggle('desk', desk), [desk]);
  // A list that arrives later may answer what an empty one could not.
  const versions = (views ?? []).map(({ version }) => version).join();

  return (
    <Words words={words}>
      <div class="page">
        <Banner />
        {desk ? null : (
          <nav class="tabs" aria-label={words.text('check_nav')}>
            {TABS.map(({ to, key, places }) => (
              <a key={key} href={hashOf(to)} {...((places as readonly string[]).includes(place.kind) ? { 'aria-current': 'page' as const } : {})}>{words.text(key)}</a>
            ))}
          </nav>
        )}
        <main class="stack-wide">
          {views?.some(({ sample }) => sample) === true ? <Notice kind="care">{words.text('ui_sample')}</Notice> : null}
          {updated ? (
            <Notice live>
              <p>{words.text('check_updated')}</p>
              <div><Button onClick={() => location.reload()}>{words.text('check_reload')}</Button></div>
            </Notice>
          ) : null}
          {problem === null ? null : <Notice kind="bad" live><Problem name={problem} /></Notice>}
          {place.kind === 'ask' ? <AskPage key={desk ? 'desk' : 'ask'} client={client} place={place} versions={versions} /> : null}
          {place.kind === 'directory' ? <DirectoryPage client={client} versions={versions} /> : null}
          {place.kind === 'subject' ? <SubjectPage key={place.id} client={client} id={place.id} versions={versions} /> : null}
          {place.kind === 'mine' ? <MyReportsPage client={client} /> : null}
        </main>
        <footer class="stack soft small">
          <ListState views={views} client={client} opening={problem === null} />
          <p>{words.text('check_privacy')}</p>
          <Select
            label={words.text('ui_language')}
            value={words.language}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
            onChoose={(value) => void speak(value as Language)}
          />
        </footer>
      </div>
    </Words>
  );
}
