// What to do now for whoever has already paid, below an answer of the check page: a quiet press opens the steps.

import { useState } from 'preact/hooks';
import type { Channel } from '../client/preview.ts';
import type { CardView } from '../client/views.ts';
import type { Profile } from '../core/account/profile.ts';
import { Button } from '../ui/Button.tsx';
import { PaidSteps } from '../ui/PaidSteps.tsx';
import { useWords } from '../ui/words.tsx';
import type { CheckClient } from './client.ts';

interface PaidPanelProps {
  readonly client: CheckClient;
  readonly profile: Profile;
  readonly card: CardView;
}

export function PaidPanel({ client, profile, card }: PaidPanelProps) {
  const words = useWords();
  const [opened, setOpened] = useState<{ readonly channels: readonly Channel[]; readonly seen: number } | null>(null);
  const open = async (): Promise<void> => {
    const found = await client.ask('channels', { category: 'money', site: profile.account.site });
    setOpened({ channels: found.ok ? found.value : [], seen: Date.now() });
  };
  if (opened === null) return <div><Button kind="quiet" onClick={() => void open()}>{words.text('paid_title')}</Button></div>;
  return (
    <section class="stack" aria-label={words.text('paid_title')}>
      <h2>{words.text('paid_title')}</h2>
      <PaidSteps card={card} url={profile.url} level={3} {...opened} />
    </section>
  );
}
