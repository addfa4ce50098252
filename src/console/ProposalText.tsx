// A proposal in one sentence and its facts, the same for the officer who waits and for the one who decides.

import type { Proposal } from '../core/report/staff.ts';
import { Facts } from '../ui/Facts.tsx';
import { useWords } from '../ui/words.tsx';
import { moment } from './clock.ts';
import { subjectName, useDesk } from './context.ts';

export function ProposalText({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords();
  const { list } = useDesk();
  const impostor = proposal.verdict === 'impostor';
  return (
    <Facts
      facts={[
        [words.text('console_proposal'), <strong>{words.text(`console_decision_${proposal.verdict.replace('-', '_')}`)}</strong>],
        [words.text('console_imitated'), impostor && proposal.subject !== null ? subjectName(list, proposal.subject) : null],
        [words.text('console_category'), impostor ? words.text(`modus_${proposal.modus}`) : null],
        [words.text('console_reason'), words.text(proposal.reason)],
        [words.text('console_proposer'), proposal.by.name],
        [words.text('console_time'), moment(proposal.at, words.language)],
      ]}
    />
  );
}
