/** The tables of a backup, each after those its rows refer to. Sessions, links and failed sign-ins are not kept. */
export const backupTables = [
  'accounts',
  'inspections',
  'memberships',
  'cases',
  'responses',
  'decisions',
  'sections',
  'recommendations',
  'context_figures',
  'audit',
  'audit_head',
  'publications',
  'publication_files',
] as const

/** The first line of a backup. */
export const backupFormat = 'inspectorate/admin-backup 1'
