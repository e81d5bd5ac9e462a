import type { FramedInspection, Framework } from '@inspectorate/core'
import type { ReportChange, ReportPlace } from '@inspectorate/provenance'
import { rateForPublication } from '@inspectorate/publication'
import type { ProseFinding } from '@inspectorate/publication/check'

/** A change with what `check` says of the words that it put in. */
export type CheckedChange = ReportChange & { readonly check?: readonly ProseFinding[] }

/** What `check` says of a text’s style rather than of what it claims. */
const ofStyle = new Set([
  'long-sentence',
  'abbreviation-undefined',
  'spelling-variant',
  'numbering-gap',
  'area-unsupported',
])

/** Texts that an editor put in, read as an author’s: each typed figure and claim is judged. Loads the language tools. */
export async function checkAddedText(
  framed: FramedInspection,
  changes: readonly ReportChange[],
): Promise<CheckedChange[]> {
  const added = changes.flatMap((change) => {
    const texts = textsOf(change)
    const section = 'place' in change && sectionOf(change.place, framed.framework)
    return texts.length > 0 && section ? [{ change, section, texts }] : []
  })
  if (added.length === 0) return [...changes]
  const { checkInspection } = await import('@inspectorate/publication/check')
  const narrative: Record<string, string> = {}
  /** Changes by section and line of its Markdown. */
  const origins = new Map<string, ReportChange>()
  for (const { change, section, texts } of added)
    for (const text of texts) {
      const before = narrative[section] ?? ''
      origins.set(`${section} ${before.split('\n').length}`, change)
      narrative[section] = `${before}${text}\n\n`
    }
  const inspection = { ...framed.inspection, narrative }
  const found = new Map<ReportChange, ProseFinding[]>()
  for (const finding of checkInspection(rateForPublication({ ...framed, inspection }))) {
    if (!('sentence' in finding) || ofStyle.has(finding.code)) continue
    const change = origins.get(`${finding.section} ${finding.line}`)
    if (change && finding.path[0] === 'narrative')
      found.set(change, [...(found.get(change) ?? []), finding])
  }
  return changes.map((change) => {
    const check = found.get(change)
    return check ? { ...change, check } : change
  })
}

/** The texts that were put in, as Markdown in which bound figures are bound. */
function textsOf(change: ReportChange): string[] {
  if (change.code === 'passage') return change.kind === 'added' ? change.lines.map(markdown) : []
  if (change.code !== 'text' && change.code !== 'recommendation' && change.code !== 'row') return []
  if (change.to === null || change.differs === 'quotation-marks') return []
  const { bound = [] } = change
  // Letters of no language stand for the figures while the rest is escaped.
  const marked = bound.reduce(
    (text, { text: figure }, i) => text.replace(figure, String.fromCharCode(0xe000 + i)),
    change.to,
  )
  return [
    markdown(marked).replace(/[\uE000-\uE0EF]/gu, (mark) => {
      const reference = bound[mark.charCodeAt(0) - 0xe000]?.reference
      return reference === undefined ? mark : `:${reference}`
    }),
  ]
}

/** Text as Markdown that prints it. */
function markdown(text: string): string {
  return text.replace(/\uE0F0/gu, '').replace(/[\\`*_{}[\]<>()#+\-.!|:~$&^=]/gu, '\\$&')
}

/** The section of the narrative whose heading the text stands under. */
function sectionOf(place: ReportPlace | null, { report, domains }: Framework): string | undefined {
  const titles = new Map(
    report.flatMap((part): [string, string][] =>
      part.part === 'section' ? [[part.title, part.id]] : [],
    ),
  )
  for (const { standards, blocks } of domains) {
    for (const { id, title } of standards) titles.set(`${id} ${title}`, id)
    for (const { id, title } of blocks) titles.set(title, id)
  }
  const found = place?.under.flatMap((heading) => titles.get(heading) ?? []).at(-1)
  return found ?? [...titles.values()][0]
}
