import { rateForPublication } from '@inspectorate/publication'
import {
  authorsWords,
  bindFigures,
  checkInspection,
  holdingBack,
} from '@inspectorate/publication/check'
import { match } from 'ts-pattern'
import { exitCodes } from '../process/exit-codes.js'
import { authorsWordsText } from '../print/authors-words-text.js'
import { findingsText } from '../print/findings-text.js'
import { printJson, type Output } from '../process/output.js'
import { sarifLog } from '../print/sarif-log.js'
import { readInspection } from '../read/read-inspection.js'
import { writeNarrative } from '../write/write-narrative.js'

export interface CheckOptions {
  json?: boolean
  format?: 'text' | 'json' | 'sarif'
  fix?: boolean
  /** Used in place of the inspection’s own. */
  framework?: string
}

/** `check FILE`: what should be looked at before publication. */
export async function checkCommand(
  file: string,
  { json = false, format = json ? 'json' : 'text', fix = false, framework }: CheckOptions,
  output: Output,
): Promise<number> {
  let framed = await readInspection(file, framework)
  let findings = checkInspection(rateForPublication(framed))
  if (fix) {
    const bound = bindFigures(framed.inspection.narrative, findings)
    const written = await writeNarrative(file, framed.origins, bound)
    for (const path of written) output.err(`${path}: typed figures bound`)
    framed = await readInspection(file, framework)
    findings = checkInspection(rateForPublication(framed))
  }
  match(format)
    .with('json', () => printJson(output, findings))
    .with('sarif', () => printJson(output, sarifLog(file, framed.origins, findings)))
    .with('text', () => {
      const words = authorsWords({ printable: framed.inspection })
      output.out(findingsText(file, framed.origins, findings))
      const text = authorsWordsText(file, framed.origins, words)
      if (text !== '') output.out(text)
    })
    .exhaustive()
  return holdingBack(findings).length > 0 ? exitCodes.findings : exitCodes.done
}
