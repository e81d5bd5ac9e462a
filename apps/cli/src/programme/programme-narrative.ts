import { join } from 'node:path'
import type { Issue } from '@inspectorate/core'
import { buildProgrammeReport } from '@inspectorate/programme'
import type { Finding } from '@inspectorate/publication/check'
import type { Origins } from '../read/read-inspection.js'
import type { OpenedProgramme } from './open-programme.js'

/** The files of a narrative’s texts. */
export function narrativeOrigins({
  narrative = {},
  narrativeFolder,
}: OpenedProgramme['settings']): Origins {
  return new Map(
    narrativeFolder === undefined
      ? []
      : Object.keys(narrative).map((id) => [`narrative.${id}`, join(narrativeFolder, `${id}.md`)]),
  )
}

/** What to look at in a programme’s narrative: what cannot be printed, and what is typed and bound to nothing. */
export async function narrativeFindings({
  programme,
  settings,
  places,
}: OpenedProgramme): Promise<Finding[]> {
  const { narrative = {}, sections = [] } = settings
  if (Object.keys(narrative).length + sections.length === 0) return []
  const { checkProgrammeNarrative } = await import('@inspectorate/programme/check')
  const built = buildProgrammeReport(programme, { ...settings, id: settings.id ?? '' }, places)
  return [
    ...(built.ok ? [] : built.issues.map(faultOf)),
    ...checkProgrammeNarrative(programme, narrative),
  ]
}

function faultOf(issue: Issue): Finding {
  const { path } = issue
  return { severity: 'error', code: 'narrative-fault', path, issue, blocks: 'export' }
}
