// The popup's screens and the ways between them: the tab's verdict → the report's preview → the receipt; my reports.

import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';
import { ask } from '../pages/ask.ts';
import { willAsk } from '../pages/consent.ts';
import type { MyReport, TabView } from '../protocol.ts';
import { closePopup } from './closePopup.ts';
import { Foot } from './Foot.tsx';
import { MyReports } from './MyReports.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';
import { SentScreen } from './SentScreen.tsx';
import type { Start } from './start.ts';
import { TabScreen } from './TabScreen.tsx';

type At =
  | { readonly screen: 'tab' | 'mine' }
  | { readonly screen: 'report'; readonly profile: Profile }
  | { readonly screen: 'sent'; readonly sent: MyReport };

/** Milliseconds. */
const LOOK_AGAIN = 1500;

export function Popup({ start }: { readonly start: Start }) {
  const words = useWords();
  const [view, setView] = useState<TabView | 'silent' | null>(null);
  const [at, setAt] = useState<At>({ screen: 'tab' });

  const look = async (): Promise<void> => {
    const asked = await ask('asked', {});
    if (asked !== null) setAt({ screen: 'report', profile: asked.profile });
    const seen = await ask('tab', { tab: start.tab });
    setView(seen ?? 'silent');
    if (asked === null && start.report && seen?.state === 'read') setAt({ screen: 'report', profile: seen.profile });
  };
  useEffect(() => void look(), []);
  // A page that is still being drawn, or was just allowed, may have something to say in a moment.
  const settled = view === null || view === 'silent' || view.state === 'read' || view.state === 'elsewhere';
  useEffect(() => {
    if (settled) return;
    const timer = setInterval(() => void ask('tab', { tab: start.tab }).then((seen) => seen !== null && setView(seen)), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [settled]);

  const report = async (profile: Profile): Promise<void> => {
    if (!start.popup || !(await willAsk())) return setAt({ screen: 'report', profile });
    const tab = (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    await browser.tabs.create({ url: browser.runtime.getURL(`src/extension/popup/index.html?tab=${tab ?? ''}&report`) });
    closePopup();
  };

  const toTab = (): void => setAt({ screen: 'tab' });
  return (
    <>
      <Banner />
      <main>
        {at.screen === 'tab' ? <TabScreen view={view} tab={start.tab} onReport={(profile) => void report(profile)} onLookAgain={() => void look()} /> : null}
        {at.screen === 'mine' ? <MyReports onBack={toTab} /> : null}
        {at.screen === 'report' ? <PreviewScreen profile={at.profile} onBack={toTab} onSent={(sent) => setAt({ screen: 'sent', sent })} /> : null}
        {at.screen === 'sent' ? <SentScreen sent={at.sent} onBack={toTab} /> : null}
      </main>
      <Foot label={words.text('popup_menu')} onMine={() => setAt({ screen: 'mine' })} />
    </>
  );
}
