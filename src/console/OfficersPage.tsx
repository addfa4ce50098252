// Who sits at the desk: officers with their roles, invitations that wait for a second officer, and a new one.

import { useState } from 'preact/hooks';
import type { Invited, OfficerRow } from '../core/report/desk.ts';
import type { Result } from '../core/result.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { subjectName, useDesk } from './context.ts';
import { useAsked } from './hooks.ts';
import { InviteForm, type NewLink } from './InviteForm.tsx';
import { PageTitle } from './PageTitle.tsx';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';
import { Waiting } from './Waiting.tsx';

export function OfficersPage() {
  const words = useWords();
  const { api } = useDesk();
  const [link, setLink] = useState<NewLink | null>(null);
  const { value, problem, again } = useAsked('officers', () => api.officers());
  return (
    <section class="stack-wide">
      <div class="stack">
        <PageTitle>{words.text('console_officers')}</PageTitle>
        <p>{words.text('console_officers_help')}</p>
      </div>
      <Trouble problem={problem} again={() => void again()} />
      {link === null ? null : (
        <Notice kind="good" live title={words.text('console_invited_link', { name: link.name })}>
          <code>{`${location.origin}/login#${link.token}`}</code>
          <p>{words.text('console_invited_how')}</p>
        </Notice>
      )}
      {value === null ? <Waiting problem={problem} /> : (
        <section class="panel stack" aria-labelledby="para-petugas">
          <h2 id="para-petugas">{words.text('console_officers_all', { count: value.officers.filter(({ state }) => state === 'active').length })}</h2>
          <ul class="lines">
            {value.officers.map((officer) => <Officer key={officer.id} officer={officer} onLink={setLink} again={again} />)}
          </ul>
        </section>
      )}
      <InviteForm onLink={setLink} onDone={again} />
    </section>
  );
}

interface OfficerProps { readonly officer: OfficerRow; readonly onLink: (link: NewLink) => void; readonly again: () => Promise<void> }

function Officer({ officer: { id, name, roles, department, state, invitedBy, passkeys, sessions }, onLink, again }: OfficerProps) {
  const words = useWords();
  const { api, me, list } = useDesk();
  const [sure, setSure] = useState(false);
  const { busy, problem, send } = useSending(again);
  const confirm = async (): Promise<Result<null>> => {
    const answer: Result<Invited> = await api.confirmOfficer(id);
    if (!answer.ok) return answer;
    if (answer.value.token !== null) onLink({ name, token: answer.value.token });
    return { ok: true, value: null };
  };
  return (
    <li>
      <span>
        <strong>{name}</strong> <span class={`state ${state === 'active' ? 'good' : state === 'waiting' ? 'busy' : ''}`}>{words.text(`console_officer_${state}`)}</span>
        <br />
        <span class="soft small">
          {roles.map((role) => words.text(`console_role_${role.replace('-', '_')}`)).join(', ')}
          {department == null ? '' : ` · ${words.text('console_officer_department', { name: subjectName(list, department) })}`}
          {state === 'active' ? ` · ${words.text('console_officer_ways', { passkeys, sessions })}` : ''}
          {state === 'waiting' && invitedBy !== null ? ` · ${words.text('console_officer_invited', { name: invitedBy.name })}` : ''}
        </span>
        <Trouble problem={problem} />
      </span>
      <span class="row">
        {state === 'waiting' && invitedBy?.id !== me.staff.id ? <Button kind="main" disabled={busy} onClick={() => void send(confirm)}>{words.text('console_officer_confirm')}</Button> : null}
        {state === 'gone' || id === me.staff.id ? null : sure ? (
          <Button kind="danger" disabled={busy} onClick={() => void send(() => api.removeOfficer(id))}>{words.text('console_officer_remove_sure', { name })}</Button>
        ) : (
          <Button kind="quiet" onClick={() => setSure(true)}>{words.text('console_officer_remove')}<span class="unseen"> {name}</span></Button>
        )}
      </span>
    </li>
  );
}
