import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Ajv from 'ajv-draft-04'
import { describe, expect, it } from 'vitest'
import { run, sample } from './run.js'

const narrative = 'narrative/1.1.md'
const bound = ':count[management-oversight no]'

/** The sample in a folder of its own, with this typed where a figure is bound in 1.1. */
async function withTyped<T>(text: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-check-'))
  try {
    await cp(dirname(sample), folder, {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
    const file = join(folder, narrative)
    await writeFile(file, (await readFile(file, 'utf8')).replace(bound, text))
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe('check', () => {
  it('shows an editor where a typed figure contradicts the evidence', async () => {
    const { exitCode, out } = await withTyped('28 of the 38', (folder) =>
      run('check', join(folder, 'inspection.json')),
    )
    expect(exitCode).toBe(1)
    expect(out).toMatch(
      /narrative\/1\.1\.md\n +13:\d+ +error +“28 of the 38” +typed-figure-contradicts\n.*\n.*29 of 38.*\n.*:count\[management-oversight no\]/,
    )
    expect(out).toMatch(/1 error, 2 warnings, 0 advice\n16 vouched for by their authors/)
  })

  it('binds a typed figure that agrees, in its file, and then has nothing more to say of it', async () => {
    await withTyped('29 of the 38', async (folder) => {
      const file = join(folder, 'inspection.json')
      expect((await run('check', file)).out).toContain('typed-figure-unbound')
      const { out, err } = await run('check', file, '--fix')
      expect(err).toContain('1.1.md: typed figures bound')
      expect(out).not.toContain('typed-figure-unbound')
      expect(await readFile(join(folder, narrative), 'utf8')).toBe(
        await readFile(join(dirname(sample), narrative), 'utf8'),
      )
    })
  })

  it('--fix leaves alone what would print otherwise', async () => {
    await withTyped('29 of 38', async (folder) => {
      const before = await readFile(join(folder, narrative), 'utf8')
      await run('check', join(folder, 'inspection.json'), '--fix')
      expect(await readFile(join(folder, narrative), 'utf8')).toBe(before)
    })
  })

  it('writes SARIF that its published schema accepts', async () => {
    const { out } = await withTyped('28 of the 38', (folder) =>
      run('check', join(folder, 'inspection.json'), '--format', 'sarif'),
    )
    const log = JSON.parse(out) as unknown
    const require = createRequire(import.meta.url)
    const schema = JSON.parse(
      await readFile(
        join(dirname(require.resolve('@microsoft/jest-sarif')), 'schemas/sarif-2.1.0-rtm.5.json'),
        'utf8',
      ),
    ) as object
    const validate = new Ajv.default({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
    }).compile(schema)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...(log as object), version: '9' })).toBe(false)
    expect(log).toMatchObject({
      runs: [
        {
          results: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'typed-figure-contradicts',
              level: 'error',
              locations: [
                expect.objectContaining({
                  physicalLocation: {
                    artifactLocation: { uri: expect.stringMatching(/narrative\/1\.1\.md$/) },
                    region: { startLine: 13, startColumn: expect.any(Number) },
                  },
                }),
              ],
            }),
          ]),
        },
      ],
    })
  })
})
