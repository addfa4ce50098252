// Asking: one field for a link, handle, number or name, a picture if there is one, and the answer below. What is asked
// stands behind `#` in the address, so that a poster or a shared link leads straight to an answer.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import type { Answer, Typed } from './answer.ts';
import { AnswerView } from './AnswerView.tsx';
import type { CheckClient, Outcome } from './client.ts';
import { Problem, later } from './later.tsx';
import { type Place, hashOf } from './place.ts';
import type { Requests } from './protocol.ts';
import { SeenOn } from './SeenOn.tsx';
import { takeSharedPicture } from './shared.ts';

/** A village desk's screen clears itself when nobody touched it for so long: the next person does not read the last one's question. */
const DESK_CLEARS_AFTER = 90_000;
const SIGNS = ['pointerdown', 'keydown', 'scroll'] as const;

const BesideFields = later(async () => (await import('./BesideFields.tsx')).BesideFields);

type Question = Requests['check']['ask'];
type Asking = Extract<Place, { readonly kind: 'ask' }>;

export function AskPage({ client, place, versions }: { readonly client: CheckClient; readonly place: Asking; readonly versions: string }) {
  const words = useWords();
  const [text, setText] = useState(place.text);
  const [name, setName] = useState(place.name);
  const [bio, setBio] = useState(place.bio);
  const [picture, setPicture] = useState<Blob | null>(null);
  const [pasted, setPasted] = useState<Blob | null>(null);
  const [more, setMore] = useState(place.name !== '' || place.bio !== '');
  const [answer, setAnswer] = useState<Outcome<Answer> | 'busy' | null>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const asked = useRef(0);
  const prepared = useRef(false);

  const check = async (question: Question): Promise<void> => {
    if (question.text.trim() === '' && question.picture === null) return setAnswer({ ok: true, value: { kind: 'advice', key: 'check_nothing', args: {} } });
    const own = (asked.current += 1);
    setAnswer('busy');
    const outcome = await client.ask('check', question);
    if (own !== asked.current) return;
    setAnswer(outcome);
    if (outcome.ok) setTyped(typedIn(outcome.value));
  };
  /** Whoever begins to type will ask: what answers is fetched meanwhile. */
  const prepare = (): void => {
    if (!prepared.current) void client.ask('prepare', {});
    prepared.current = true;
  };
  const clear = (): void => {
    asked.current += 1;
    setText('');
    setName('');
    setBio('');
    setPicture(null);
    setAnswer(null);
    setTyped(null);
    history.replaceState(null, '', hashOf({ kind: 'ask', text: '', name: '', bio: '', site: null, desk: place.desk }));
  };

  useEffect(() => {
    setText(place.text);
    setName(place.name);
    setBio(place.bio);
    if (place.text === '') return;
    void check({ ...questionOf(place), picture });
  }, [place.text, place.name, place.bio, place.site, versions, words.language]);

  useEffect(() => {
    void takeSharedPicture().then((shared) => {
      if (shared === null) return;
      setMore(true);
      setPicture(shared);
      void check({ ...questionOf(place), picture: shared });
    });
  }, []);

  useEffect(() => {
    if (place.desk) return;
    const paste = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (file === undefined) return;
      setMore(true);
      setPasted(file);
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, [place.desk]);

  useEffect(() => {
    if (!place.desk || answer === 'busy' || (answer === null && text === '')) return;
    let timer = setTimeout(clear, DESK_CLEARS_AFTER);
    // Whoever still reads or reports is not done.
    const stay = (): void => {
      clearTimeout(timer);
      timer = setTimeout(clear, DESK_CLEARS_AFTER);
    };
    for (const sign of SIGNS) addEventListener(sign, stay);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) removeEventListener(sign, stay);
    };
  }, [place.desk, answer, text]);

  const found = (code: string): void => {
    setText(code);
    location.hash = hashOf({ kind: 'ask', text: code, name: '', bio: '', site: null, desk: false });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    // Where the last name was seen says nothing of another.
    const next = { kind: 'ask', text: text.trim(), name: name.trim(), bio: bio.trim(), site: text.trim() === place.text ? place.site : null, desk: place.desk } as const;
    if (hashOf(next) === location.hash || next.text === '') void check({ ...questionOf(next), picture });
    else location.hash = hashOf(next);
  };

  return (
    <>
      <form class="panel stack" onSubmit={submit} onFocusIn={prepare}>
        <h1>{words.text('check_title')}</h1>
        <Field label={words.text('check_field')} hint={words.text('check_field_hint')} value={text} onInput={setText} name="tanya" autocomplete="off" maxlength={2000} />
        {place.desk ? null : (
          <details open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
            <summary>{words.text('check_more')}</summary>
            {more ? <BesideFields name={name} onName={setName} bio={bio} onBio={setBio} picture={picture} pasted={pasted} onPicture={setPicture} onText={found} /> : null}
          </details>
        )}
        <div class="row">
          <Button type="submit" kind="main">{words.text('check_button')}</Button>
          {answer === null ? null : <Button kind="quiet" onClick={clear}>{words.text('check_clear')}</Button>}
        </div>
        {typed === null ? null : <SeenOn typed={typed} site={place.site} onChoose={(site) => (location.hash = hashOf({ ...place, site }))} />}
      </form>
      <div aria-live="polite" class="stack-wide">
        {answer === 'busy' ? <p>{words.text('check_busy')}</p> : null}
        {answer !== null && answer !== 'busy' ? (
          answer.ok ? <AnswerView client={client} answer={answer.value} picture={picture} desk={place.desk} /> : <Notice kind="bad"><Problem name={answer.problem} /></Notice>
        ) : null}
      </div>
    </>
  );
}

const questionOf = ({ text, name, bio, site }: Asking): Omit<Question, 'picture'> => ({ text, name, bio, site });

const typedIn = (answer: Answer): Typed | null => (answer.kind === 'name' ? 'name' : answer.kind === 'account' ? answer.typed : null);
