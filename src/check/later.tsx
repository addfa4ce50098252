// A part of the page that is loaded when it is first shown, so that the first answer comes sooner. Offline it comes from the
// device, where the service worker keeps all parts.

import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';

export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | null = null;
  return function Later(props: P) {
    const words = useWords();
    const [Part, setPart] = useState<FunctionComponent<P> | null>(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Part !== null) return;
      load().then((part) => setPart(() => (loaded = part)), () => setFailed(true));
    }, []);
    if (failed) return <Notice kind="bad"><p>{words.text('check_failed')}</p></Notice>;
    return Part === null ? <p role="status">{words.text('ui_loading')}</p> : <Part {...props} />;
  };
}
