import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blankInspection } from './blank-inspection.js'
import { inFolder, run } from './run.js'

/** Thirty cases of 28 people; Kim is responsible for all licence cases. */
const rows = Array.from({ length: 30 }, (_, i) => {
  const licence = i % 3 === 0
  const person = `P${i % 28}`
  const day = `2026-02-${String(28 - (i % 28)).padStart(2, '0')}`
  return `C${i},${person},${day},${licence ? 'Kim' : `Lee ${i % 7}`},${licence ? 'Licence' : 'Order'}`
})
const frame = `Case,Person,Start,Worker,Sentence\n${rows.join('\n')}\n`
const columns = ['--id', 'Case', '--person', 'Person', '--began', 'Start', '--officer', 'Worker']
const named = [...columns, '--strata', 'Sentence', '--seed', '40213']

/** A folder with a frame and an inspection; `draw` draws from the frame. */
const inInspection = <T>(
  use: (at: {
    at: (file: string) => string
    draw: (...options: string[]) => ReturnType<typeof run>
  }) => Promise<T>,
) =>
  inFolder({ 'frame.csv': frame, 'inspection.json': JSON.stringify(blankInspection) }, (folder) => {
    const at = (file: string) => join(folder, file)
    return use({ at, draw: (...options) => run('sample', 'draw', at('frame.csv'), ...options) })
  })

describe('sample draw', () => {
  it('writes the sample, the record that draws it again, and how it was drawn into the inspection', async () => {
    await inInspection(async ({ at, draw }) => {
      const drawn = await draw(
        '--size',
        '9',
        '--buffer',
        '2',
        ...named,
        '--into',
        at('inspection.json'),
      )
      expect(drawn).toMatchObject({ exitCode: 0, err: '' })
      expect(drawn.out).toContain(
        '9 cases and 2 of the buffer, of 30 cases of 28 people; seed 40213',
      )
      const sample = await readFile(at('frame.sample.csv'), 'utf8')
      expect(sample.split('\n')[0]).toBe('drawn as,order,stratum,Case,Person,Start,Worker,Sentence')
      expect(sample.trim().split('\n')).toHaveLength(12)
      const check = () => run('sample', 'check', at('frame.sample.draw.json'))
      expect(await check()).toMatchObject({
        exitCode: 0,
        out: `${at('frame.sample.draw.json')}: the same 9 cases and 2 of the buffer are drawn again.`,
      })
      const { sample: said } = JSON.parse(await readFile(at('inspection.json'), 'utf8'))
      expect(said).toMatchObject({
        cohort: 28,
        draw: {
          seed: '40213',
          size: 9,
          buffer: 2,
          atMost: 6,
          strata: { by: ['Sentence'], count: 2 },
        },
      })
      expect(await run('rate', at('inspection.json'))).toMatchObject({ exitCode: 0 })

      const record = await readFile(at('frame.sample.draw.json'), 'utf8')
      const [first] = JSON.parse(record).leftOut.filter(
        ({ because }: { because: string }) => because === 'places-taken',
      )
      const changed = JSON.parse(record)
      changed.sample[0] = first.id
      await writeFile(at('frame.sample.draw.json'), JSON.stringify(changed))
      expect(await check()).toMatchObject({
        exitCode: 1,
        out: `${at('frame.sample.draw.json')}: sample: another one is drawn\nNot drawn: ${first.id}`,
      })
      await writeFile(at('frame.csv'), `${frame}C99,P99,2026-02-01,Ann,Order\n`)
      expect((await check()).err).toContain('another file than the one named: found SHA-256')
    })
  })

  it('makes up a seed where none is given, and writes a workbook where that is asked for', async () => {
    await inInspection(async ({ at, draw }) => {
      const options = ['--size', '5', ...columns, '--out', at('sample.xlsx')]
      expect((await draw(...options)).exitCode).toBe(0)
      expect(await run('sample', 'check', at('sample.draw.json'))).toMatchObject({ exitCode: 0 })
      const { options: kept } = JSON.parse(await readFile(at('sample.draw.json'), 'utf8'))
      expect(kept.seed).toMatch(/^\d{20}$/)
    })
  })

  it('says what is wrong with row and column, and writes nothing', async () => {
    await inInspection(async ({ at, draw }) => {
      const small = await draw('--size', '24', ...named)
      expect(small).toMatchObject({
        exitCode: 2,
        err: `${at('frame.csv')}: out of range: found 6 cases of Licence with at most 6 of one officer, expected 9, its share of 24\nWith --accept-small other strata take what one that is too small lacks.`,
      })
      expect((await draw('--size', '29', ...named)).err).toContain(
        'found 28 cases that could be drawn, one of each person, expected 29, the size of the sample',
      )
      expect((await draw('--size', '24', ...named, '--accept-small')).exitCode).toBe(0)
      const accepted = await readFile(at('frame.sample.csv'), 'utf8')
      await writeFile(at('frame.csv'), `${frame}C1,P1,03/02/2026,Kim,\n`)
      expect(await draw('--size', '9', ...named)).toMatchObject({
        exitCode: 2,
        err: [
          ['Start', 'not an accepted value: found "03/02/2026", expected a day as 2026-02-28'],
          [
            'Case',
            'used twice: found "C1", expected each case once: it stands in row 3 as well, as begun on 2026-02-27',
          ],
          [
            'Sentence',
            'not an accepted value: found nothing, expected a value: no case may be without',
          ],
        ]
          .map(([column, fault]) => `${at('frame.csv')}, row 32, column ${column}: ${fault}`)
          .join('\n'),
      })
      expect((await draw('--size', '9', '--id', 'Case', '--person', 'Person')).err).toContain(
        '--began',
      )
      expect((await draw('--size', '9', '--id', 'Caes')).err).toContain('Case, perhaps')
      expect(await readFile(at('frame.sample.csv'), 'utf8')).toBe(accepted)
    })
  })
})
