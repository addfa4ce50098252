// What to do now for whoever has already paid, as the popup's own screen.

import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { PaidSteps } from '../../ui/PaidSteps.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { Screen } from '../pages/Screen.tsx';
import type { CardView, Channel } from '../protocol.ts';

export interface PaidScreenProps { readonly profile: Profile; readonly card: CardView; readonly onBack: () => void }

export function PaidScreen({ profile, card, onBack }: PaidScreenProps) {
  const words = useWords();
  const [channels, setChannels] = useState<readonly Channel[] | null>(null);
  const [seen] = useState(() => Date.now());
  useEffect(() => void ask('channels', { category: 'money', site: profile.account.site }).then((found) => setChannels(found ?? [])), []);
  return (
    <Screen title={words.text('paid_title')} onBack={onBack}>
      {channels === null ? <p role="status">{words.text('ui_loading')}</p> : <PaidSteps card={card} url={profile.url} channels={channels} seen={seen} />}
    </Screen>
  );
}
