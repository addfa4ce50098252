// The second officer's part: reads what a colleague proposes, then approves or refuses it.

import type { CaseDetail, Proposal } from '../core/report/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { ProposalText } from './ProposalText.tsx';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';

export interface DecidePanelProps { readonly detail: CaseDetail; readonly proposal: Proposal; readonly onDone: () => Promise<void> }

export function DecidePanel({ detail, proposal, onDone }: DecidePanelProps) {
  const words = useWords();
  const { api } = useDesk();
  const { busy, problem, send } = useSending(onDone);
  const decide = (approve: boolean): void => void send(() => api.decide(detail.id, { proposal: proposal.id, approve }));
  return (
    <section class="panel stack" aria-labelledby="putus">
      <h2 id="putus">{words.text('console_decide_title')}</h2>
      <ProposalText proposal={proposal} />
      <p>{words.text(`console_decide_${proposal.verdict.replace('-', '_')}`)}</p>
      <Trouble problem={problem} />
      <div class="row">
        <Button kind="main" disabled={busy} onClick={() => decide(true)}>{words.text('console_approve')}</Button>
        <Button kind="danger" disabled={busy} onClick={() => decide(false)}>{words.text('console_refuse')}</Button>
      </div>
    </section>
  );
}
