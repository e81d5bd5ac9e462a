import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { pullReport, sourceTexts } from '../src/index.js'
import { editedInspection, fileForEditing, render } from './edited-inspection.js'
import { silentDifferences } from './silent-differences.js'

const framed = editedInspection()
const folder = join(import.meta.dirname, 'libreoffice')

async function pulledFrom(path: string) {
  const bytes = new Uint8Array(await readFile(path))
  const pulled = await pullReport(bytes, framed, { render })
  if (!pulled.ok) throw new Error(JSON.stringify(pulled.issues))
  return { ...pulled.value, silent: await silentDifferences(bytes, framed, pulled.value) }
}

const becomes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  foreword: [['It ends here.\n', 'It ends here.\n\nWe thank all who helped us.\n']],
  'summary/strengths/0': [['Officers asked', 'Officers always asked']],
  'summary/strengths/1': [['Leaders listen', 'Leaders do listen']],
  'recommendations/1': [['the second thing', 'the second thing within a year']],
  '2.2': [
    [
      'Plans were made early, and people **saw them**',
      'Plans were drawn up early, and people saw them',
    ],
    [' cases that held', ' relevant cases that held'],
    [
      '[link to the standards](https://example.org/standards)',
      '[link](https://example.org/standards) to all the standards',
    ],
    ['and\ngoes on', 'and\n\ngoes on'],
    ['- Managers read what was written, *as they should*.\n', ''],
    [
      'for years.\n',
      'for years.\n- Managers read what was written, *as they should*.\n- Each had a mentor; "always", they said.\n',
    ],
    ['  - notes were written on the day;\n', ''],
    ['## Areas for improvement', '## What has to improve'],
    [
      '2. Victims were not thought of.\n3. Nobody asked about work; 3\\. is no number here.',
      '2. Nobody asked about work; 3\\. is no number here.\n3. Victims were not thought of.',
    ],
    ['The unit is :plain[stronger than]', 'The team is *stronger than*'],
    ['no time', 'hardly any time'],
    ['his fridge.\n', 'his fridge.\n\nOthers have copied it since.\n'],
    ['the larger one', 'the larger of the two'],
    ['closes the section.', 'closes the section.[^note-1]'],
    ['question applied.\n', 'question applied. They differ.\n\n[^note-1]: As staff told us.\n'],
  ],
}

it.each(['edited', 'edited-by-odt', 'locked', 'locked-by-odt'])(
  'every edit that was made in %s.docx lands in its section, and the figure that was typed over is listed',
  async (name) => {
    const { sections, notes, tracked, silent } = await pulledFrom(join(folder, `${name}.docx`))
    const before = sourceTexts(framed.inspection)
    const expected = Object.entries(becomes).map(([section, changes]) => ({
      section,
      after: changes.reduce((text, [from, to]) => {
        expect(text).toContain(from)
        return text.replace(from, () => to)
      }, before.get(section)!),
    }))
    expect(sections.map(({ section, after }) => ({ section, after }))).toEqual(expected)
    expect(notes.filter(({ section }) => section !== null)).toMatchObject([
      { code: 'figure-typed-over', from: 'four of the six', to: 'five of the six' },
      { code: 'moved', to: 'Managers read what was written, as they should.' },
      { code: 'moved', to: 'Nobody asked about work; 3. is no number here.' },
    ])
    expect(notes.map(({ code, to }) => `${code}: ${to}`).join('\n')).toContain(
      'generated-changed: The inspection led to some recommendations.',
    )
    expect(tracked.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'deletion: The unit is',
      'insertion: The team is',
    ])
    expect(silent).toEqual([])
  },
)

/** The file that others are made from. */
const report = process.env['REPORT']
beforeAll(async () => {
  if (report !== undefined) await writeFile(report, await fileForEditing(framed))
})

/** Other files, made by libreoffice/edits.py. */
const others = process.env['EDITED']
it.runIf(others !== undefined && existsSync(others))(
  'nothing of them is written otherwise than it was left, without a word',
  async () => {
    const names = (await readdir(others!)).filter((name) => name.endsWith('.docx'))
    const silent: Record<string, readonly string[]> = {}
    for (const name of names) {
      const pulled = await pulledFrom(join(others!, name))
      // A section that is refused stays whole as it was.
      if (pulled.notes.some(({ code }) => code === 'refused')) continue
      if (pulled.silent.length > 0) silent[name] = pulled.silent
    }
    expect(silent).toEqual({})
  },
  600_000,
)
