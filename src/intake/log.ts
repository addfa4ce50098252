// Structured log lines: one JSON object a line, made only of words and numbers that this program chose.
// Never an address, a name, a report or a message of the database: those may hold what residents wrote.

export type Level = 'debug' | 'info' | 'warn' | 'error';
export type Fields = Readonly<Record<string, string | number | boolean | null>>;
export type Log = (level: Level, event: string, fields?: Fields) => void;

const RANK: Readonly<Record<Level, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** A warning that repeats under load is written once in this time, with how often it was left out. */
const QUIET = 10_000;

export function makeLog(least: Level, write: (line: string) => void, now: () => Date): Log {
  const warned = new Map<string, { at: number; left: number }>();
  return (level, event, fields = {}) => {
    if (RANK[level] < RANK[least]) return;
    const last = warned.get(event);
    if (level === 'warn' && last !== undefined && Math.abs(now().getTime() - last.at) < QUIET) {
      last.left += 1;
      return;
    }
    if (level === 'warn') warned.set(event, { at: now().getTime(), left: 0 });
    const left = last === undefined || last.left === 0 ? {} : { leftOut: last.left };
    write(JSON.stringify({ time: now().toISOString(), level, event, ...fields, ...left }));
  };
}

/** What an unexpected error may say in the log: its class, its code and where it happened, not its message. */
export function tracesOf(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim()).join(' < ');
  return { error: error.name, code, at };
}
