// One office's own page: what the list says of it, an address to share and the same address as a QR code for a poster.

import { useEffect, useState } from 'preact/hooks';
import type { SubjectCard } from '../core/match/subjectCard.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import type { CheckClient, Outcome } from './client.ts';
import { hashOf } from './place.ts';
import { QrCode } from './QrCode.tsx';
import { SubjectAccounts } from './SubjectAccounts.tsx';

export function SubjectPage({ client, id, versions }: { readonly client: CheckClient; readonly id: string; readonly versions: string }) {
  const words = useWords();
  const [found, setFound] = useState<Outcome<SubjectCard | null> | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => void client.ask('subject', { id }).then(setFound), [id, versions]);
  if (found === null) return <p>{words.text('check_busy')}</p>;
  if (!found.ok) return <Notice kind="bad">{words.text(found.problem)}</Notice>;
  if (found.value === null) {
    return (
      <>
        <h1>{words.text('check_directory_title')}</h1>
        <Notice kind="care">{words.text('check_subject_gone')}</Notice>
      </>
    );
  }
  const address = new URL(hashOf({ kind: 'subject', id }), location.href).href;
  const share = async (): Promise<void> => {
    if (navigator.share === undefined) await navigator.clipboard.writeText(address).then(() => setCopied(true), () => undefined);
    // The person may close the phone's own dialog; that is an answer too.
    else await navigator.share({ title: found.value?.name ?? '', url: address }).catch(() => undefined);
  };
  return (
    <>
      <h1>{found.value.name}</h1>
      <SubjectAccounts subject={found.value} level={2} linked={false} />
      <section class="panel stack">
        <h2>{words.text('check_share_title')}</h2>
        <QrCode text={address} label={words.text('check_qr_label', { name: found.value.name })} />
        <p class="small">{address}</p>
        <div class="row"><Button onClick={() => void share()}>{words.text('check_share')}</Button></div>
        {copied ? <p role="status">{words.text('ui_copied')}</p> : null}
      </section>
    </>
  );
}
