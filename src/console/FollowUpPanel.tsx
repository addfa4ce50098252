// After two officers confirmed a fake: the pack for the site, the ministry and the police, and the picture for residents.
// Both are made in the page from what it already shows.

import { useState } from 'preact/hooks';
import type { CaseDetail } from '../core/report/staff.ts';
import type { TakedownFacts } from '../core/report/takedown.ts';
import { takedownLetters } from '../core/report/takedown.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { bundledCatalogue } from '../ui/catalogues.ts';
import { loadTranslator, useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { factsOf } from './pack/facts.ts';
import { saveFile } from './saveFile.ts';

export function FollowUpPanel({ detail }: { readonly detail: CaseDetail }) {
  const words = useWords();
  const { list, me } = useDesk();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const facts = factsOf(detail, list);
  if (facts === null) return null;
  const name = `${facts.account.site}-${facts.case.slice(0, 8)}`;
  const run = async (work: () => Promise<boolean>): Promise<void> => {
    setBusy(true);
    setFailed(!(await work().catch(() => false)));
    setBusy(false);
  };
  const card = async (): Promise<boolean> => {
    const { drawCard } = await import('./pack/shareCard.ts');
    const picture = await drawCard(facts, words, me);
    if (picture !== null) saveFile(`klarifikasi-${name}.png`, 'image/png', new Uint8Array(await picture.arrayBuffer()));
    return picture !== null;
  };
  const pack = async (): Promise<boolean> => {
    saveFile(`paket-${name}.zip`, 'application/zip', await makePack(facts, detail, me.sample));
    return true;
  };
  return (
    <section class="panel stack" aria-labelledby="tindak">
      <h2 id="tindak">{words.text('console_follow_title')}</h2>
      <p>{words.text('console_follow_pack_help')}</p>
      <div><Button disabled={busy} onClick={() => void run(pack)}>{words.text('console_follow_pack')}</Button></div>
      <p>{words.text('console_follow_card_help')}</p>
      <div><Button disabled={busy} onClick={() => void run(card)}>{words.text('console_follow_card')}</Button></div>
      {failed ? <Notice kind="bad" live><p>{words.text('console_follow_failed')}</p></Notice> : null}
    </section>
  );
}

async function makePack(facts: TakedownFacts, detail: CaseDetail, sample: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const [{ evidenceCsv, evidenceLines, utf8, zipPack }, { letterLines, plainText }, { packPdf }, id, en] = await Promise.all([
    import('./pack/packFiles.ts'), import('./pack/letterText.ts'), import('./pack/packPdf.ts'), loadTranslator('id', bundledCatalogue), loadTranslator('en', bundledCatalogue),
  ]);
  const letters = takedownLetters(facts).map((letter) => ({ letter, lines: letterLines(letter, { id, en }) }));
  const csv = await evidenceCsv(detail.reports);
  const parts = [...letters, { lines: [{ kind: 'title', text: id.text('pack_evidence_title') } as const, ...(await evidenceLines(detail.reports, id))] }];
  const footer = `${sample ? `${id.text('card_sample')} · ` : ''}${facts.publisher.name.id} · ${facts.case}`;
  return zipPack([
    { name: 'paket.pdf', bytes: await packPdf(id.text('pack_site_title', { name: facts.subject.formalName }), parts, footer) },
    ...letters.map(({ letter, lines }) => ({ name: `${letter.file}.txt`, bytes: utf8(plainText(lines)) })),
    { name: 'bukti.csv', bytes: utf8(`\ufeff${csv}`) },
  ]);
}
