// What stands against the list as it is on the page: cells that cannot be read, contradictions, and what is worth a look.

import type { Finding } from '../../core/list/checks.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.tsx';
import type { WrongCell } from './sheet.ts';

const MOST = 30;

export function Findings({ wrong, findings }: { readonly wrong: readonly WrongCell[]; readonly findings: readonly Finding[] }) {
  const words = useWords();
  const errors = findings.filter(({ kind }) => kind === 'error');
  const warnings = findings.filter(({ kind }) => kind === 'warning');
  const say = ({ what, args }: Finding) => <li key={`${what} ${JSON.stringify(args)}`}>{words.text(`console_found_${what}`, args)}</li>;
  return (
    <>
      {wrong.length + errors.length === 0 ? null : (
        <Notice kind="bad" live title={words.text('console_found_wrong', { count: wrong.length + errors.length })}>
          <ul class="bullets">
            {wrong.slice(0, MOST).map((cell) => (
              <li key={`${cell.key} ${cell.column}`}>
                {words.text(`console_sheet_${cell.why}`, { line: cell.line, column: words.text(`console_column_${cell.column}`), value: cell.value })}
              </li>
            ))}
            {errors.slice(0, MOST).map(say)}
          </ul>
        </Notice>
      )}
      {warnings.length === 0 ? null : (
        <Notice kind="care" title={words.text('console_found_warnings', { count: warnings.length })}>
          <ul class="bullets">{warnings.slice(0, MOST).map(say)}</ul>
        </Notice>
      )}
    </>
  );
}
