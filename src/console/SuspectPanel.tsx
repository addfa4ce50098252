// The reported account as residents saw it. Its texts are a stranger's and are shown as such; its link leads away.

import { SITE_NAMES } from '../core/account/site.ts';
import type { CaseDetail } from '../core/report/staff.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Facts, Foreign } from '../ui/Facts.tsx';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { useWords } from '../ui/words.tsx';
import { moment } from './clock.ts';
import { summarise } from './summary.ts';

export function SuspectPanel({ detail }: { readonly detail: CaseDetail }) {
  const words = useWords();
  const { names, bios } = summarise(detail.reports);
  const earlier = names.filter((name) => name !== detail.name && name !== '');
  return (
    <section class="panel stack suspect-side" aria-labelledby="terlapor">
      <h2 id="terlapor">{words.text('console_reported_account')}</h2>
      <p class="big"><Foreign text={detail.name === '' ? words.text('console_nameless') : detail.name} /></p>
      <Facts
        facts={[
          [words.text('console_site'), SITE_NAMES[detail.account.site]],
          [words.text('console_handle'), detail.account.handle === null ? null : <bdi class="fixed">{detail.account.handle}</bdi>],
          [words.text('console_account_id'), detail.account.id === null ? null : <bdi class="fixed">{detail.account.id}</bdi>],
          [words.text('console_machine'), <VerdictMark kind={detail.verdict}>{words.text(`console_verdict_${detail.verdict}`)}</VerdictMark>],
          [words.text('console_first_seen'), moment(detail.firstSeen, words.language)],
          [words.text('console_last_report'), moment(detail.lastReport, words.language)],
          [words.text('console_earlier_names'), earlier.length === 0 ? null : <ul class="plain">{earlier.map((name) => <li key={name}><Foreign text={name} /></li>)}</ul>],
        ]}
      />
      {bios.length === 0 ? null : (
        <div class="stack-small">
          <h3>{words.text('console_bio')}</h3>
          {bios.slice(0, 3).map((bio) => <blockquote key={bio}><Foreign text={bio} /></blockquote>)}
        </div>
      )}
      <div class="row"><LinkButton href={detail.url} newTab={words.text('console_new_tab')}>{words.text('console_open_account')}</LinkButton></div>
    </section>
  );
}
