// The desk: who sits at it, the way between its pages, and what happens when the session ends while somebody works.

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { mayDo } from '../core/report/roles.ts';
import type { Me } from '../core/report/staff.ts';
import type { Problem, Result } from '../core/result.ts';
import type { Language } from '../core/translate.ts';
import { useWords } from '../ui/words.tsx';
import { AccountPage } from './AccountPage.tsx';
import { AppealsPage } from './AppealsPage.tsx';
import { makeApi } from './api.ts';
import { BreachNotice } from './BreachNotice.tsx';
import { BreachPage } from './BreachPage.tsx';
import { CasePage } from './CasePage.tsx';
import { type DeskContext, DeskProvider, useDesk } from './context.ts';
import { DecisionsPage } from './DecisionsPage.tsx';
import { Head } from './Head.tsx';
import { useAsked, useRoute } from './hooks.ts';
import { Inbox } from './Inbox.tsx';
import { ListPage } from './ListPage.tsx';
import { LoginPage } from './LoginPage.tsx';
import { NumbersPage } from './NumbersPage.tsx';
import { PasskeyAdvice } from './PasskeyAdvice.tsx';
import { OfficersPage } from './OfficersPage.tsx';
import { type Route, hashOf } from './route.ts';
import { SignPage } from './SignPage.tsx';
import { SessionEnded } from './SessionEnded.tsx';
import { Trouble } from './Trouble.tsx';
import { Waiting } from './Waiting.tsx';
import { WatchPage } from './WatchPage.tsx';
import { homeOf, mayOpen } from './ways.ts';

type Outcome = 'same' | 'other';

export function Desk({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const words = useWords();
  const route = useRoute();
  const [me, setMe] = useState<Me | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ended, setEnded] = useState(false);
  const waiting = useRef<((outcome: Outcome) => void)[]>([]);
  const api = useMemo(
    () =>
      makeApi({
        fetch: (address, init) => fetch(address, init),
        credentials: navigator.credentials,
        renewed: () =>
          new Promise((done) => {
            waiting.current.push(done);
            setEnded(true);
          }),
      }),
    [],
  );
  const memory = useMemo(() => ({ inboxes: new Map(), drafts: new Map() }), []);
  const list = useAsked(me === null ? '' : 'list', async () => (me === null ? { ok: true, value: null } : api.list()));

  const enter = async (): Promise<Result<Me>> => {
    const answer = await api.me();
    if (!answer.ok) {
      setProblem(answer.problem);
      return answer;
    }
    const outcome: Outcome = me === null || me.staff.id === answer.value.staff.id ? 'same' : 'other';
    if (outcome === 'other') memory.inboxes.clear();
    setProblem(null);
    setMe(answer.value);
    setEnded(false);
    for (const done of waiting.current.splice(0)) done(outcome);
    return answer;
  };
  useEffect(() => {
    history.scrollRestoration = 'manual';
    void enter();
  }, []);

  if (me === null) {
    if (problem === null) return <Waiting />;
    const signedOut = problem.key === 'console_problem_signed_out' || problem.key === 'problem_session';
    if (signedOut) return <LoginPage token="" onLanguage={onLanguage} onEntered={() => void enter()} />;
    return <main class="gate"><Trouble problem={problem} again={() => void enter()} /></main>;
  }
  const leave = async (): Promise<void> => {
    const answer = await api.logout();
    // Only an answer proves that the session is over; without one the officer must know that it is not.
    if (!answer.ok && answer.problem.key === 'console_problem_offline') return setProblem(answer.problem);
    memory.drafts.clear();
    memory.inboxes.clear();
    history.replaceState(null, '', '/');
    // Replacing tells nobody: the next log-in would open the page that was left.
    dispatchEvent(new HashChangeEvent('hashchange'));
    setMe(null);
    setProblem({ key: 'console_problem_signed_out', args: {} });
  };
  const desk: DeskContext = { me, api, list: list.value, refreshList: list.again, ...memory };
  return (
    <DeskProvider value={desk}>
      <a class="skip" href="#isi" onClick={skip}>{words.text('console_skip')}</a>
      <Head me={me} office={list.value?.publisher.name.id ?? me.office} route={route} onLanguage={onLanguage} onLeave={() => void leave()} />
      <main id="isi" class="desk" tabIndex={-1}>
        <Trouble problem={problem} />
        <Trouble problem={list.problem} again={() => void list.again()} />
        {route.page === 'account' ? null : <PasskeyAdvice me={me} />}
        {route.page === 'breach' || !mayDo(me.roles, 'breach') ? null : <BreachNotice />}
        <Page route={route} />
      </main>
      {ended ? <SessionEnded api={api} onEntered={enter} /> : null}
    </DeskProvider>
  );
}

/** The address is the router's, so the skip link moves the focus itself. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('isi')?.focus();
}

function Page({ route: asked }: { readonly route: Route }) {
  const words = useWords();
  const { me } = useDesk();
  const home = homeOf(me.roles);
  // Whoever may not read cases begins elsewhere; every other closed door says so.
  const route: Route = asked.page === 'inbox' && home.page !== 'inbox' ? ({ page: home.page } as Route) : asked;
  const turned = hashOf(route);
  // An inbox goes back to the row where it was left; every other page begins at its top.
  useLayoutEffect(() => void (route.page !== 'inbox' && scrollTo(0, 0)), [turned]);
  if (!mayOpen(me.roles, route)) {
    return (
      <section class="panel stack">
        <h1>{words.text('console_closed_title')}</h1>
        <p>{words.text('console_closed_text')}</p>
        <p><a href={home.href}>{words.text(home.key)}</a></p>
      </section>
    );
  }
  switch (route.page) {
    case 'inbox':
      return <Inbox key={route.filter} filter={route.filter} />;
    case 'case':
      return <CasePage key={route.id} id={route.id} />;
    case 'appeals':
      return <AppealsPage />;
    case 'decisions':
      return <DecisionsPage />;
    case 'sign':
      return <SignPage />;
    case 'numbers':
      return <NumbersPage />;
    case 'list':
      return <ListPage />;
    case 'watch':
      return <WatchPage />;
    case 'officers':
      return <OfficersPage />;
    case 'breach':
      return <BreachPage />;
    case 'account':
      return <AccountPage />;
    case 'missing':
      return (
        <section class="panel stack">
          <h1>{words.text('console_missing_title')}</h1>
          <p><a href="#/">{words.text('console_to_inbox')}</a></p>
        </section>
      );
  }
}
