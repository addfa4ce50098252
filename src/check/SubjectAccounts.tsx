// One office or holder with everything that the list says of it: accounts to open, sites on which it has none, numbers.

import type { SubjectCard } from '../core/match/subjectCard.ts';
import { LinkButton } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { hashOf } from './place.ts';

interface SubjectAccountsProps {
  readonly subject: SubjectCard;
  /** The heading's rank on the page. */
  readonly level?: 2 | 3;
  /** Whether the name stands above and leads to the office's own page; there it is the page's title. */
  readonly linked?: boolean;
}

export function SubjectAccounts({ subject, level = 3, linked = true }: SubjectAccountsProps) {
  const words = useWords();
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <section class="panel stack">
      <div>
        {linked ? <Heading><a href={hashOf({ kind: 'subject', id: subject.id })}>{subject.name}</a></Heading> : null}
        <p class="soft small">{[subject.title, subject.region].filter((part) => part !== null).join(' · ')}</p>
      </div>
      {subject.accounts.length === 0 ? null : (
        <ul class="accounts">
          {subject.accounts.map((account) => (
            <li key={account.url}>
              <LinkButton href={account.url} newTab={words.text('card_new_tab')} wide>{account.siteName}: {account.name}</LinkButton>
              <span class="soft small">{words.text('check_checked', { date: account.checked })}{account.proof === null ? '' : ` · ${words.text(`proof_${account.proof.replaceAll('-', '_')}`)}`}</span>
            </li>
          ))}
        </ul>
      )}
      {subject.absences.map((absence) => (
        <p key={absence.site}>{words.text('explain_absence', { name: subject.name, site: absence.siteName, date: absence.declared })}</p>
      ))}
      {subject.phones.length === 0 ? null : (
        <p>{words.text('check_phones')}: {subject.phones.map((number) => <a key={number} class="phone" href={`tel:${number}`}>{number}</a>)}</p>
      )}
      <p class="soft small">{words.text('explain_vouch', { office: subject.publisher })}</p>
    </section>
  );
}
