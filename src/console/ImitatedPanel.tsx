// Whom the account imitates, from the signed list: the real name and post, the real accounts to compare with, and where
// the office has stated that there is none.

import { SITE_NAMES, type SiteId } from '../core/account/site.ts';
import type { ListedAccount, Subject } from '../core/list/model.ts';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { useWords } from '../ui/words.tsx';
import { accountText } from './accountText.ts';
import { subjectOf, useDesk } from './context.ts';

export interface ImitatedPanelProps { readonly subject: string | null; readonly site: SiteId }

export function ImitatedPanel({ subject: id, site }: ImitatedPanelProps) {
  const words = useWords();
  const { list } = useDesk();
  const subject = subjectOf(list, id);
  return (
    <section class="panel stack real-side" aria-labelledby="ditiru">
      <h2 id="ditiru">{words.text('console_imitated')}</h2>
      {id === null ? <p>{words.text('console_imitates_nobody_long')}</p> : subject === null ? <p>{words.text('console_subject_unknown', { id })}</p> : <Real subject={subject} site={site} />}
    </section>
  );
}

function Real({ subject, site }: { readonly subject: Subject; readonly site: SiteId }) {
  const words = useWords();
  const { list } = useDesk();
  const absence = subject.absences.find((each) => each.site === site);
  const parent = list?.subjects.find(({ id }) => id === subject.parent);
  // The account on the same site is the one to compare with, so it stands first.
  const accounts = [...subject.accounts].sort((a, b) => Number(b.site === site) - Number(a.site === site));
  return (
    <>
      <p class="big">{subject.formalName}</p>
      <Facts
        facts={[
          [words.text('console_post'), subject.title],
          [words.text('console_office'), parent?.name ?? null],
          [words.text('console_region'), subject.region.name],
          [words.text('console_term'), subject.from === null ? null : `${words.date(subject.from)} – ${subject.until === null ? words.text('console_now') : words.date(subject.until)}`],
          [words.text('console_phones'), subject.phones.length === 0 ? null : subject.phones.map(({ number }) => number).join(', ')],
        ]}
      />
      {absence === undefined ? null : (
        <Notice kind="care"><p>{words.text('console_absence', { name: subject.name, site: SITE_NAMES[site], date: absence.declared })}</p></Notice>
      )}
      <div class="stack-small">
        <h3>{words.text('console_real_accounts')}</h3>
        {accounts.length === 0 ? <p class="soft">{words.text('console_no_accounts')}</p> : (
          <ul class="plain">{accounts.map((account) => <li key={account.url}><RealAccount account={account} /></li>)}</ul>
        )}
      </div>
    </>
  );
}

function RealAccount({ account }: { readonly account: ListedAccount }) {
  const words = useWords();
  return (
    <span class="row">
      <VerdictMark kind={account.until === null ? 'official' : 'former'}>{SITE_NAMES[account.site]}</VerdictMark>
      <a href={account.url} target="_blank" rel="noopener noreferrer">
        <bdi>{accountText(account)}</bdi><span class="unseen"> ({words.text('console_new_tab')})</span>
      </a>
    </span>
  );
}
