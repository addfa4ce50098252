// The pages of the desk and who may open them. The server decides again; this keeps doors that would not open out of sight.

import { type Action, type Role, mayDo } from '../core/report/roles.ts';
import { type Route, hashOf } from './route.ts';

export interface Way {
  readonly page: Route['page'];
  readonly href: string;
  readonly key: string;
  /** One of these is enough; none are needed where the list is empty. */
  readonly actions: readonly Action[];
}

/** In the order in which work flows. */
const WAYS: readonly Way[] = [
  { page: 'inbox', href: '#/', key: 'console_inbox', actions: ['read-cases'] },
  { page: 'appeals', href: hashOf({ page: 'appeals' }), key: 'console_appeals', actions: ['read-cases'] },
  { page: 'decisions', href: hashOf({ page: 'decisions' }), key: 'console_decisions', actions: ['take-decisions'] },
  { page: 'list', href: hashOf({ page: 'list' }), key: 'console_list', actions: ['edit-list'] },
  { page: 'watch', href: hashOf({ page: 'watch' }), key: 'console_watch', actions: ['edit-list'] },
  { page: 'sign', href: hashOf({ page: 'sign' }), key: 'console_sign', actions: ['edit-list', 'approve-list', 'sign-list', 'publish-list'] },
  { page: 'numbers', href: hashOf({ page: 'numbers' }), key: 'console_numbers', actions: [] },
  { page: 'officers', href: hashOf({ page: 'officers' }), key: 'console_officers', actions: ['manage-staff'] },
  { page: 'breach', href: hashOf({ page: 'breach' }), key: 'console_breach', actions: ['breach'] },
];

const may = (roles: readonly Role[], { actions }: Way): boolean => actions.length === 0 || actions.some((action) => mayDo(roles, action));

export const waysFor = (roles: readonly Role[]): readonly Way[] => WAYS.filter((way) => may(roles, way));

/** The page that holds a route's place in the row of pages. */
export const wayOf = ({ page }: Route): Route['page'] => (page === 'case' ? 'inbox' : page);

export function mayOpen(roles: readonly Role[], route: Route): boolean {
  const way = WAYS.find(({ page }) => page === wayOf(route));
  return way === undefined || may(roles, way);
}

/** What an officer sees first: the inbox, or for whoever may not read cases the first page there is. */
export const homeOf = (roles: readonly Role[]): Way => waysFor(roles)[0] ?? { page: 'numbers', href: hashOf({ page: 'numbers' }), key: 'console_numbers', actions: [] };
