// How a case stands, as a word in the colour of what it means for residents.

import type { CaseState } from '../core/report/report.ts';
import { useWords } from '../ui/words.tsx';

const TONES: Readonly<Record<CaseState, 'fresh' | 'busy' | 'bad' | 'calm' | 'good'>> = {
  received: 'fresh', checking: 'busy', disputed: 'busy', confirmed: 'bad', published: 'bad', 'taken-down': 'good', rejected: 'calm', withdrawn: 'calm', closed: 'calm',
};

export const stateKey = (state: CaseState): string => `console_state_${state.replace('-', '_')}`;

export function StateMark({ state }: { readonly state: CaseState }) {
  const words = useWords();
  return <span class={`state ${TONES[state]}`}>{words.text(stateKey(state))}</span>;
}
