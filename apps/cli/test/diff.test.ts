import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Inspection } from '@inspectorate/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { inFolder, run, sample } from './run.js'

let record: { inspection: Inspection }
beforeAll(async () => {
  await inFolder({}, async (folder) => {
    await run('export', sample, '--out', folder, '--format', 'json')
    record = JSON.parse(await readFile(join(folder, 'portsmouth-2023.json'), 'utf8'))
  })
})
const diffWith = (change: (inspection: Inspection) => void, ...flags: string[]) => {
  const inspection = structuredClone(record.inspection)
  change(inspection)
  return inFolder({ 'after.json': JSON.stringify(inspection) }, (folder) =>
    run('diff', sample, join(folder, 'after.json'), ...flags),
  )
}

describe('diff', () => {
  it('ends with 0 where nothing changed', async () => {
    expect(await run('diff', sample, sample)).toMatchObject({
      exitCode: 0,
      out: 'Nothing changed.',
    })
  })

  it('tells a departure withdrawn, and why the rating moved', async () => {
    const { exitCode, out } = await diffWith((inspection) => delete inspection.departures['2.1'])
    expect(exitCode).toBe(1)
    expect(out).toContain('departure in 2.1 Court work: removed, was Requires improvement')
    expect(out).toContain(
      '2.1 Court work: from Requires improvement (normally Inadequate) to Inadequate',
    )
    expect(out).toContain('overall: from Requires improvement, 6 of 27')
    expect(out).toContain('because Inadequate adds 0 points to the overall score.')
  })

  it('tells single answers by case, and many by question', async () => {
    const turn = (count: number) => (inspection: Inspection) => {
      const asked = inspection.cases.filter((one) => one.answers['assessment-safety'] === 'no')
      for (const one of asked.slice(0, count)) one.answers['assessment-safety'] = 'yes'
    }
    expect((await diffWith(turn(1))).out).toMatch(/P\d+, .*: from no to yes/)
    const many = await diffWith(turn(6))
    expect(many.out).toContain('6 answers changed: 6 from no to yes')
    expect(many.out).toMatch(
      /:percent\[assessment-safety yes\].*: from “\d+ per cent” to “\d+ per cent”/,
    )
  })

  it('tells answers of scales, numbers and choices in their words, and of words only that they changed', async () => {
    const riverside = new URL(
      '../../../examples/riverside-home-care/inspection.json',
      import.meta.url,
    ).pathname
    const { exitCode, out } = await inFolder({}, async (folder) => {
      await run('export', riverside, '--out', folder, '--format', 'json')
      const file = join(folder, 'riverside-home-care.json')
      const after = JSON.parse(await readFile(file, 'utf8')) as {
        inspection: Inspection
      }
      const { cases, surveys, response } = after.inspection
      cases.find(({ id }) => id === 'C003')!.answers['wait'] = '3.5'
      cases.find(({ id }) => id === 'C004')!.answers['unmet'] = 'company moving'
      const people = new Map(surveys['people']!.map((one) => [one.id, one]))
      people.get('P003')!.answers['respected'] = 'agree'
      people.get('P002')!.texts!['worries'] = 'Ring Dorothea on 01632 960123.'
      delete people.get('P004')!.answers['worry-themes']
      delete people.get('P004')!.texts
      response!['people']!.invited = 300
      await writeFile(join(folder, 'after.json'), JSON.stringify(after))
      return run('diff', file, join(folder, 'after.json'))
    })
    expect(exitCode).toBe(1)
    expect(out).toContain('C003, Wait for the first visit: from 2 weeks to 3.5 weeks')
    expect(out).toContain(
      'C004, Needs that were not met: from Moving about to Company + Moving about',
    )
    expect(out).toContain('P003, Respect (people): from Strongly disagree to Agree')
    expect(out).toContain('P002, Worries (people): text changed')
    expect(out).toContain('P004, Worries (people): text withdrawn')
    expect(out).toContain('response.people.invited: from “310” to “300”')
    expect(out).not.toContain('Dorothea')
    expect(out).not.toContain('hour late')
  })

  it('tells a sentence by its section, before and after', async () => {
    const { out } = await diffWith((inspection) => {
      inspection.narrative['foreword'] += '\n\nWe thank everyone who spoke to us.'
    })
    expect(out).toBe('Narrative\n  foreword: + We thank everyone who spoke to us.')
  })

  it('prints JSON for programs, told apart by code', async () => {
    const { out } = await diffWith((inspection) => (inspection.state = 'draft'), '--json')
    expect(JSON.parse(out)).toEqual([
      { code: 'detail', path: 'state', from: 'published', to: 'draft' },
    ])
  })

  it('says which of the two files cannot be compared', async () => {
    const { exitCode, err } = await diffWith((inspection) => {
      inspection.narrative['foreword'] = 'Of :count[nothing yes].'
    })
    expect(exitCode).toBe(2)
    expect(err).toMatch(/after\.json.*narrative/)
  })
})
