// An answer in words: the verdict's card, whom the lists know by a name, number or picture, or what to do instead.

import { Fragment } from 'preact';
import type { CardView } from '../client/views.ts';
import { SITE_NAMES, type SiteId } from '../core/account/site.ts';
import type { SubjectCard } from '../core/match/subjectCard.ts';
import { Notice } from '../ui/Notice.tsx';
import { VerdictCard } from '../ui/VerdictCard.tsx';
import { useWords } from '../ui/words.tsx';
import type { Answer } from './answer.ts';
import type { CheckClient } from './client.ts';
import { Problem, later } from './later.tsx';
import { SubjectAccounts } from './SubjectAccounts.tsx';

const AppealPanel = later(async () => (await import('./AppealPanel.tsx')).AppealPanel);
const PaidPanel = later(async () => (await import('./PaidPanel.tsx')).PaidPanel);
const BareName = later(async () => (await import('./BareName.tsx')).BareName);
const PictureFound = later(async () => (await import('./PictureFound.tsx')).PictureFound);
const ReportPanel = later(async () => (await import('./ReportPanel.tsx')).ReportPanel);

interface AnswerViewProps {
  readonly client: CheckClient;
  readonly answer: Answer;
  readonly picture: Blob | null;
  /** A device of many people, which keeps nothing of them. */
  readonly desk: boolean;
}

export function AnswerView({ client, answer, picture, desk }: AnswerViewProps) {
  const words = useWords();
  /** What a resident can do about an account or a number; begun anew with each. */
  const deeds = ({ profile, card }: Extract<Answer, { readonly card: CardView }>) => (
    <Fragment key={profile.url}>
      {card.mayReport ? <ReportPanel client={client} profile={profile} picture={picture} desk={desk} /> : null}
      {card.mayReport ? <PaidPanel client={client} profile={profile} card={card} /> : null}
      {card.mayAppeal ? <AppealPanel client={client} profile={profile} picture={picture} /> : null}
    </Fragment>
  );
  switch (answer.kind) {
    case 'account': {
      const bare = answer.typed === 'name';
      return (
        <>
          {bare ? <BareName site={answer.profile.account.site} subjects={answer.subjects} /> : null}
          <VerdictCard card={answer.card} />
          <Real subjects={answer.subjects} />
          {answer.card.kind === 'unknown' ? <Notice kind="care">{words.text('check_unknown_care')}</Notice> : null}
          {bare ? null : deeds(answer)}
        </>
      );
    }
    case 'phone':
      if (answer.subject !== null) {
        return (
          <>
            <Notice kind="good" title={words.text('check_phone_listed')}>
              <p>{words.text('check_phone_of', { number: answer.number, name: answer.subject.name })}</p>
            </Notice>
            <Real subjects={[answer.subject]} />
          </>
        );
      }
      return (
        <>
          {answer.card.kind === 'unknown' ? (
            <Notice kind="care" title={words.text('check_phone_unlisted')}><p>{words.text('check_phone_advice', { number: answer.number })}</p></Notice>
          ) : (
            <VerdictCard card={answer.card} />
          )}
          {deeds(answer)}
        </>
      );
    case 'name':
      return (
        <>
          <Notice kind="plain" title={words.text('check_name_title')}>
            <p>{words.text(answer.subjects.length === 0 ? 'check_name_nobody' : 'check_name_found')}</p>
          </Notice>
          <Real subjects={answer.subjects} />
        </>
      );
    case 'picture':
      return (
        <>
          <PictureFound found={answer.subjects.length > 0} />
          <Real subjects={answer.subjects} />
        </>
      );
    case 'advice': {
      const { site } = answer.args;
      return <Notice kind="care" live><Problem name={answer.key} args={{ ...answer.args, ...(site === undefined ? {} : { site: SITE_NAMES[site as SiteId] ?? site }) }} /></Notice>;
    }
  }
}

function Real({ subjects }: { readonly subjects: readonly SubjectCard[] }) {
  const words = useWords();
  if (subjects.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.text('check_real_accounts')}</h2>
      {subjects.map((subject) => <SubjectAccounts key={subject.id} subject={subject} />)}
    </section>
  );
}
