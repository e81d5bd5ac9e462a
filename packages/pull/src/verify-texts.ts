import type { FramedInspection, Issue } from '@inspectorate/core'
import { sectionOf, type SourceTexts } from './source/carried-source.js'
import { expectation, nothingMore, saidBy, type SectionResult } from './edit/section-result.js'
import { reportForEditing, type ReportForEditing } from './report-for-editing.js'
import { withTexts } from './with-texts.js'
import { readEditedDocument } from './word/read-edited-document.js'

interface Verifying {
  readonly framed: FramedInspection
  /** The texts as they were exported. */
  readonly texts: SourceTexts
  readonly render: (report: ReportForEditing) => Promise<Uint8Array>
}

/**
 * Exports the report again with the changed texts, and reads it as the edited file was read. A section that does not
 * say what it has to is left as it was, and is told: nothing is written wrong without a word.
 */
export async function verifyTexts(
  results: readonly SectionResult[],
  { framed, texts, render }: Verifying,
): Promise<readonly SectionResult[]> {
  if (results.every(({ section, text }) => text === texts.get(section))) return results
  const whole = new Map([...texts, ...results.map(({ section, text }) => [section, text] as const)])
  const report = reportForEditing(withTexts(framed, whole))
  const again = (faults: ReadonlyMap<string, string>) =>
    verifyTexts(
      results.map((one) => {
        const fault = faults.get(one.section)
        return fault === undefined || one.text === texts.get(one.section)
          ? one
          : refused(one, texts, fault)
      }),
      { framed, texts, render },
    )
  if (!report.ok) {
    const faults = new Map(
      report.issues.map((issue) => [sectionOf(issue.path), saidOf(issue)] as const),
    )
    // What no section is to blame for is the fault of them all.
    const known = results.some(
      ({ section, text }) => faults.has(section) && text !== texts.get(section),
    )
    return again(
      known ? faults : new Map(results.map(({ section }) => [section, saidOf(report.issues[0]!)])),
    )
  }
  const { paragraphs, notes } = readEditedDocument(await render(report.value), 'accepted')
  const sections = [...texts.keys()]
  const printed = new Map<string, string[]>()
  for (const paragraph of paragraphs) {
    const section = sections[paragraph.anchors[0]?.section ?? -1]
    if (section === undefined) continue
    const said = printed.get(section) ?? []
    said.push(expectation(paragraph, paragraph.tokens))
    printed.set(section, said)
  }
  const ofNotes = new Set(
    notes.map(
      ({ anchors: [anchor], tokens }) => `${sections[anchor?.section ?? -1]}: ${saidBy(tokens)}`,
    ),
  )
  const faults = new Map<string, string>()
  const all = new Set(paragraphs.map(({ text }) => text))
  for (const { section, text, expected, expectedNotes, sentences } of results) {
    if (text === texts.get(section)) continue
    const sentence = sentences.find((one) => !all.has(one))
    if (sentence !== undefined) faults.set(section, `it would not print “${shown(sentence)}”`)
    const note = expectedNotes.find((one) => !ofNotes.has(`${section}: ${one}`))
    if (note !== undefined) faults.set(section, `no footnote of it would print “${shown(note)}”`)
    const said = printed.get(section) ?? []
    const at = expected.findIndex((one, i) => one !== said[i])
    if (at >= 0 || said.length !== expected.length)
      faults.set(
        section,
        `it would print “${shown(said[Math.max(0, at)])}” for “${shown(expected[Math.max(0, at)])}”`,
      )
  }
  return faults.size === 0 ? results : again(faults)
}

function shown(said: string | undefined): string {
  const text = (said ?? 'nothing').replace(/¦t\|/g, '').replace(/: t\|/, ': ')
  return text.length > 90 ? `${text.slice(0, 90)}…` : text
}

function saidOf({ found, expected }: Issue): string {
  return `${found}: expected ${expected}`
}

function refused(result: SectionResult, texts: SourceTexts, why: string): SectionResult {
  return {
    section: result.section,
    text: texts.get(result.section) ?? '',
    expected: [],
    ...nothingMore,
    notes: [
      { code: 'refused', section: result.section, under: [], from: why, to: '' },
      ...result.notes.filter(
        ({ code }) => code === 'figure-typed-over' || code === 'vouched-number-changed',
      ),
    ],
  }
}
