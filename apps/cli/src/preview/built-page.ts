import { htmlExporter } from '@inspectorate/exporter-html'
import { buildReport, rateForPublication, type RatedInspection } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import { wordIssues } from '../print/word-issues.js'
import { UnusableInput } from '../process/unusable-input.js'
import { placeInPart, readInspection, type Origins } from '../read/read-inspection.js'

/** The report as a page, and what it was made of; or why there is none. */
export type BuiltPage =
  | {
      readonly ok: true
      readonly page: string
      readonly rated: RatedInspection
      readonly origins: Origins
    }
  | { readonly ok: false; readonly faults: readonly string[] }

const mostFaults = 50

/** Reads the inspection and makes its page. A fault is a result: an editor is in the middle of a sentence. */
export async function buildPage(file: string, framework?: string): Promise<BuiltPage> {
  try {
    const read = await readInspection(file, framework)
    const { origins } = read
    const rated = rateForPublication(read)
    const report = buildReport(rated)
    if (!report.ok) {
      const issues = report.issues.map((issue) => placeInPart(issue, origins))
      return { ok: false, faults: wordIssues(file, issues, mostFaults) }
    }
    const exporter = htmlExporter()
    const bytes = await bytesOf(exporter.render(report.value, exporter.options.parse({}), {}))
    return { ok: true, page: new TextDecoder().decode(bytes), rated, origins }
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    return { ok: false, faults: wordIssues(error.file, error.issues, mostFaults) }
  }
}
