// Reads an account's id, handle or phone number from an attribute or from text, by a site file's rule.
// Takes nothing that the rule's pattern does not take whole.

import type { Account } from '../core/account/account.ts';
import type { KeyRule, SiteLeads } from './adapter.ts';
import type { Layout } from './layout.ts';
import { chunksOf } from './text.ts';

/** As links write handles with letters of the world. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The account that a text says by a rule; null when it says none. */
export function accountOf(layout: Layout<SiteLeads>, text: string, rule: KeyRule): Account | null {
  const value = decoded(rule.pattern.exec(text)?.[1] ?? '');
  const { site } = layout.adapter;
  if (rule.as === 'id') return value === '' ? null : { site, id: value, handle: null };
  if (rule.as === 'handle') return value === '' ? null : { site, id: null, handle: value };
  const digits = value.replace(/\D/g, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? { site, id: null, handle: `+${digits}` } : null;
}

/** The account that an element itself names, by its last text that is one: before the handle stands a name, which may look like another's. */
export function accountIn(layout: Layout<SiteLeads>, element: Element, rule: KeyRule): Account | null {
  const texts = rule.attribute === undefined ? chunksOf(element).map(({ text }) => text).reverse() : [element.getAttribute(rule.attribute) ?? ''];
  for (const text of texts) {
    const account = accountOf(layout, text, rule);
    if (account !== null) return account;
  }
  return null;
}
