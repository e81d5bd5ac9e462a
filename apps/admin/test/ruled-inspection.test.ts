import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rulesById } from '@inspectorate/frameworks/rules'
import { canonicalJson } from '@inspectorate/provenance'
import { eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countFiles } from '../src/publications/exporters.js'
import { makeNextPublication } from '../src/publications/make-publication.js'
import { inspections } from '../src/store/schema.js'
import { inspectionDetails } from './inspection-details.js'
import { publish } from './publish.js'
import {
  addMember,
  addPerson,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

let test: TestApp
let lead: Browsing
let account: { id: string }
beforeAll(async () => {
  test = await runningApp()
  account = await addPerson(test, 'Ada', true)
  lead = await browse(test, account)
})
afterAll(() => test.stop())

/** The grades that a panel gives, by part. */
type Grades = Readonly<Record<string, string>>

const statements = { safe: 8, effective: 6, caring: 5, responsive: 7, 'well-led': 8 }
const careHome: Grades = Object.fromEntries(
  Object.entries(statements).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, i) => [`${part}.${i + 1}`, i === 1 ? 's2' : 's3']),
  ),
)
const prison: Grades = {
  safety: '3',
  respect: '2',
  'purposeful-activity': '1',
  'preparation-for-release': '4',
}
const others =
  /HMIP|probation|PDU|ratings panel|the panel|case assessment|key question|discretion|sentences that began|Band\b/i

describe.each([
  {
    framework: 'fsa-food-hygiene-2010',
    evidence: { 'numbers.hygiene': '5', 'numbers.structural': '10', 'numbers.confidence': '5' },
    grades: {},
    said: ['Good', 'Condition of the structure', '5 + 10 + 5 = 20'],
    scored: false,
  },
  {
    framework: 'cqc-single-assessment-2023',
    evidence: {},
    grades: careHome,
    said: ['Some shortfalls', 'Medicines optimisation', 'Safe'],
    scored: true,
  },
  {
    framework: 'hmi-prisons-2023',
    evidence: {},
    grades: prison,
    said: ['Outcomes are poor', 'Preparation for release'],
    scored: false,
  },
])('an inspection under $framework', ({ framework, evidence, grades, said, scored }) => {
  const slug = `own-${framework}`
  const here = `/inspections/${slug}`
  let files: Record<string, Uint8Array>

  it('goes from set-up to publication though it has no cases', async () => {
    await lead.post('/inspections', {
      ...inspectionDetails,
      'service-name': 'Mill Lane',
      slug,
      framework,
    })
    const inspection = await rowOf(slug)
    await addMember(test, inspection, account, 'lead')
    expect((await lead.get(here)).body).not.toContain('>Cases<')
    for (const path of ['/details', '/context', '/evidence', '/judgements', '/ratings/what-if'])
      expect((await lead.get(here + path)).statusCode, path).toBe(200)
    await step(here)
    await step(here)
    if (Object.keys(evidence).length > 0) {
      expect((await lead.post(`${here}/evidence`, evidence)).statusCode).toBe(303)
      expect((await lead.get(`${here}/ratings`)).body).toContain('So far.')
    }
    await step(here)
    expect((await rowOf(slug)).stage).toBe('ratings-panel')
    if (Object.keys(grades).length > 0)
      expect((await lead.get(`${here}/checks`)).body).toMatch(/Not (judged|entered) yet/)
    const judged = Object.entries(grades).map(([id, grade]) => [`rating.${id}`, grade])
    await lead.post(`${here}/judgements`, { ...Object.fromEntries(judged), by: 'The board' })
    await lead.post(`${here}/narrative/summary`, { version: '0', text: 'It does what it should.' })
    expect((await lead.get(`${here}/narrative`)).statusCode).toBe(200)
    expect((await lead.get(`${here}/narrative/summary`)).body).toContain('It does what it should.')
    const recommendations = await lead.get(`${here}/recommendations`)
    expect(recommendations.body).toContain('>Mill Lane</option>')

    const asked = await publish(lead, here)
    await makeNextPublication(test.store, test.services.now, test.services.log)
    const publication = String(asked.headers.location)
    expect((await lead.get(publication)).body).toContain('Finished')
    files = unzipSync((await lead.get(`${publication}/${slug}-bundle.zip`)).rawPayload)
    expect((await lead.post(`${here}/evidence`, evidence)).statusCode).toBe(409)
  })

  it('says in every format what the framework says, and nothing of others', async () => {
    const names = Object.keys(files).filter((name) => name !== 'manifest.json')
    expect(names).toHaveLength((await countFiles()) - 1)
    // A PDF tells its text to its reader, which sealing it was.
    for (const name of names.filter((one) => !one.endsWith('.pdf'))) {
      const text = textOf(files[name]!)
      for (const one of said) expect(text, name).toContain(one)
      if (name.endsWith('.json')) continue
      expect(text, name).not.toMatch(others)
      expect(/points/i.test(text), `${name}: points`).toBe(scored)
    }
  })

  it('is sealed with the hash of its rules, and re-rates from its record alone', async () => {
    const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString()) as {
      framework: unknown
    }
    const rules = canonicalJson(await rulesById(framework))
    expect(manifest.framework).toMatchObject({
      id: framework,
      sha256: createHash('sha256').update(rules).digest('hex'),
    })
    const folder = await mkdtemp(join(tmpdir(), 'inspectorate-ruled-'))
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
    expect(await command('verify', folder)).toMatch(/./)
    const record = join(folder, 'unknown.json')
    const text = Buffer.from(files[`${slug}.json`]!).toString()
    await writeFile(record, text.replaceAll(`"${framework}"`, '"gone-1999"'))
    const rated = await command('explain', record)
    for (const sentence of said.slice(-1)) expect(rated).toContain(sentence)
    await rm(folder, { recursive: true })
  })
})

async function rowOf(slug: string) {
  const [row] = await test.services.db.select().from(inspections).where(eq(inspections.slug, slug))
  return row!
}

/** Goes on to the next stage. */
async function step(here: string): Promise<void> {
  const { stage } = await rowOf(here.split('/').at(-1)!)
  await lead.post(`${here}/stage`, { from: stage })
}

/** All that is written in a file, without its mark-up. */
function textOf(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isArchive
    ? Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
        /\.(xml|csv|txt)$/.test(name) ? [part] : [],
      )
    : [bytes]
  return parts
    .map((part) => Buffer.from(part).toString())
    .join('\n')
    .replaceAll(/<style[^]*?<\/style>/g, '')
    .replaceAll(/<\/(?:w:p|p|td|th|si)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
}

async function command(...args: string[]): Promise<string> {
  const program = join(repository, 'apps/cli/bin/inspectorate.js')
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args])
  return stdout
}
