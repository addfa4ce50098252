// The first page: what Resmikah does, what it reads, what it sends, the language, the sites, the regions, and practice.

import { useState } from 'preact/hooks';
import { Banner } from '../../ui/Banner.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';
import { Button } from '../../ui/Button.tsx';
import { ask } from '../pages/ask.ts';
import { LanguageChoice } from '../pages/LanguageChoice.tsx';
import { Regions } from '../pages/Regions.tsx';
import { SiteSwitches } from '../pages/SiteSwitches.tsx';
import type { Settings } from '../protocol.ts';
import { Practice } from './Practice.tsx';

export interface WelcomeProps {
  readonly settings: Settings;
  readonly onLanguage: (settings: Settings) => void;
}

export function Welcome({ settings: before, onLanguage }: WelcomeProps) {
  const words = useWords();
  const [settings, setSettings] = useState(before);
  const change = async (wanted: Partial<Settings>): Promise<void> => {
    const now = await ask('settings', { change: wanted });
    if (now === null) return;
    setSettings(now);
    if ('language' in wanted) onLanguage(now);
  };
  return (
    <>
      <Banner />
      <main class="wide stack-wide">
        <div class="stack">
          <h1>{words.text('welcome_title')}</h1>
          <p class="lead">{words.text('welcome_lead')}</p>
        </div>
        <div class="two">
          <section class="panel stack">
            <h2>{words.text('welcome_reads')}</h2>
            <ul class="bullets"><li>{words.text('welcome_reads_page')}</li><li>{words.text('welcome_reads_here')}</li><li>{words.text('welcome_reads_not')}</li></ul>
          </section>
          <section class="panel stack">
            <h2>{words.text('welcome_sends')}</h2>
            <ul class="bullets"><li>{words.text('welcome_sends_nothing')}</li><li>{words.text('welcome_sends_report')}</li><li>{words.text('welcome_sends_list')}</li><li>{words.text('welcome_sends_picture')}</li></ul>
          </section>
          <section class="panel stack">
            <h2>{words.text('welcome_choose')}</h2>
            <LanguageChoice value={settings.language} onChoose={(language) => void change({ language })} />
            <SiteSwitches settings={settings} onChange={(wanted) => void change(wanted)} />
            <h3>{words.text('regions_title')}</h3>
            <Regions />
            <div><Button kind="quiet" onClick={() => void browser.runtime.openOptionsPage()}>{words.text('welcome_more')}</Button></div>
          </section>
          <section class="panel stack">
            <h2>{words.text('welcome_use')}</h2>
            <ul class="bullets"><li>{words.text('welcome_use_mark')}</li><li>{words.text('welcome_use_icon')}</li><li>{words.text('welcome_use_unmarked')}</li></ul>
          </section>
        </div>
        <Practice />
      </main>
    </>
  );
}
