import { dirname, join } from 'node:path'
import type { PulledSection } from '@inspectorate/pull'
import { readFileBytes } from '../read/read-file-bytes.js'
import type { Origins } from '../read/read-inspection.js'
import type { Replacement } from './replace-files.js'

/** The files that hold changed texts, as they become: a section in its file, others inside the inspection. */
export async function textReplacements(
  file: string,
  origins: Origins,
  sections: readonly PulledSection[],
): Promise<Replacement[]> {
  const replacements: Replacement[] = []
  const inside: PulledSection[] = []
  for (const one of sections) {
    const part = origins.get(`narrative.${one.section}`)
    if (part === undefined) inside.push(one)
    else {
      const path = join(dirname(file), part)
      replacements.push({ path, content: asWritten(one.after, await textOf(path)) })
    }
  }
  if (inside.length > 0)
    replacements.push({ path: file, content: withTexts(await textOf(file), inside) })
  return replacements
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFileBytes(path, path))
}

/** With the line ends and the mark at the beginning that the file has. */
function asWritten(text: string, before: string): string {
  const lines = before.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text
  return before.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines
}

/** The inspection with other texts in it. What is not changed keeps its bytes where a text stands there once. */
function withTexts(json: string, sections: readonly PulledSection[]): string {
  let text = json
  let whole = false
  for (const { before, after } of sections) {
    const written = JSON.stringify(before)
    const at = text.indexOf(written)
    if (at < 0 || text.includes(written, at + 1)) whole = true
    else text = text.slice(0, at) + JSON.stringify(after) + text.slice(at + written.length)
  }
  if (!whole) return text
  const data = JSON.parse(json.replace(/^\uFEFF/, '')) as {
    narrative?: Record<string, string>
    recommendations?: { text: string }[]
    summary?: Record<string, string[]>
    departures?: Record<string, { reason: string }>
    notRated?: Record<string, string>
  }
  for (const { section, after } of sections) {
    const [root, part, index] = section.split('/')
    if (root === 'departures') data.departures![part!]!.reason = after
    else if (root === 'notRated') data.notRated![part!] = after
    else if (root === 'recommendations') data.recommendations![Number(part)]!.text = after
    else if (index !== undefined) data.summary![part!]![Number(index)] = after
    else data.narrative![section] = after
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
