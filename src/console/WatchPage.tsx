// Accounts that nobody looked at for ninety days: a released handle is taken by strangers, and only somebody who opens the
// page notices. What the officer finds goes into the list editor; the platforms are never asked by a program.

import { useState } from 'preact/hooks';
import { SITE_NAMES } from '../core/account/site.ts';
import type { List, ListedAccount, Subject } from '../core/list/model.ts';
import { DAY, officeDay } from '../core/time.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { accountText } from './accountText.ts';
import { useDesk } from './context.ts';
import { type Sheet, withCell } from './editor/sheet.ts';
import { useSheet } from './editor/useSheet.ts';
import { PageTitle } from './PageTitle.tsx';
import { hashOf } from './route.ts';

const QUIET_DAYS = 90;

export interface Quiet { readonly subject: Subject; readonly account: ListedAccount; readonly days: number }

/** Accounts in force that nobody looked at for so long, the longest first. */
export function quietAccounts(list: List, now: number): readonly Quiet[] {
  const today = officeDay(now);
  return list.subjects
    .flatMap((subject) => subject.accounts.map((account) => ({ subject, account, days: Math.floor((now - Date.parse(account.checked)) / DAY) })))
    .filter(({ account, days }) => days > QUIET_DAYS && (account.until === null || account.until >= today))
    .sort((a, b) => b.days - a.days);
}

export function WatchPage() {
  const words = useWords();
  const { list } = useDesk();
  return (
    <section class="stack-wide narrow">
      <div class="stack">
        <PageTitle>{words.text('console_watch')}</PageTitle>
        <p>{words.text('console_watch_help', { days: QUIET_DAYS })}</p>
      </div>
      {list === null ? <Notice><p>{words.text('console_draft_no_list')}</p></Notice> : <Watch key={list.version} list={list} />}
    </section>
  );
}

function Watch({ list }: { readonly list: List }) {
  const words = useWords();
  const { sheet, change } = useSheet(list);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const today = officeDay(Date.now());
  const quiet = quietAccounts(list, Date.now());
  const note = (account: ListedAccount, column: 'checked' | 'account_until'): void => {
    change(withNote(sheet, account, column, today));
    setDone(new Set([...done, account.url]));
  };
  if (quiet.length === 0) return <Notice kind="good"><p>{words.text('console_watch_none')}</p></Notice>;
  return (
    <section class="panel stack">
      <ul class="lines">
        {quiet.map(({ subject, account, days }) => (
          <li key={account.url}>
            <span>
              <strong>{SITE_NAMES[account.site]} <bdi>{accountText(account)}</bdi></strong>
              <br />
              <span class="soft small">{subject.formalName} · {words.text('console_watch_days', { days })}</span>
            </span>
            {done.has(account.url) ? <span class="state good">{words.text('console_watch_noted')}</span> : (
              <span class="row">
                <LinkButton href={account.url} newTab={words.text('console_new_tab')}>{words.text('console_watch_open')}</LinkButton>
                <Button kind="main" onClick={() => note(account, 'checked')}>{words.text('console_watch_seen')}</Button>
                <Button kind="danger" onClick={() => note(account, 'account_until')}>{words.text('console_watch_gone')}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {done.size === 0 ? null : <p>{words.text('console_watch_next', { count: done.size })} <a href={hashOf({ page: 'list' })}>{words.text('console_draft_edit')}</a></p>}
    </section>
  );
}

/** Seen today, or ended today and seen today. */
function withNote(sheet: Sheet, account: ListedAccount, column: 'checked' | 'account_until', today: string): Sheet {
  const row = sheet.rows.find(({ view, cells }) => view === 'account' && cells['account_url'] === account.url);
  if (row === undefined) return sheet;
  const seen = withCell(sheet, row.key, 'checked', today);
  return column === 'checked' ? seen : withCell(seen, row.key, 'account_until', today);
}
