/** The tables of a backup, each after those its rows refer to. */
export const backupTables = [
  'accounts',
  'identities',
  'frameworks',
  'inspections',
  'memberships',
  'cases',
  'responses',
  'decisions',
  'recorded',
  'sections',
  'recommendations',
  'context_figures',
  'audit',
  'audit_head',
  'publications',
  'publication_files',
] as const

/** What a backup leaves out: who is signed in or about to be, and uploads that are not confirmed. */
export const leftTables = [
  'failed_sign_ins',
  'one_time_links',
  'pending_imports',
  'sessions',
] as const

/** The first line of a backup. */
export const backupFormat = 'inspectorate/admin-backup 4'
