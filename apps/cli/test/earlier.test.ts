import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, sample } from './run.js'

let folder = ''
let file = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-earlier-'))
  const out = join(folder, 'records')
  await run('export', sample, '--out', out, '--format', 'json')
  const record = JSON.parse(await readFile(join(out, 'portsmouth-2023.json'), 'utf8'))
  record.inspection.id = 'portsmouth-2019'
  record.inspection.publication.published = '2019-07'
  for (const one of record.inspection.cases.slice(0, 30)) one.answers['assessment-safety'] = 'no'
  await cp(dirname(sample), join(folder, 'inspection'), {
    recursive: true,
    filter: (from) => !from.includes('node_modules'),
  })
  file = join(folder, 'inspection', 'inspection.json')
  await writeFile(join(folder, 'inspection', 'earlier.json'), JSON.stringify(record))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const write = async (earlier: string | undefined, sentence: string) => {
  const inspection = JSON.parse(await readFile(sample, 'utf8'))
  await writeFile(file, JSON.stringify({ ...inspection, ...(earlier && { earlier }) }))
  const foreword = await readFile(join(dirname(sample), 'narrative', 'foreword.md'), 'utf8')
  await writeFile(
    join(folder, 'inspection', 'narrative', 'foreword.md'),
    `${foreword}\n\n${sentence}\n`,
  )
}

describe('what authors write, from the command line', () => {
  it('is bound in every format, and comes out again from the sealed record alone', async () => {
    await write(
      'earlier.json',
      [
        'Sufficient assessment for safety :trend[assessment-safety yes].',
        ':quantity[assessment-safety no]{start} of the cases fell short of that.',
        'The weakest part of assessment was :ranking[lowest 2.2]{form=result}.',
        'The helpline is :plain[0800 123 456].',
      ].join(' '),
    )
    const bundle = join(folder, 'bundles')
    const published = await run('publish', file, '--out', bundle)
    expect([published.err, published.exitCode]).toEqual(['', 0])
    const sealed = join(bundle, 'portsmouth-2023-2023-07')
    const html = await readFile(join(sealed, 'portsmouth-2023.html'), 'utf8')
    expect(html).toMatch(/<data[^>]*>rose from \d+ per cent to 32 per cent<\/data>/)
    expect(html).toMatch(/<data[^>]*>A reasonable majority<\/data><\/a> of the cases/)
    expect(html).toMatch(/<data[^>]*>‘Keeping other people safe’ \(32 per cent\)<\/data>/)
    expect(html).toContain('The helpline is 0800 123 456.')
    expect((await run('verify', sealed)).exitCode).toBe(0)
  })

  it('tells where the earlier inspection is missing or is none', async () => {
    await write(undefined, 'It :trend[assessment-safety yes].')
    const none = await run('export', file, '--out', join(folder, 'out'))
    expect(none.exitCode).toBe(2)
    expect(none.err).toContain('foreword.md')
    expect(none.err).toContain('an earlier inspection to measure from')
    await write('nowhere.json', 'Text.')
    expect((await run('rate', file)).err).toContain('nowhere.json')
    await write('../records/portsmouth-2023.json', 'Text.')
    expect((await run('rate', file)).err).toContain('inside the inspection’s folder')
    await write('cases.csv', 'Text.')
    expect((await run('rate', file)).exitCode).toBe(2)
  })
})
