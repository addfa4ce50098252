// What a draft changes for residents, in sentences, so that an officer knows what is approved or signed.

import { officeDay } from '../core/time.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import type { OpenDraft } from './draftFiles.ts';
import { listChanges } from './listChanges.ts';

export function Changes({ draft }: { readonly draft: OpenDraft }) {
  const words = useWords();
  const { list: published } = useDesk();
  const { list } = draft;
  const changes = listChanges(published, list);
  const expected = (published?.version ?? 0) + 1;
  return (
    <section class="panel stack" aria-labelledby="perubahan">
      <h2 id="perubahan">{words.text('console_changes_title', { version: list.version })}</h2>
      <p class="soft">{words.text('console_changes_about', { office: list.publisher.name.id, expires: officeDay(draft.expires), signatures: draft.signatures.length })}</p>
      {list.version === expected ? null : <Notice kind="bad"><p>{words.text('console_changes_version', { version: list.version, expected })}</p></Notice>}
      {changes.length === 0 ? <p>{words.text('console_changes_none')}</p> : (
        <ul class="bullets">{changes.map((change) => <li key={JSON.stringify(change)}>{words.message(change)}</li>)}</ul>
      )}
    </section>
  );
}
