import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isRecorded, layOutAll } from './page-numbers/lay-out-all.js'

/** Pages of headings in LibreOffice, as `page-numbers.js --record` wrote them down. */
const recorded = JSON.parse(
  readFileSync(new URL('page-numbers/libreoffice-pages.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly number[]>>

it('contents print the pages of LibreOffice: all within one, and 49 in fifty the same', async () => {
  const all = (await layOutAll()).filter(({ name }) => isRecorded(name))
  expect(all.map(({ name }) => name)).toEqual(Object.keys(recorded))
  const off = all.flatMap(({ name, entries }) => {
    expect(entries).toHaveLength(recorded[name]!.length)
    return entries.map(({ page }, i) => ({ name, by: Math.abs(page! - recorded[name]![i]!) }))
  })
  expect(off.filter(({ by }) => by > 1)).toEqual([])
  expect(off.filter(({ by }) => by === 0).length / off.length).toBeGreaterThanOrEqual(0.98)
  expect(off.filter(({ name, by }) => name.endsWith(', ours') && by > 0)).toEqual([])
})
