// Tells an officer who has no passkey yet what a link alone is worth, on whatever page the desk opens. Silent otherwise.

import type { Me } from '../core/report/staff.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { useAsked } from './hooks.ts';
import { hashOf } from './route.ts';

export function PasskeyAdvice({ me }: { readonly me: Me }) {
  const words = useWords();
  const { api } = useDesk();
  const { value } = useAsked(`passkeys ${me.staff.id}`, () => api.account());
  if (value === null || value.passkeys.length > 0) return null;
  return (
    <div class="advice">
      <Notice kind="care"><p>{words.text('console_passkeys_none')} <a href={hashOf({ page: 'account' })}>{words.text('console_passkey_add')}</a></p></Notice>
    </div>
  );
}
