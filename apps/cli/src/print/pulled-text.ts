import { changedLines, type Pulled, type PullNote, type PullNoteCode } from '@inspectorate/pull'
import type { Origins } from '../read/read-inspection.js'

/** What an edited report brings back, section by section; then what is listed, commented and in conflict. */
export function pulledText(
  { sections, notes, conflicts, comments, tracked }: Pulled,
  file: string,
  origins: Origins,
): string {
  const nameOf = (section: string) => origins.get(`narrative.${section}`) ?? `${file}, ${section}`
  const lines: string[] = []
  for (const { section, before, after } of sections) {
    lines.push(nameOf(section))
    for (const { line, from, to } of changedLines(before, after)) {
      lines.push(`  line ${line}`)
      lines.push(...from.map((one) => `  - ${one}`), ...to.map((one) => `  + ${one}`))
    }
  }
  if (sections.length === 0) lines.push('The report changes no text of the inspection.')
  for (const { section, base, current, edited } of conflicts)
    lines.push(
      `${nameOf(section)}: changed in Word and in the inspection since it was exported`,
      `  was:  ${oneLine(base)}`,
      `  here: ${oneLine(current)}`,
      `  Word: ${oneLine(edited)}`,
    )
  for (const note of notes) lines.push(...noteLines(note, nameOf))
  for (const { author, text, on, paragraph, under } of comments)
    lines.push(
      `Comment by ${author || 'nobody'}${inPlace(under.at(-1))}: ${oneLine(text)}`,
      `  on: ${oneLine(on || paragraph)}`,
    )
  for (const { kind, author, text, paragraph } of tracked)
    lines.push(
      `Tracked ${kind} by ${author || 'nobody'}: ${oneLine(text)}`,
      `  in: ${oneLine(paragraph)}`,
    )
  return lines.join('\n')
}

const said: Readonly<Record<PullNoteCode, string>> = {
  refused: 'Not taken',
  'figure-typed-over': 'Not taken: a figure was typed over. It follows from the evidence',
  'vouched-number-changed':
    'Not taken: a number that its author vouches for. Change it beside its source',
  'vouched-words-changed': 'Taken, and worth a look: words that their author vouches for',
  'figure-removed': 'Taken, and worth a look: a figure went with its sentence',
  'figure-bound-again': 'Taken as the figure that it was: a number typed again',
  'no-section': 'Not taken: it belongs to no section',
  'generated-changed': 'Not taken: the report words it itself',
  'generated-removed': 'Not taken: the report says it itself',
  'generated-moved': 'Not taken: the report places it itself',
  picture: 'Not taken: a picture',
  'footnote-removed': 'Taken: a footnote went with its last mark',
  'footnote-added': 'Not taken: a footnote that was made in Word',
  'box-removed': 'Taken: a box was deleted',
  moved: 'Taken: a text was moved',
}

function noteLines(
  { code, section, under, from, to, reference }: PullNote,
  nameOf: (section: string) => string,
): string[] {
  const place = under.at(-1) ?? (section === null ? '' : nameOf(section))
  return [
    `${said[code]}${inPlace(place)}`,
    ...(reference === undefined ? [] : [`  of:   ${reference}`]),
    ...(from === '' ? [] : [`  was:  ${oneLine(from)}`]),
    ...(to === '' ? [] : [`  Word: ${oneLine(to)}`]),
  ]
}

function inPlace(place: string | undefined): string {
  return place ? ` (${place})` : ''
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 160)}…` : line
}
