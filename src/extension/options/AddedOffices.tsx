// Offices of another root: added by the address of their list and the fingerprint that they show, letter or web page, and
// only if a published root has exactly that fingerprint. Removed with everything that came from them.

import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Breakable } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import type { Regions } from '../protocol.ts';

export interface AddedOfficesProps { readonly offices: Regions['offices']; readonly onChange: (regions: Regions) => void }

export function AddedOffices({ offices, onChange }: AddedOfficesProps) {
  const words = useWords();
  const [address, setAddress] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const [said, setSaid] = useState<'busy' | 'added' | { readonly problem: string } | null>(null);

  const add = async (): Promise<void> => {
    setSaid('busy');
    const answer = await ask('addOffice', { address, fingerprint });
    setSaid(answer === null ? { problem: 'ui_failed' } : answer.problem === null ? 'added' : { problem: answer.problem });
    if (answer?.problem !== null) return;
    setAddress('');
    setFingerprint('');
    const now = await ask('regions', {});
    if (now !== null) onChange(now);
  };
  const remove = async (each: string): Promise<void> => {
    const now = await ask('removeOffice', { fingerprint: each });
    if (now !== null) onChange(now);
  };
  return (
    <details>
      <summary>{words.text('offices_title')}</summary>
      <div class="stack">
        <p class="soft small">{words.text('offices_text')}</p>
        {offices.map((office) => (
          <div class="panel stack tight" key={office.fingerprint}>
            <strong>{office.names.join(', ')}</strong>
            <p class="small soft"><Breakable text={office.address} /></p>
            <p class="small fixed">{office.fingerprint.match(/.{8}/g)?.join(' ')}</p>
            <div><Button kind="danger" onClick={() => void remove(office.fingerprint)}>{words.text('offices_remove')}</Button></div>
          </div>
        ))}
        <Field label={words.text('offices_address')} value={address} onInput={setAddress} inputmode="url" maxlength={500} autocomplete="off" />
        <Field label={words.text('offices_fingerprint')} hint={words.text('offices_fingerprint_hint')} value={fingerprint} onInput={setFingerprint} maxlength={200} autocomplete="off" />
        <div><Button disabled={said === 'busy' || address.trim() === '' || fingerprint.trim() === ''} onClick={() => void add()}>{words.text('offices_add')}</Button></div>
        {said === 'busy' ? <p role="status">{words.text('offices_checking')}</p> : null}
        {said === 'added' ? <Notice kind="good" live><p>{words.text('offices_added')}</p></Notice> : null}
        {said !== null && typeof said === 'object' ? <Notice kind="bad" live><p>{words.text(said.problem)}</p></Notice> : null}
      </div>
    </details>
  );
}
