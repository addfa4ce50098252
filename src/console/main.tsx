// The staff console's first step: chooses the language, loads its words, and shows the log-in page or the desk.
// Served by the office's server on the staff port; never part of the extension.

import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Language, type Translator, chooseLanguage } from '../core/translate.ts';
import { bundledCatalogue } from '../ui/catalogues.ts';
import { Words, wordsFrom } from '../ui/words.tsx';
import '../ui/pieces.css';
import './console.css';
import { Desk } from './Desk.tsx';
import { LoginPage } from './LoginPage.tsx';
import { tokenIn } from './route.ts';

const CHOSEN = 'resmikah-language';

/** The token leaves the address at once, so that neither the history nor a person looking over the shoulder keeps it. */
function takeToken(): string | null {
  if (!location.pathname.endsWith('/login')) return null;
  const token = tokenIn(location.hash) ?? '';
  history.replaceState(null, '', location.pathname);
  return token;
}

const token = takeToken();

function Console() {
  const [language, setLanguage] = useState<Language>(chooseLanguage([localStorage.getItem(CHOSEN), 'id']));
  const [words, setWords] = useState<Translator | null>(null);
  const [login, setLogin] = useState(token);
  useEffect(() => {
    let current = true;
    void wordsFrom(bundledCatalogue, language).then((loaded) => void (current && setWords(loaded)));
    return () => void (current = false);
  }, [language]);
  useEffect(() => {
    // Another link put into the same tab's address turns no page, only the part behind `#`.
    const turned = (): void => {
      const found = takeToken();
      if (found !== null) setLogin(found);
    };
    addEventListener('hashchange', turned);
    return () => removeEventListener('hashchange', turned);
  }, []);
  if (words === null) return null;
  const choose = (chosen: Language): void => {
    localStorage.setItem(CHOSEN, chosen);
    setLanguage(chosen);
  };
  const entered = (): void => {
    history.replaceState(null, '', '/');
    setLogin(null);
  };
  return (
    <Words words={words}>
      {login === null ? <Desk onLanguage={choose} /> : <LoginPage key={login} token={login} onLanguage={choose} onEntered={entered} />}
    </Words>
  );
}

const desk = document.getElementById('desk');
if (desk === null) throw new Error('index.html has no place for the console');
render(<Console />, desk);
