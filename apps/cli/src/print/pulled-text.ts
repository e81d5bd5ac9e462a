import { changedLines, noteWords, type Pulled, type PullNote } from '@inspectorate/pull'
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

function noteLines(
  { code, section, under, from, to, reference }: PullNote,
  nameOf: (section: string) => string,
): string[] {
  const place = under.at(-1) ?? (section === null ? '' : nameOf(section))
  return [
    `${noteWords[code]}${inPlace(place)}`,
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
