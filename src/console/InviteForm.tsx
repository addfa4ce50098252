// Inviting somebody to the desk: a name and what that person may do.

import { useState } from 'preact/hooks';
import { ROLES, type Role } from '../core/report/roles.ts';
import { type Result, success } from '../core/result.ts';
import { Button } from '../ui/Button.tsx';
import { Choice, Field, Select } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';

/** A login link, shown once, for one person. */
export interface NewLink { readonly name: string; readonly token: string }

export function InviteForm({ onLink, onDone }: { readonly onLink: (link: NewLink | null) => void; readonly onDone: () => Promise<void> }) {
  const words = useWords();
  const { api, list } = useDesk();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [department, setDepartment] = useState('');
  const [waits, setWaits] = useState<string | null>(null);
  const { busy, problem, send } = useSending(onDone);
  const invite = async (): Promise<Result<null>> => {
    const answer = await api.invite({ name: name.trim(), roles, department: roles.includes('manager') && department !== '' ? department : null });
    if (!answer.ok) return answer;
    onLink(answer.value.token === null ? null : { name: name.trim(), token: answer.value.token });
    setWaits(answer.value.token === null ? name.trim() : null);
    setName('');
    setRoles([]);
    setDepartment('');
    return success(null);
  };
  const complete = name.trim().length > 1 && roles.length > 0;
  return (
    <section class="panel stack narrow" aria-labelledby="undang">
      <h2 id="undang">{words.text('console_invite')}</h2>
      {waits === null ? null : <Notice kind="care" live><p>{words.text('console_invite_waits', { name: waits })}</p></Notice>}
      <form class="stack" onSubmit={(event) => { event.preventDefault(); if (complete) void send(invite); }}>
        <Field label={words.text('console_invite_name')} hint={words.text('console_invite_name_hint')} value={name} maxlength={60} autocomplete="off" onInput={setName} />
        <fieldset>
          <legend>{words.text('console_officer_roles')}</legend>
          {ROLES.map((role) => (
            <Choice key={role} checked={roles.includes(role)} onChange={(on) => setRoles(on ? [...roles, role] : roles.filter((each) => each !== role))}>
              <strong>{words.text(`console_role_${role.replace('-', '_')}`)}</strong> <span class="soft small">{words.text(`console_role_about_${role.replace('-', '_')}`)}</span>
            </Choice>
          ))}
        </fieldset>
        {roles.includes('manager') ? (
          <Select
            label={words.text('console_invite_department')}
            value={department}
            options={[{ value: '', label: words.text('console_invite_department_all') }, ...(list?.subjects ?? []).filter(({ kind }) => kind !== 'holder').map(({ id, name: label }) => ({ value: id, label }))]}
            onChoose={setDepartment}
          />
        ) : null}
        <Trouble problem={problem} />
        <div><Button kind="main" type="submit" disabled={busy || !complete}>{words.text('console_invite_send')}</Button></div>
      </form>
    </section>
  );
}
