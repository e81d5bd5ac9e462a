/** What somebody can be in an inspection; an administrator is one in all of them. */
export const roles = [
  'administrator',
  'lead',
  'inspector',
  'analyst',
  'editor',
  'panel',
  'reader',
] as const

export type Role = (typeof roles)[number]

/** Roles that are given for one inspection. */
export const memberRoles = roles.filter((role) => role !== 'administrator')
