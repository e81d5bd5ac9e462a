import { findingWords, type RatedInspection } from '@inspectorate/publication'
import { checkInspection, type Finding } from '@inspectorate/publication/check'
import { placeOf } from '../print/word-issue.js'
import { isProse } from '../print/findings-text.js'
import { placeInPart, type Origins } from '../read/read-inspection.js'

/** A finding as the page shows it: beside the sentence that it is of, or, without one, above the report. */
export interface ShownFinding {
  readonly severity: Finding['severity']
  readonly blocks: boolean
  /** The file, line and column. */
  readonly place: string
  readonly sentence?: string
  readonly found?: string
  readonly text: string
}

/** What `check` finds, for the margin. */
export function shownFindings(
  file: string,
  rated: RatedInspection,
  origins: Origins,
): ShownFinding[] {
  return checkInspection(rated).map((finding): ShownFinding => {
    const { severity } = finding
    const blocks = finding.blocks !== null
    if (isProse(finding)) {
      const { section, line, column, sentence, found, evidence, mend } = finding
      const place = `${origins.get(`narrative.${section}`) ?? section}:${line}:${column}`
      const text = [`“${found}”`, evidence, mend].filter(Boolean).join(' ')
      return { severity, blocks, place, sentence, found, text }
    }
    if (finding.code === 'narrative-fault') {
      const { found, expected } = finding.issue
      const place = placeOf(file, placeInPart(finding.issue, origins))
      return { severity, blocks, place, text: `${found}: ${expected}` }
    }
    return {
      severity,
      blocks,
      place: placeOf(file, placeInPart({ path: [...finding.path] }, origins)),
      text: findingWords(finding),
    }
  })
}
