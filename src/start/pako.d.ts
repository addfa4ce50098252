// The one function of `pako` that is used; the package says no types of its own.

declare module 'pako' {
  const pako: { readonly deflateRaw: (bytes: Uint8Array, options: { readonly level: number; readonly memLevel: number }) => Uint8Array };
  export default pako;
}
