// The two scripts that the page starts by address, worker and service worker, under the page's Trusted Types policy:
// nothing but files of the page's own folder becomes a script.

interface Policy { createScriptURL(address: string): string }
interface Policies { createPolicy(name: string, rules: Policy): Policy }

const rules: Policy = {
  createScriptURL(address) {
    const url = new URL(address, document.baseURI);
    if (!url.href.startsWith(new URL('./', document.baseURI).href)) throw new TypeError(`${url.href} is no script of this page`);
    return url.href;
  },
};

const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;
const policy = policies?.createPolicy('resmikah-check', rules) ?? rules;

/** The address in the form in which this browser starts a script. Throws for a foreign one. */
export const scriptAddress = (address: string): string => policy.createScriptURL(address);
