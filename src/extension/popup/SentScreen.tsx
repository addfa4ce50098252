// After the press: ten seconds to take the report back, then how it went, the receipt words, the site's own way to
// report, and who else helps.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { ChannelList } from '../../ui/ChannelList.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { Screen } from '../pages/Screen.tsx';
import { useNow, usePoll } from '../pages/usePoll.ts';
import type { Channel, MyReport } from '../protocol.ts';
import { ReportState } from '../../ui/ReportState.tsx';

export interface SentScreenProps { readonly sent: MyReport; readonly onBack: () => void }

export function SentScreen({ sent, onBack }: SentScreenProps) {
  const words = useWords();
  const now = useNow();
  const [kept] = usePoll(() => ask('reports', {}), 1000);
  const [undone, setUndone] = useState<'undone' | 'late' | null>(null);
  const mine = kept?.find(({ report }) => report.id === sent.report.id) ?? sent;
  const { category, account } = sent.report;

  const undo = async (): Promise<void> => setUndone((await ask('undo', { id: sent.report.id })) === true ? 'undone' : 'late');

  if (undone === 'undone') {
    return <Screen title={words.text('sent_undone_title')} onBack={onBack}><Notice live><p>{words.text('sent_undone_text')}</p></Notice></Screen>;
  }
  const seconds = Math.max(0, Math.ceil((mine.leaves - now) / 1000));
  const waits = mine.state === 'waiting' && mine.tries === 0 && seconds > 0;
  return (
    <Screen title={words.text(mine.state === 'refused' ? 'sent_refused_title' : 'sent_title')} onBack={onBack}>
      {waits ? (
        <Notice kind="good">
          <p role="status">{words.text('sent_leaving')}</p>
          <div><Button onClick={() => void undo()}>{words.text('sent_undo', { seconds })}</Button></div>
        </Notice>
      ) : (
        <ReportState mine={mine} live />
      )}
      {undone === 'late' ? <Notice kind="care" live><p>{words.text('sent_undo_late')}</p></Notice> : null}
      {mine.state === 'refused' ? null : (
        <section class="panel stack">
          <h2>{words.text('sent_words')}</h2>
          <p>{words.text('sent_words_text')}</p>
          <CopyButton text={sent.words} />
        </section>
      )}
      <Channels category={category} site={account.site} />
    </Screen>
  );
}

function Channels({ category, site }: { readonly category: MyReport['report']['category']; readonly site: string }) {
  const [channels, setChannels] = useState<readonly Channel[]>([]);
  useEffect(() => void ask('channels', { category, site }).then((found) => setChannels(found ?? [])), []);
  return <ChannelList channels={channels} />;
}
