// What every build lends by name: its trust and its version. Types only; `vite.config.ts` fills them in.

declare module 'virtual:trust' {
  export const trust: import('./trust.ts').Trust;
}
declare const __VERSION__: string;
