// Reporting from the check page, in two presses as in the extension: the exact preview, then sent, with ten seconds to
// take it back, the receipt words, and where else to turn.

import { useEffect, useState } from 'preact/hooks';
import type { MyReport } from '../client/database.ts';
import type { Channel, Preview } from '../client/preview.ts';
import type { Profile } from '../core/account/profile.ts';
import { MODUS, type Modus } from '../core/list/model.ts';
import { Button } from '../ui/Button.tsx';
import { ChannelList } from '../ui/ChannelList.tsx';
import { Chips } from '../ui/Chips.tsx';
import { EraseReport } from '../ui/EraseReport.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReportFacts } from '../ui/ReportFacts.tsx';
import { SentReport, isWaiting } from '../ui/SentReport.tsx';
import { useWords } from '../ui/words.tsx';
import type { CheckClient } from './client.ts';

interface ReportPanelProps {
  readonly client: CheckClient;
  readonly profile: Profile;
  readonly picture: Blob | null;
  /** On a device of many people nothing is kept: the report goes out at once. */
  readonly desk: boolean;
}

type Stage =
  | { readonly at: 'rest' | 'loading' | 'no-office' | 'undone' | 'erased' | 'gone' }
  | { readonly at: 'preview'; readonly preview: Preview }
  | { readonly at: 'sent'; readonly mine: MyReport };

export function ReportPanel({ client, profile, picture, desk }: ReportPanelProps) {
  const words = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'rest' });
  const [category, setCategory] = useState<Modus>('other');
  const [problem, setProblem] = useState<string | null>(null);

  const open = async (): Promise<void> => {
    setProblem(null);
    setStage({ at: 'loading' });
    const made = await client.ask('preview', { profile, category, picture });
    if (!made.ok) {
      setProblem(made.problem);
      setStage({ at: 'rest' });
    } else setStage(made.value === null ? { at: 'no-office' } : { at: 'preview', preview: made.value });
  };
  const send = async ({ report, words: receipt }: Preview): Promise<void> => {
    const sent = await client.ask('send', { report: { ...report, category }, words: receipt, kept: !desk });
    if (sent.ok) setStage({ at: 'sent', mine: sent.value });
    else setProblem(sent.problem);
  };

  return (
    <section class="stack" aria-label={words.text('report_title')}>
      {problem === null ? null : <Notice kind="bad" live><p>{words.text(problem)}</p></Notice>}
      {stage.at === 'rest' ? <div><Button onClick={() => void open()}>{words.text('popup_report')}</Button></div> : null}
      {stage.at === 'loading' ? <p role="status">{words.text('ui_loading')}</p> : null}
      {stage.at === 'no-office' ? <Notice kind="care" live><p>{words.text('report_no_office')}</p></Notice> : null}
      {stage.at === 'undone' ? <Notice live title={words.text('sent_undone_title')}><p>{words.text('sent_undone_text')}</p></Notice> : null}
      {stage.at === 'erased' || stage.at === 'gone' ? <Notice live><p>{words.text(`erase_report_${stage.at}`)}</p></Notice> : null}
      {stage.at === 'preview' ? (
        <>
          <h2>{words.text('report_title')}</h2>
          <Chips legend={words.text('report_category')} value={category} onChoose={setCategory} options={MODUS.map((modus) => ({ value: modus, label: words.text(`modus_${modus}`) }))} />
          <ReportFacts {...stage.preview} report={{ ...stage.preview.report, category }} />
          <div class="row">
            <Button kind="main" onClick={() => void send(stage.preview)}>{words.text('report_send')}</Button>
            <Button onClick={() => setStage({ at: 'rest' })}>{words.text('ui_cancel')}</Button>
          </div>
        </>
      ) : null}
      {stage.at === 'sent' ? <Sent client={client} sent={stage.mine} onEnded={(at) => setStage({ at })} /> : null}
    </section>
  );
}

interface SentProps { readonly client: CheckClient; readonly sent: MyReport; readonly onEnded: (how: 'undone' | 'erased' | 'gone') => void }

function Sent({ client, sent, onEnded }: SentProps) {
  const words = useWords();
  const [mine, setMine] = useState(sent);
  const [now, setNow] = useState(Date.now());
  const [channels, setChannels] = useState<readonly Channel[]>([]);
  const { id, category, account } = sent.report;
  useEffect(() => {
    void client.ask('channels', { category, site: account.site }).then((found) => found.ok && setChannels(found.value));
    const timer = setInterval(() => {
      setNow(Date.now());
      void client.ask('reports', {}).then((kept) => {
        const found = kept.ok ? kept.value.find(({ report }) => report.id === id) : undefined;
        if (found !== undefined) setMine(found);
      });
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  const undo = async (): Promise<boolean> => {
    const undone = await client.ask('undo', { id });
    const taken = undone.ok && undone.value;
    if (taken) onEnded('undone');
    return taken;
  };
  const erase = async () => {
    const erased = await client.ask('eraseReport', { id, words: sent.words });
    return erased.ok ? erased.value : 'away';
  };
  return (
    <>
      <h2>{words.text(mine.state === 'refused' ? 'sent_refused_title' : 'sent_title')}</h2>
      <SentReport mine={mine} now={now} undo={undo} level={3} />
      {isWaiting(mine, now) ? null : <EraseReport erase={erase} onErased={onEnded} />}
      <ChannelList channels={channels} />
    </>
  );
}
