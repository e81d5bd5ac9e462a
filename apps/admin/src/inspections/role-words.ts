import type { Role } from '../store/role.js'

/** Each role, and what it may do beside reading. */
export const roleWords: Record<Role, { readonly name: string; readonly may: string }> = {
  administrator: { name: 'Administrator', may: 'Everything' },
  lead: { name: 'Lead inspector', may: 'Everything in the inspection' },
  inspector: { name: 'Inspector', may: 'Assesses cases, records evidence' },
  analyst: {
    name: 'Analyst',
    may: 'Imports cases and survey responses, enters context figures and evidence',
  },
  editor: { name: 'Editor', may: 'Writes the narrative and the recommendations' },
  panel: { name: 'Ratings panel', may: 'Decides on ratings' },
  reader: { name: 'Reader', may: 'Reads only' },
}
