// What officers may do: each action names the roles that may do it. Everybody who is signed in may read cases.

export const ROLES = ['triage', 'approver', 'publisher', 'auditor', 'data-protection', 'manager'] as const;
export type Role = (typeof ROLES)[number];

const MAY = {
  propose: ['triage', 'approver'],
  decide: ['approver'],
  mark: ['triage', 'approver'],
  answer: ['approver', 'data-protection'],
  'take-decisions': ['publisher', 'approver'],
  'export-redacted': ['triage', 'approver', 'publisher', 'auditor', 'data-protection'],
  'export-full': ['auditor', 'data-protection'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof MAY;

export const mayDo = (roles: readonly Role[], action: Action): boolean => MAY[action].some((role) => roles.some((each) => each === role));

/** Roles as they stand in a text, separated by spaces or `+`; unknown words are no roles. */
export const readRoles = (text: string): readonly Role[] => ROLES.filter((role) => text.split(/[\s+]+/).includes(role));
