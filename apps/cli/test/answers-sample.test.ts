import { cp, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formats } from '../src/formats/exporters.js'
import { inFolder, run } from './run.js'
import { textsOf } from './texts-of.js'

const sample = new URL('../../../examples/riverside-home-care/', import.meta.url)

/** A copy of the sample to change and to publish from. */
const inSample = (use: (folder: string, file: string) => Promise<void>) =>
  inFolder({}, async (folder) => {
    await cp(sample, folder, { recursive: true })
    await use(folder, join(folder, 'inspection.json'))
  })
/** The answers of a column of one of its files, blanks left out. */
const answersIn = async (name: string, column: string) => {
  const [head = '', ...lines] = (await readFile(new URL(name, sample), 'utf8')).trim().split('\n')
  const place = head.split(',').indexOf(column)
  return lines.map((line) => line.split(',')[place] ?? '').filter((answer) => answer !== '')
}
const inRecord = async (file: string) =>
  (
    JSON.parse(await readFile(file, 'utf8')) as {
      figures: { reference: string; text: string; value: number | null }[]
    }
  ).figures
const half = (value: number) => Math.floor(value + 0.5)

it('an inspection with scales, numbers, choices and words publishes in every format', async () => {
  await inSample(async (folder, file) => {
    expect(await run('check', file)).toMatchObject({ exitCode: 0 })
    const out = join(folder, 'out')
    expect(await run('publish', file, '--out', out)).toMatchObject({ exitCode: 0, err: '' })
    const bundle = join(out, 'riverside-home-care-2026-10')
    expect(await run('verify', bundle)).toMatchObject({ exitCode: 0 })
    const words = new Set(await answersIn('people.csv', 'worries'))
    expect(words.size).toBeGreaterThan(3)
    for (const name of await readdir(bundle)) {
      if (name.endsWith('.json')) continue
      const text = await textsOf(name, await readFile(join(bundle, name)))
      for (const one of words) expect(text, `${name}: words are never published`).not.toContain(one)
    }
  })
})

it('its figures are those of its files', async () => {
  await inSample(async (folder, file) => {
    const out = join(folder, 'out')
    await run('export', file, '--out', out, '--format', 'json')
    const figures = await inRecord(join(out, 'riverside-home-care.json'))
    const valueOf = (reference: string) => figures.find((one) => one.reference === reference)?.value
    const respected = await answersIn('people.csv', 'respected')
    const outside = ['dont-know', 'not-say']
    const relevant = respected.filter((one) => !outside.includes(one))
    const agree = relevant.filter((one) => one === 'agree' || one === 'strongly-agree')
    expect(valueOf('percent[respected agree+strongly-agree]')).toBe(
      half((100 * agree.length) / relevant.length),
    )
    const waits = (await answersIn('cases.csv', 'wait')).filter((one) => one !== 'unknown')
    const inOrder = waits.map(Number).toSorted((a, b) => a - b)
    const middle = (inOrder.length - 1) / 2
    expect(valueOf('median[wait]')).toBe(
      (inOrder[Math.floor(middle)]! + inOrder[Math.ceil(middle)]!) / 2,
    )
    expect(valueOf('percent[wait yes]')).toBe(
      half((100 * inOrder.filter((weeks) => weeks < 12).length) / inOrder.length),
    )
    const plans = await answersIn('cases.csv', 'plan-quality')
    expect(valueOf('number[plan-quality relevant]')).toBe(
      plans.filter((one) => one !== 'na').length,
    )
    expect(valueOf('number[wait relevant]')).toBe(waits.length)
    const unhurried = (await answersIn('people.csv', 'unhurried')).filter(
      (one) => !outside.includes(one),
    )
    const good = unhurried.filter((one) => one === 'agree' || one === 'strongly-agree')
    expect(valueOf('percent[welcome-and-pace yes]')).toBe(
      half((100 * (agree.length + good.length)) / (relevant.length + unhurried.length)),
    )
    expect(valueOf('response-rate[people]')).toBe(half((100 * 140) / 310))
  })
})

it.each([
  ['percent[respected agre]', 'agree'],
  ['percent[respected agree+agree]', 'each answer once'],
  ['percent[respected dont-know]', 'of=answered'],
  ['mean[unmet]', 'numbers or points'],
  ['median[unmet]', 'numbers or an order'],
  ['themes[respected]', 'several choices'],
  ['themes[unmet]{top=0}', 'from 1'],
  ['mean[worries]', 'numbers or points'],
  ['response-rate[peple]', 'people'],
  ['percent[welcome-and-pace no]', 'what counts as yes'],
  ['percent[welcome-and-pase]', 'welcome-and-pace'],
])(
  'a figure that its question cannot have is refused at its place: %s',
  async (figure, expected) => {
    await inSample(async (folder, file) => {
      await writeFile(join(folder, 'narrative/led.md'), `It was :${figure}.\n`)
      const { exitCode, err, out } = await run('check', file)
      expect(exitCode).not.toBe(0)
      expect(out + err).toContain('led.md')
      expect(out + err).toContain(expected)
    })
  },
)

it.each([
  ['::distribution[pace]', 'respected'],
  ['::distribution[respected]{by=age}', 'sex'],
  ['::distribution[respected unmet]', 'one answer set'],
  ['::distribution[worries]', 'not words'],
  ['::distribution[]', 'question'],
  ['::distribution[respected]{with=sex}', 'by'],
])('a distribution that cannot be drawn is refused at its place: %s', async (line, expected) => {
  await inSample(async (folder, file) => {
    await writeFile(join(folder, 'narrative/led.md'), `${line}\n`)
    const { exitCode, err, out } = await run('check', file)
    expect(exitCode).not.toBe(0)
    expect(out + err).toContain(expected)
  })
})

it('what-if takes answers of every kind as they are typed, and says at its place what is none', async () => {
  await inSample(async (_, file) => {
    for (const answer of [
      'C003:wait=40 weeks',
      'C003:unmet=Meals; Company',
      'C002:plan-quality=Poor',
    ])
      expect(await run('what-if', file, '--answer', answer)).toMatchObject({ exitCode: 0, err: '' })
    for (const [answer, said] of [
      ['C003:wait=soon', 'a number of at most 1 decimal'],
      ['C003:plan-quality=splendid', 'Very good'],
      ['C003:unmet=none meals', 'none (None of these) by itself'],
      ['C003:pace=1', 'no such question'],
      ['C001:wait=3', 'no answer: asked only where'],
    ] as const) {
      const { exitCode, err } = await run('what-if', file, '--answer', answer)
      expect([answer, exitCode]).toEqual([answer, 2])
      expect(err).toContain(said)
    }
  })
})

it('everything that the app offers is written twice with the same bytes', async () => {
  await inSample(async (folder, file) => {
    for (const out of ['one', 'two'])
      await run('export', file, '--out', join(folder, out), '--format', formats.join())
    const names = await readdir(join(folder, 'one'))
    expect(names).toHaveLength(formats.length)
    for (const name of names)
      expect(await readFile(join(folder, 'one', name)), name).toEqual(
        await readFile(join(folder, 'two', name)),
      )
  })
})
