// What stands in the place of an answer while it is on its way; nothing once it is known why there is none.

import type { Problem } from '../core/result.ts';
import { useWords } from '../ui/words.tsx';

export function Waiting({ problem = null }: { readonly problem?: Problem | null }) {
  const words = useWords();
  return problem === null ? <p class="waiting" role="status">{words.text('console_loading')}</p> : null;
}
