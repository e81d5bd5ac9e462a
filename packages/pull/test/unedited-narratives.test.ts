import { expect, it } from 'vitest'
import { pullReport, reportForEditing } from '../src/index.js'
import { editedInspection, fileForEditing, render } from './edited-inspection.js'
import { numbersFrom } from './numbers-from.js'

/** More of them with NARRATIVES=500. */
const narratives = Number(process.env['NARRATIVES'] ?? 6)

type Pick = (below: number) => number

const words = [
  'Plans',
  'were',
  'made,',
  'and',
  'people',
  'saw',
  'them.',
  'No',
  '“one”',
  'knew',
  '3.',
  '1)',
  '-',
  '+',
  '#',
  'A\\*B',
  'naïve',
  'Żółw',
  'עברית',
  '日本語',
  'e\u0301',
  'a\u00A0b',
  'it’s',
  '&amp;',
  'R&D',
  '\\<b>',
  'A_B',
  '100%',
  '12',
  'x:y',
  'https://example.org/a_b',
  '\\:plain',
  '…',
  '–',
  '🙂',
  '\\[sic]',
  'and/or',
  '\\`tick\\`',
  '!',
  '2\\.',
  '~',
]
const marked = [
  '**all of them**',
  '*as they should*',
  '***both***',
  '**bold with *both* in it**',
  '`code * here`',
  '[the standards](https://example.org/standards)',
  '[a *marked* link](https://example.org/a?b=c&d=e)',
  ':count[assessment-safety yes]',
  ':percent[assessment-engaging yes]{start}',
  '**:percent[assessment-safety yes]**',
  ':authored[12]{source="Staff list, 2025"}',
  ':plain[stronger than]',
  ':context[caseload]',
  '[^a]',
  '<!-- Anna? -->',
]

function line(pick: Pick, length = 3 + pick(14)): string {
  const all = Array.from({ length }, () =>
    pick(4) === 0 ? marked[pick(marked.length)]! : words[pick(words.length)]!,
  )
  // Nothing that begins a block.
  return ['Here', ...all].join(pick(12) === 0 ? '\n' : ' ').replace(/\n(?=[-+#~]|\d+[.)])/g, ' ')
}

const blocks: readonly ((pick: Pick) => string)[] = [
  line,
  line,
  line,
  (pick) => `## ${line(pick, 3).replaceAll('\n', ' ').replaceAll('[^a]', '')}`,
  (pick) =>
    Array.from(
      { length: 1 + pick(4) },
      () => `${'*-+'[pick(3)]} ${line(pick).replaceAll('\n', ' ')}`,
    ).join('\n'),
  (pick) =>
    Array.from(
      { length: 1 + pick(3) },
      (_, i) => `${i + 1}. ${line(pick).replaceAll('\n', ' ')}`,
    ).join(pick(2) === 0 ? '\n' : '\n\n'),
  (pick) =>
    `- ${line(pick, 4).replaceAll('\n', ' ')}\n  - ${line(pick, 4).replaceAll('\n', ' ')}\n\n    ${line(pick, 4).replaceAll('\n', ' ')}\n- Last.`,
  (pick) => `> ${line(pick).replaceAll('\n', '\n> ')}`,
  (pick) => `:::quotation{who="Practitioner" illustrative}\n${line(pick)}\n:::`,
  (pick) =>
    `:::practice-example{title="A plan"}\n${line(pick)}\n\n- ${line(pick, 3).replaceAll('\n', ' ')}\n:::`,
  (pick) =>
    `:::table{caption="Two offices"}\n| Office | Note |\n| --- | ---: |\n${Array.from({ length: 1 + pick(3) }, () => `| ${line(pick, 2).replaceAll('\n', ' ')} | ${line(pick, 3).replaceAll('\n', ' ')} |`).join('\n')}\n:::`,
  (pick) => `${line(pick, 4)}\\\n${line(pick, 3)}`,
]

function narrative(pick: Pick): string {
  const all = Array.from({ length: 2 + pick(9) }, () => blocks[pick(blocks.length)]!(pick))
  const text = all.join('\n\n')
  return text.includes('[^a]')
    ? `${text}\n\n[^a]: ${line(pick).replaceAll('[^a]', '').replaceAll('\n', ' ')}\n`
    : `${text}\n`
}

it('a report that nobody edited changes nothing, whatever its narrative', async () => {
  const pick = numbersFrom(55)
  const changed: unknown[] = []
  let whole = 0
  for (let run = 0; run < narratives; run++) {
    const text = narrative(pick)
    const framed = editedInspection({ '2.2': text, foreword: narrative(pick) })
    if (!reportForEditing(framed).ok) continue
    whole += 1
    const pulled = await pullReport(await fileForEditing(framed), framed, { render })
    if (!pulled.ok || pulled.value.sections.length + pulled.value.notes.length > 0)
      changed.push({ text, pulled })
  }
  expect(changed).toEqual([])
  expect(whole).toBeGreaterThan(narratives / 2)
})
