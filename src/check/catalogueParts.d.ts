// The two parts of a catalogue, as the build gives them (`src/start/bundle/words.ts`).

declare module '*.json?first' {
  const part: Readonly<Record<string, { readonly message: string }>>;
  export default part;
}
declare module '*.json?later' {
  const part: Readonly<Record<string, { readonly message: string }>>;
  export default part;
}
