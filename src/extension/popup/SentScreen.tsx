// After the press: ten seconds to take the report back, then how it went, the receipt words, the site's own way to
// report, and who else helps.

import { useEffect, useState } from 'preact/hooks';
import { ChannelList } from '../../ui/ChannelList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SentReport } from '../../ui/SentReport.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { Screen } from '../pages/Screen.tsx';
import { useNow, usePoll } from '../pages/usePoll.ts';
import type { Channel, MyReport } from '../protocol.ts';

export interface SentScreenProps { readonly sent: MyReport; readonly onBack: () => void }

export function SentScreen({ sent, onBack }: SentScreenProps) {
  const words = useWords();
  const now = useNow();
  const [kept] = usePoll(() => ask('reports', {}), 1000);
  const [undone, setUndone] = useState(false);
  const mine = kept?.find(({ report }) => report.id === sent.report.id) ?? sent;
  const { category, account } = sent.report;

  const undo = async (): Promise<boolean> => {
    const taken = (await ask('undo', { id: sent.report.id })) === true;
    setUndone(taken);
    return taken;
  };

  if (undone) {
    return <Screen title={words.text('sent_undone_title')} onBack={onBack}><Notice live><p>{words.text('sent_undone_text')}</p></Notice></Screen>;
  }
  return (
    <Screen title={words.text(mine.state === 'refused' ? 'sent_refused_title' : 'sent_title')} onBack={onBack}>
      <SentReport mine={mine} now={now} undo={undo} level={2} />
      <Channels category={category} site={account.site} />
    </Screen>
  );
}

function Channels({ category, site }: { readonly category: MyReport['report']['category']; readonly site: string }) {
  const [channels, setChannels] = useState<readonly Channel[]>([]);
  useEffect(() => void ask('channels', { category, site }).then((found) => setChannels(found ?? [])), []);
  return <ChannelList channels={channels} />;
}
