// A field for a log-in link that came by another way (a terminal, a colleague): the link or its token is pasted.

import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useWords } from '../ui/words.tsx';
import { tokenIn } from './route.ts';

export function PasteLink({ busy, onToken }: { readonly busy: boolean; readonly onToken: (token: string) => void }) {
  const words = useWords();
  const [pasted, setPasted] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    const token = tokenIn(pasted);
    setWrong(token === null);
    if (token !== null) onToken(token);
  };
  return (
    <form class="stack" onSubmit={send}>
      <Field
        label={words.text('console_login_field')}
        hint={words.text('console_login_hint')}
        wrong={wrong ? words.text('console_login_no_link') : null}
        value={pasted}
        onInput={setPasted}
      />
      <Button type="submit" wide disabled={busy}>{words.text('console_login_press')}</Button>
    </form>
  );
}
