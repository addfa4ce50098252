// Asks for something now and again every so often while a page is open.

import { useCallback, useEffect, useState } from 'preact/hooks';

/** The last answer (null before the first) and a way to ask at once. `every` in milliseconds. */
export function usePoll<T>(load: () => Promise<T | null>, every: number): readonly [T | null, () => void] {
  const [value, setValue] = useState<T | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let open = true;
    const once = async (): Promise<void> => {
      const answer = await load();
      if (open && answer !== null) setValue(answer);
    };
    void once();
    const timer = setInterval(() => void once(), every);
    return () => {
      open = false;
      clearInterval(timer);
    };
  }, [round, every]);
  return [value, useCallback(() => setRound((before) => before + 1), [])];
}

/** The present time, renewed every second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
