import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, run } from './run.js'
import { textsOf } from './texts-of.js'

const sample = new URL('../../../examples/riverside-home-care/', import.meta.url)

/** The sample with a survey of its own: a few people, and what they said. */
const quoting = (narrative: string, said: readonly string[]) =>
  inFolder({}, async (folder) => {
    await cp(sample, folder, { recursive: true })
    const lines = said.map(
      (words, i) => `P00${i + 1},${i === 2 ? 'disagree' : 'agree'},disagree,other,"${words}"`,
    )
    await writeFile(
      join(folder, 'people.csv'),
      `${['response,respected,unhurried,worry-themes,worries', ...lines].join('\n')}\n`,
    )
    await writeFile(join(folder, 'narrative/people.md'), `${narrative}\n`)
    const file = join(folder, 'inspection.json')
    const checked = await run('check', file, '--json')
    const exported = await run('export', file, '--out', folder, '--format', 'html')
    const html = await readFile(join(folder, 'riverside-home-care.html')).catch(() => null)
    return { checked, exported, text: html && (await textsOf('x.html', html)) }
  })
const found = ({ out }: { out: string }) =>
  (JSON.parse(out) as { code: string; found?: string; line?: number; severity: string }[]).filter(
    ({ code }) => code.startsWith('person') || code === 'case-reference',
  )

describe('words quoted by reference', () => {
  it('are printed as they were given, with the group of who said them', async () => {
    const { text, checked } = await quoting('::quote[worries P001]{by=respected}', [
      'It is *always* late, and :percent[no] helps.',
      'No.',
      'Never.',
    ])
    expect(text).toContain('It is *always* late, and :percent[no] helps.')
    expect(text).toContain('Agree, Survey of people')
    expect(found(checked)).toEqual([
      expect.objectContaining({ code: 'person-singled-out', line: 1 }),
    ])
  })

  it('are looked through for what leads to a person, at the place of the reference', async () => {
    const said = 'Ask Nkechi, Mrs Dhillon or J.K. on 01632 960 123, I am C003.'
    const { checked, text } = await quoting('It was late.\n\n::quote[worries P001]', [said])
    expect(checked.exitCode).toBe(1)
    const places = found(checked).map(({ code, found: what, line }) => `${line} ${code} ${what}`)
    expect(places.toSorted()).toEqual([
      '3 case-reference C003',
      '3 personal-detail 01632 960 123',
      '3 personal-detail J.K.',
      '3 personal-name Mrs Dhillon',
      '3 personal-name Nkechi',
    ])
    expect(text).toContain('Nkechi')
  })

  it('leave out what is said to be left out', async () => {
    const { checked, text } = await quoting(
      '::quote[worries P001]{without="Nkechi; 01632 960 123"}',
      ['Ask Nkechi on 01632 960 123.'],
    )
    expect(text).toContain('Ask […] on […].')
    expect(text).not.toContain('Nkechi')
    expect(found(checked)).toEqual([])
  })

  it.each([
    ['::quote[worries P009]', 'P001'],
    ['::quote[worry P001]', 'worries'],
    ['::quote[respected P001]', 'worries'],
    ['::quote[worries]', '::quote[question response]'],
    ['::quote[worries P001]{by=respect}', 'respected'],
    ['::quote[worries P001]{with=sex}', 'by'],
    ['::quote[worries P001]{without="Somebody"}', 'not “Somebody”'],
  ])('are refused at their place where there are none: %s', async (line, expected) => {
    const { exported } = await quoting(line, ['Late.'])
    expect(exported.exitCode).toBe(2)
    expect(exported.err).toContain(expected)
    expect(exported.err).toContain('people.md')
  })
})
