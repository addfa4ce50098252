// The officer's own proposal: it waits for another officer, and there is nothing to press.

import type { Proposal } from '../core/report/staff.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { ProposalText } from './ProposalText.tsx';

export function WaitPanel({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords();
  return (
    <section class="panel stack" aria-labelledby="tunggu">
      <h2 id="tunggu">{words.text('console_wait_title')}</h2>
      <ProposalText proposal={proposal} />
      <Notice kind="care"><p>{words.text('console_wait_text')}</p></Notice>
    </section>
  );
}
