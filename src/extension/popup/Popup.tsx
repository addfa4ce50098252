// The popup's screens and the ways between them: the tab's verdict → the report's preview → the receipt; the appeal; my reports.

import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';
import { ask } from '../pages/ask.ts';
import { willAsk } from '../pages/consent.ts';
import type { CardView, MyReport, TabView, Wish } from '../protocol.ts';
import { AppealScreen } from './AppealScreen.tsx';
import { closePopup } from './closePopup.ts';
import { Foot } from './Foot.tsx';
import { MyReports } from './MyReports.tsx';
import { PaidScreen } from './PaidScreen.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';
import { SentScreen } from './SentScreen.tsx';
import type { Start } from './start.ts';
import { TabScreen } from './TabScreen.tsx';

type At =
  | { readonly screen: 'tab' | 'mine' }
  | { readonly screen: Wish; readonly profile: Profile }
  | { readonly screen: 'paid'; readonly profile: Profile; readonly card: CardView }
  | { readonly screen: 'sent'; readonly sent: MyReport };

/** Milliseconds. */
const LOOK_AGAIN = 1500;

export function Popup({ start }: { readonly start: Start }) {
  const words = useWords();
  const [view, setView] = useState<TabView | 'silent' | null>(null);
  const [at, setAt] = useState<At>({ screen: 'tab' });

  const look = async (): Promise<void> => {
    const asked = await ask('asked', {});
    if (asked !== null) setAt({ screen: asked.wish, profile: asked.profile });
    const seen = await ask('tab', { tab: start.tab });
    setView(seen ?? 'silent');
    if (asked === null && start.wish !== null && seen?.state === 'read') setAt({ screen: start.wish, profile: seen.profile });
  };
  useEffect(() => void look(), []);
  // A page that is still being drawn, or was just allowed, may have something to say in a moment.
  const settled = view === null || view === 'silent' || view.state === 'read' || view.state === 'elsewhere';
  useEffect(() => {
    if (settled) return;
    const timer = setInterval(() => void ask('tab', { tab: start.tab }).then((seen) => seen !== null && setView(seen)), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [settled]);

  /** In a tab where the popup would close over it: when the browser asks, and when something is to be written. */
  const go = async (wish: Wish, profile: Profile): Promise<void> => {
    if (!start.popup || (wish === 'report' && !(await willAsk()))) return setAt({ screen: wish, profile });
    const tab = (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    await browser.tabs.create({ url: browser.runtime.getURL(`src/extension/popup/index.html?tab=${tab ?? ''}&${wish}`) });
    closePopup();
  };

  const toTab = (): void => setAt({ screen: 'tab' });
  return (
    <>
      <Banner />
      <main>
        {at.screen === 'tab' ? (
          <TabScreen
            view={view} tab={start.tab} onLookAgain={() => void look()}
            onWish={(wish, profile) => void go(wish, profile)}
            onPaid={(profile, card) => setAt({ screen: 'paid', profile, card })}
          />
        ) : null}
        {at.screen === 'mine' ? <MyReports onBack={toTab} /> : null}
        {at.screen === 'report' ? <PreviewScreen profile={at.profile} popup={start.popup} onBack={toTab} onSent={(sent) => setAt({ screen: 'sent', sent })} /> : null}
        {at.screen === 'appeal' ? <AppealScreen profile={at.profile} onBack={toTab} /> : null}
        {at.screen === 'paid' ? <PaidScreen profile={at.profile} card={at.card} onBack={toTab} /> : null}
        {at.screen === 'sent' ? <SentScreen sent={at.sent} onBack={toTab} /> : null}
      </main>
      <Foot label={words.text('popup_menu')} onMine={() => setAt({ screen: 'mine' })} />
    </>
  );
}
