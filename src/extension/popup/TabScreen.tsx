// What the popup says of the tab: the page's verdict as its card says it, or why there is none and what can be done.

import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { SITE_NAMES, type SiteId } from '../../core/account/site.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VerdictCard } from '../../ui/VerdictCard.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';
import { Screen } from '../pages/Screen.tsx';
import { readSites } from '../pages/sites.ts';
import type { CardView, TabView, Wish } from '../protocol.ts';
import { closePopup } from './closePopup.ts';
import { PageCopy } from './PageCopy.tsx';

export interface TabScreenProps {
  /** Null while the background looks; `silent` when it does not answer. */
  readonly view: TabView | 'silent' | null;
  readonly tab: number | null;
  readonly onWish: (wish: Wish, profile: Profile) => void;
  readonly onPaid: (profile: Profile, card: CardView) => void;
  readonly onLookAgain: () => void;
}

export function TabScreen({ view, tab, onWish, onPaid, onLookAgain }: TabScreenProps) {
  const words = useWords();
  if (view === null) return <Screen title={words.text('ui_loading')} />;
  if (view === 'silent') {
    return (
      <Screen title={words.text('popup_silent')}>
        <p>{words.text('ui_failed')}</p>
        <div class="actions"><Button kind="main" onClick={onLookAgain}>{words.text('ui_try_again')}</Button></div>
      </Screen>
    );
  }
  switch (view.state) {
    case 'read':
      return (
        <>
          <MissingPermission site={view.profile.account.site} />
          <VerdictCard card={view.card} level={1}>{view.card.kind === 'unknown' ? <p>{words.text('popup_unknown_text')}</p> : null}</VerdictCard>
          <div class="after">
            {view.card.mayReport ? <Button kind="quiet" onClick={() => onPaid(view.profile, view.card)}>{words.text('paid_title')}</Button> : null}
            {view.card.mayAppeal ? <Button kind="quiet" onClick={() => onWish('appeal', view.profile)}>{words.text('appeal_open')}</Button> : null}
          </div>
          {view.card.mayReport ? <ReportButton onPress={() => onWish('report', view.profile)} main={view.card.kind !== 'unknown'} /> : null}
        </>
      );
    case 'forbidden':
      return <Forbidden origin={view.origin} site={view.site} onAllowed={onLookAgain} />;
    case 'reload':
      return (
        <Screen title={words.text('popup_reload_title')}>
          <p>{words.text('popup_reload_text')}</p>
          <div class="actions"><Button kind="main" onClick={() => void reload(tab)}>{words.text('popup_reload_button')}</Button></div>
        </Screen>
      );
    case 'unreadable':
      return <Screen title={words.text('verdict_unreadable')}><p>{words.text('popup_unreadable_text')}</p><PageCopy tab={tab} /></Screen>;
    case 'nothing':
      return <Screen title={words.text('popup_nothing_title')}><p>{words.text('popup_nothing_text')}</p></Screen>;
    case 'elsewhere':
      return <Screen title={words.text('popup_elsewhere_title')}><p>{words.text('popup_elsewhere_text')}</p></Screen>;
  }
}

function ReportButton({ onPress, main }: { readonly onPress: () => void; readonly main: boolean }) {
  const words = useWords();
  return (
    <div class="stack tight sticky">
      <Button kind={main ? 'main' : 'plain'} wide onClick={onPress}>{words.text('popup_report')}</Button>
      <p class="soft small">{words.text('popup_report_hint')}</p>
    </div>
  );
}

/** The page was read at the press on the icon alone: others like it are not, until the site is allowed. */
function MissingPermission({ site }: { readonly site: SiteId }) {
  const words = useWords();
  const [origins] = useState(() => [...(readSites(browser.runtime.getManifest()).find((each) => each.site === site)?.origins ?? [])]);
  const [missing, setMissing] = useState(false);
  useEffect(() => void browser.permissions.contains({ origins }).then((allowed) => setMissing(!allowed)), []);
  if (!missing) return null;
  return (
    <Notice kind="care">
      <p>{words.text('options_site_missing')}</p>
      <div><Button onClick={() => void browser.permissions.request({ origins }).then((allowed) => setMissing(!allowed))}>{words.text('popup_forbidden_button', { site: SITE_NAMES[site] })}</Button></div>
    </Notice>
  );
}

function Forbidden({ origin, site, onAllowed }: { readonly origin: string; readonly site: string; readonly onAllowed: () => void }) {
  const words = useWords();
  const [denied, setDenied] = useState(false);
  const allow = async (): Promise<void> => {
    const allowed = await browser.permissions.request({ origins: [origin] });
    setDenied(!allowed);
    if (allowed) onAllowed();
  };
  return (
    <Screen title={words.text('popup_forbidden_title', { site })}>
      <p>{words.text('popup_forbidden_text')}</p>
      <div class="actions"><Button kind="main" onClick={() => void allow()}>{words.text('popup_forbidden_button', { site })}</Button></div>
      {denied ? <Notice kind="care" live><p>{words.text('popup_forbidden_denied')}</p></Notice> : null}
    </Screen>
  );
}

async function reload(tab: number | null): Promise<void> {
  await (tab === null ? browser.tabs.reload() : browser.tabs.reload(tab));
  closePopup();
}
