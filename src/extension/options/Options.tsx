// Options: language, sites, marks of official accounts, the lists, and the resident's own data. Every change counts at
// once and is said to count; there is no button to forget.

import { useState } from 'preact/hooks';
import { Banner } from '../../ui/Banner.tsx';
import { Choice } from '../../ui/Field.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { LanguageChoice } from '../pages/LanguageChoice.tsx';
import { SiteSwitches } from '../pages/SiteSwitches.tsx';
import type { Settings } from '../protocol.ts';
import { FollowedLists } from './FollowedLists.tsx';
import { MyData } from './MyData.tsx';

export interface OptionsProps {
  readonly settings: Settings;
  readonly onLanguage: (settings: Settings) => void;
}

export function Options({ settings: before, onLanguage }: OptionsProps) {
  const words = useWords();
  const [settings, setSettings] = useState(before);
  const [said, setSaid] = useState<'options_saved' | 'ui_failed' | null>(null);

  const change = async (wanted: Partial<Settings>): Promise<void> => {
    const now = await ask('settings', { change: wanted });
    setSaid(now === null ? 'ui_failed' : 'options_saved');
    if (now === null) return;
    setSettings(now);
    if ('language' in wanted) onLanguage(now);
  };
  return (
    <>
      <Banner><span role="status" class="soft small">{said === null ? '' : words.text(said)}</span></Banner>
      <main class="stack-wide">
        <h1>{words.text('options_title')}</h1>
        <section class="panel"><LanguageChoice value={settings.language} onChoose={(language) => void change({ language })} /></section>
        <section class="panel stack">
          <h2>{words.text('options_sites')}</h2>
          <p class="soft">{words.text('options_sites_text')}</p>
          <SiteSwitches all settings={settings} onChange={(wanted) => void change(wanted)} />
        </section>
        <section class="panel stack">
          <h2>{words.text('options_marks')}</h2>
          <Choice checked={settings.markOfficial} onChange={(markOfficial) => void change({ markOfficial })}>{words.text('options_mark_official')}</Choice>
        </section>
        <FollowedLists />
        <MyData />
      </main>
    </>
  );
}
