// A part of the page that is loaded when it is first shown, with the words that only such parts say, so that the first answer
// comes sooner. Offline both come from the device, where the service worker keeps all parts.

import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Translator } from '../core/translate.ts';
import { Notice } from '../ui/Notice.tsx';
import { Words, useWords } from '../ui/words.tsx';
import { wholeTranslator } from './catalogues.ts';

export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | null = null;
  return function Later(props: P) {
    const { language, text } = useWords();
    const [Part, setPart] = useState<FunctionComponent<P> | null>(() => loaded);
    const [whole, setWhole] = useState<Translator | null>(null);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      let current = true;
      const fail = (): void => void (current && setFailed(true));
      if (Part === null) load().then((part) => void (current && setPart(() => (loaded = part))), fail);
      wholeTranslator(language).then((words) => void (current && setWhole(words)), fail);
      return () => {
        current = false;
      };
    }, [language]);
    if (failed) return <Notice kind="bad"><p>{text('check_failed')}</p></Notice>;
    return Part === null || whole === null ? <p role="status">{text('ui_loading')}</p> : <Words words={whole}><Part {...props} /></Words>;
  };
}

interface ProblemProps { readonly name: string; readonly args?: Readonly<Record<string, string>> }

/** What went wrong or could not be checked, in words that most visits never need. */
export const Problem = later<ProblemProps>(async () => ({ name, args }) => <>{useWords().text(name, args)}</>);
