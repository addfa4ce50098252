// What officers may do: each action names the roles that may do it. Managers of departments keep the list and do not
// see what residents reported (UU PDP: minimise).

export const ROLES = ['triage', 'approver', 'publisher', 'auditor', 'data-protection', 'manager'] as const;
export type Role = (typeof ROLES)[number];

const MAY = {
  'read-cases': ['triage', 'approver', 'publisher', 'auditor', 'data-protection'],
  propose: ['triage', 'approver'],
  decide: ['approver'],
  mark: ['triage', 'approver'],
  answer: ['approver', 'data-protection'],
  note: ['triage', 'approver', 'data-protection'],
  'take-decisions': ['publisher', 'approver'],
  'edit-list': ['manager', 'publisher'],
  'approve-list': ['approver'],
  'sign-list': ['approver', 'publisher'],
  'publish-list': ['publisher'],
  'manage-staff': ['approver', 'data-protection'],
  'export-redacted': ['triage', 'approver', 'publisher', 'auditor', 'data-protection'],
  breach: ['data-protection'],
  'export-full': ['auditor', 'data-protection'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof MAY;

/** Whether any of these roles may do it. */
export const mayDo = (roles: readonly Role[], action: Action): boolean => MAY[action].some((role) => roles.some((each) => each === role));

/** Roles as they stand in a text, separated by spaces or `+`; unknown words are no roles. */
export const readRoles = (text: string): readonly Role[] => ROLES.filter((role) => text.split(/[\s+]+/).includes(role));

/** Whether an officer's department limits what may be edited: a publisher keeps the whole list, whatever else the roles are. */
export const limitedTo = (roles: readonly Role[], department: string | null): string | null => (roles.includes('publisher') ? null : department);
