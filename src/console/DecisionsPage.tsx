// What two officers decided, what of it the list does not carry yet, and the way to its publication: the draft on the next
// page, or the file for the publisher's command line.

import { SITE_NAMES } from '../core/account/site.ts';
import type { Decision, DecisionsFile } from '../core/report/staff.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { accountText } from './accountText.ts';
import { subjectName, useDesk } from './context.ts';
import { useAsked } from './hooks.ts';
import { PageTitle } from './PageTitle.tsx';
import { hashOf } from './route.ts';
import { saveFile } from './saveFile.ts';
import { Trouble } from './Trouble.tsx';
import { Waiting } from './Waiting.tsx';

const DRAFT = 'npm run -s list -- draft --decisions decisions.json';
const SIGN = 'npm run -s list -- sign --key NAMA';
const PUBLISH = 'npm run -s list -- publish --to FOLDER';

export function DecisionsPage() {
  const words = useWords();
  const { api, list } = useDesk();
  const { value, problem, again } = useAsked('decisions', () => api.decisions());
  const listed = new Map((list?.impostors ?? []).map((each) => [each.case, each.status]));
  const fresh = value?.decisions.filter((each) => listed.get(each.case) !== each.status) ?? [];
  return (
    <section class="stack-wide">
      <div class="stack">
        <PageTitle>{words.text('console_decisions')}</PageTitle>
        <p>{words.text('console_decisions_help')}</p>
      </div>
      <Trouble problem={problem} again={() => void again()} />
      {value === null ? <Waiting problem={problem} /> : value.decisions.length === 0 ? (
        <Notice><p>{words.text('console_decisions_none')}</p></Notice>
      ) : (
        <>
          <Notice kind={fresh.length === 0 ? 'good' : 'care'}>
            <p>{words.text(fresh.length === 0 ? 'console_decisions_published' : 'console_decisions_waiting', { count: fresh.length, version: list?.version ?? 0 })}</p>
          </Notice>
          {fresh.length === 0 ? null : <div><a class="button main" href={hashOf({ page: 'sign' })}>{words.text('console_step_sign_here')}</a></div>}
          <DecisionTable decisions={value.decisions} fresh={new Set(fresh.map((each) => each.case))} />
          <details class="stack">
            <summary>{words.text('console_steps_title')}</summary>
            <NextSteps file={value} />
          </details>
        </>
      )}
    </section>
  );
}

/** The file's text is what the server sent, in the form that the command line reads. */
function NextSteps({ file }: { readonly file: DecisionsFile }) {
  const words = useWords();
  return (
    <section class="panel stack" aria-label={words.text('console_steps_title')}>
      <ol class="steps">
        <li>
          <p>{words.text('console_step_download')}</p>
          <Button kind="main" onClick={() => saveFile('decisions.json', 'application/json', `${JSON.stringify(file, null, 1)}\n`)}>{words.text('console_download')}</Button>
        </li>
        <li><p>{words.text('console_step_draft')}</p><code>{DRAFT}</code></li>
        <li><p>{words.text('console_step_sign')}</p><code>{SIGN}</code></li>
        <li><p>{words.text('console_step_publish')}</p><code>{PUBLISH}</code></li>
      </ol>
    </section>
  );
}

function DecisionTable({ decisions, fresh }: { readonly decisions: readonly Decision[]; readonly fresh: ReadonlySet<string> }) {
  const words = useWords();
  const { list } = useDesk();
  return (
    <section class="panel stack" aria-labelledby="isi-berkas">
      <h2 id="isi-berkas">{words.text('console_file_content', { count: decisions.length })}</h2>
      <div class="scroll" role="group" aria-labelledby="isi-berkas" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.text('console_account')}</th>
              <th scope="col">{words.text('console_imitated')}</th>
              <th scope="col">{words.text('console_category')}</th>
              <th scope="col">{words.text('console_decided')}</th>
              <th scope="col">{words.text('console_in_list')}</th>
            </tr>
          </thead>
          <tbody>
            {[...decisions].reverse().map((each) => (
              <tr key={each.case}>
                <td><a href={hashOf({ page: 'case', id: each.case })}>{SITE_NAMES[each.account.site]} · <bdi>{accountText(each.account)}</bdi></a></td>
                <td>{subjectName(list, each.subject)}</td>
                <td>{words.text(`modus_${each.modus}`)}</td>
                <td>{words.date(each.confirmed)}</td>
                <td>{words.text(fresh.has(each.case) ? 'console_not_yet' : `console_listed_${each.status.replace('-', '_')}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
