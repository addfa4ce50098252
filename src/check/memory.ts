// The two things that the page remembers by itself: the language, and that this is a village desk's device.
// A browser that keeps nothing (private mode) is a normal answer.

function kept(key: string): string | null {
  try {
    return localStorage.getItem(`resmikah-${key}`);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`resmikah-${key}`, value);
  } catch {
    // Nothing is lost: the choice holds until the page is closed.
  }
}

/** The language that was chosen here before; null when none was, or nothing is kept. */
export const keptLanguage = (): string | null => kept('language');
/** Remembers the language for the next visit, where the browser keeps anything. */
export const keepLanguage = (language: string): void => keep('language', language);
