// The officer's own way in: passkeys of one's devices, and where one is signed in now.

import type { OwnAccount } from '../core/report/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { moment } from './clock.ts';
import { useDesk } from './context.ts';
import { useAsked } from './hooks.ts';
import { PageTitle } from './PageTitle.tsx';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';
import { Waiting } from './Waiting.tsx';

export function AccountPage() {
  const words = useWords();
  const { api, me } = useDesk();
  const { value, problem, again } = useAsked('account', () => api.account());
  return (
    <section class="stack-wide narrow">
      <div class="stack">
        <PageTitle>{words.text('console_account_title')}</PageTitle>
        <Facts
          facts={[
            [words.text('console_officer_name'), me.staff.name],
            [words.text('console_officer_roles'), me.roles.map((role) => words.text(`console_role_${role.replace('-', '_')}`)).join(', ')],
          ]}
        />
      </div>
      <Trouble problem={problem} again={() => void again()} />
      {value === null ? <Waiting problem={problem} /> : (
        <>
          <Passkeys account={value} again={again} />
          <Sessions account={value} again={again} />
        </>
      )}
    </section>
  );
}

interface PartProps { readonly account: OwnAccount; readonly again: () => Promise<void> }

function Passkeys({ account: { passkeys }, again }: PartProps) {
  const words = useWords();
  const { api } = useDesk();
  const { busy, problem, send } = useSending(again);
  return (
    <section class="panel stack" aria-labelledby="kunci-sandi">
      <h2 id="kunci-sandi">{words.text('console_passkeys')}</h2>
      <p>{words.text('console_passkeys_help')}</p>
      {passkeys.length === 0 ? <Notice kind="care"><p>{words.text('console_passkeys_none')}</p></Notice> : (
        <ul class="lines">
          {passkeys.map(({ id, created, lastUsed }, at) => (
            <li key={id}>
              <span>
                <strong>{words.text('console_passkey_number', { number: at + 1 })}</strong>{' '}
                <span class="soft small">
                  {words.text('console_passkey_since', { time: moment(created, words.language) })}
                  {lastUsed === null ? null : ` · ${words.text('console_passkey_used', { time: moment(lastUsed, words.language) })}`}
                </span>
              </span>
              {passkeys.length > 1 ? <Button kind="danger" disabled={busy} onClick={() => void send(() => api.removePasskey(id))}>{words.text('console_remove')}</Button> : null}
            </li>
          ))}
        </ul>
      )}
      <Trouble problem={problem} />
      <div><Button kind={passkeys.length === 0 ? 'main' : 'plain'} disabled={busy} onClick={() => void send(() => api.addPasskey())}>{words.text('console_passkey_add')}</Button></div>
    </section>
  );
}

function Sessions({ account: { sessions }, again }: PartProps) {
  const words = useWords();
  const { api } = useDesk();
  const { busy, problem, send } = useSending(again);
  return (
    <section class="panel stack" aria-labelledby="sesi-saya">
      <h2 id="sesi-saya">{words.text('console_sessions')}</h2>
      <p>{words.text('console_sessions_help')}</p>
      <ul class="lines">
        {sessions.map(({ id, opened, expires, proved, own }) => (
          <li key={id}>
            <span>
              <strong>{moment(opened, words.language)}</strong> {own ? <span class="state fresh">{words.text('console_session_own')}</span> : null}
              <br />
              <span class="soft small">{words.text(proved === null ? 'console_session_link' : 'console_session_passkey')} · {words.text('console_session_until', { time: moment(expires, words.language) })}</span>
            </span>
            {own ? null : <Button kind="danger" disabled={busy} onClick={() => void send(() => api.endSession(id))}>{words.text('console_session_end')}</Button>}
          </li>
        ))}
      </ul>
      <Trouble problem={problem} />
    </section>
  );
}
