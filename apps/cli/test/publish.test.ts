import { chmod, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BundleFile } from '@inspectorate/provenance'
import { readOurs } from '../src/bundle/read-ours.js'
import { sha256 } from '../src/read/sha256.js'
import { writeBundle } from '../src/bundle/write-bundle.js'
import { formats } from '../src/formats/exporters.js'
import { finishedInspection } from './finished-inspection.js'
import { inFolder, run } from './run.js'

const inspection = JSON.stringify({
  ...finishedInspection,
  narrative: {
    ...finishedInspection.narrative,
    foreword: 'The overall rating is :overall[], with :score[]. More is in the data workbook.',
  },
})
const publishing = <T>(use: (bundle: string, folder: string) => Promise<T>) =>
  inFolder({ 'inspection.json': inspection }, async (folder) => {
    const ran = await run('publish', join(folder, 'inspection.json'), '--out', join(folder, 'out'))
    expect(ran).toMatchObject({ exitCode: 0, err: '' })
    const [name] = await readdir(join(folder, 'out'))
    return use(join(folder, 'out', name!), folder)
  })
const filesOf = async (bundle: string): Promise<BundleFile[]> => {
  const manifest = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8'))
  return Promise.all(
    manifest.files.map(async (file: BundleFile) => ({
      ...file,
      bytes: new Uint8Array(await readFile(join(bundle, file.name))),
    })),
  )
}

describe('publish', () => {
  it.each([
    ['a judgement', { judgements: {} }, '1.1 Leadership'],
    ['a part', { narrative: {} }, 'foreword'],
    ['a reason', { notRated: { ...finishedInspection.notRated, '2.2': 'tbc' } }, '2.2'],
    ['fieldwork', { fieldwork: undefined }, 'fieldwork'],
    ['recommendations', { recommendations: [] }, 'recommendations'],
  ])('refuses and writes nothing without %s, which it names', async (_, change, named) => {
    const unfinished = JSON.stringify({ ...finishedInspection, ...change })
    await inFolder({ 'inspection.json': unfinished }, async (folder) => {
      const file = join(folder, 'inspection.json')
      const { exitCode, err } = await run('publish', file, '--out', join(folder, 'out'))
      expect(exitCode).toBe(1)
      expect(err).toContain('Nothing can be published before this is mended')
      expect(err).toContain(named)
      expect(await readdir(folder)).toEqual(['inspection.json'])
      expect((await run('check', file)).exitCode).toBe(1)
      // A draft may lack all of that.
      const drafted = await run('export', file, '--out', join(folder, 'draft'), '--format', 'html')
      expect(drafted.exitCode).toBe(0)
    })
  })

  it('writes every format and a manifest that knows their checksums', async () => {
    await publishing(async (bundle) => {
      const files = await filesOf(bundle)
      expect(files.map(({ format }) => format)).toEqual(formats)
      expect((await readdir(bundle)).length).toBe(formats.length + 1)
      const listed = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8')).files
      expect(listed).toEqual(
        files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length, sha256: sha256(bytes) })),
      )
      const of = (id: string) => files.find(({ format }) => format === id)!
      expect(strFromU8(of('html').bytes)).toContain(
        `<a href="${of('xlsx').name}">data workbook</a>`,
      )
    })
  })

  it('makes its files read-only and leaves nothing else behind', async () => {
    await publishing(async (bundle, folder) => {
      for (const name of await readdir(bundle))
        expect((await stat(join(bundle, name))).mode & 0o222).toBe(0)
      expect(await readdir(join(folder, 'out'))).toHaveLength(1)
    })
  })

  it('never writes over a bundle', async () => {
    await publishing(async (bundle, folder) => {
      const before = await readFile(join(bundle, 'manifest.json'), 'utf8')
      const again = await run(
        'publish',
        join(folder, 'inspection.json'),
        '--out',
        join(folder, 'out'),
      )
      expect(again).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('bundles are never changed'),
      })
      expect(await readFile(join(bundle, 'manifest.json'), 'utf8')).toBe(before)
    })
  })

  it('seals the format of somebody else by the reader that it brings, and leaves it out without one', async () => {
    const module = (
      reader: string,
    ) => `const head = { id: 'list', view: 'report', mediaType: 'text/plain', extension: '.txt',
        options: { safeParse: () => ({ success: true, data: {} }) } }
      export default { ...head, ${reader}
        async *render({ figures }) {
          for (const one of figures) yield new TextEncoder().encode(one.reference + '\\t' + one.text + '\\n')
        } }`
    const reading = (text: string) => `async readFigures(bytes) {
        const lines = new TextDecoder().decode(bytes).trim().split('\\n')
        return lines.map((line) => line.split('\\t')).map(([reference, text]) => ({ reference, text: ${text} }))
      },`
    const files = {
      'inspection.json': inspection,
      'read.mjs': module(reading('text')),
      'unread.mjs': module(''),
      'lying.mjs': module(reading('text + "!"')),
      'broken.mjs': module('async readFigures() { throw new Error("no reader today") },'),
    }
    await inFolder(files, async (folder) => {
      const publish = (name: string) =>
        run(
          'publish',
          join(folder, 'inspection.json'),
          '--out',
          join(folder, name),
          '--exporter',
          join(folder, `${name}.mjs`),
        )
      const bundleIn = async (name: string) =>
        join(folder, name, (await readdir(join(folder, name)))[0]!)
      expect(await publish('read')).toMatchObject({ exitCode: 0, err: '' })
      const bundle = await bundleIn('read')
      expect((await filesOf(bundle)).map(({ format }) => format)).toEqual([...formats, 'list'])
      expect(await run('verify', bundle, '--exporter', join(folder, 'read.mjs'))).toMatchObject({
        exitCode: 0,
      })
      expect(await run('verify', bundle)).toMatchObject({
        exitCode: 1,
        out: expect.stringContaining('.txt: this software does not write its format'),
      })
      expect(await publish('unread')).toMatchObject({
        exitCode: 0,
        err: expect.stringContaining('Published without list: nothing reads its figures back'),
      })
      expect((await filesOf(await bundleIn('unread'))).map(({ format }) => format)).toEqual(formats)
      expect(await publish('lying')).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('!'),
      })
      expect(await publish('broken')).toMatchObject({
        exitCode: 2,
        err: expect.stringMatching(/broken\.mjs: .*no reader today[^]*at .*broken\.mjs/),
      })
    })
  })

  it('finds the file that prints another figure than the others', async () => {
    await publishing(async (bundle) => {
      const files = await filesOf(bundle)
      expect(await readOurs(files)).toMatchObject({ disagreements: [] })
      const doctored = files.map((file) =>
        file.format === 'docx' ? { ...file, bytes: withScore(file.bytes, '26 out of 27') } : file,
      )
      expect((await readOurs(doctored)).disagreements[0]).toMatchObject({
        reference: 'score[]',
        texts: expect.arrayContaining([
          { file: files.find(({ format }) => format === 'docx')!.name, text: '26 out of 27' },
        ]),
      })
    })
  })

  it.each([
    ['a format that nothing reads back', 'a.epub', 'epub'],
    ['a file that is not what it says', 'a.pdf', 'pdf'],
  ])('does not seal %s', async (_, name, format) => {
    const file = { name, format, mediaType: 'application/octet-stream', bytes: strToU8('') }
    await expect(readOurs([file])).rejects.toThrow(`${name} cannot be used`)
  })

  it('leaves nothing behind where the seal is refused', async () => {
    await inFolder({}, async (folder) => {
      expect(await writeBundle(folder, 'refused', [], async () => null)).toBe(null)
      expect(await readdir(folder)).toEqual([])
    })
  })
})

describe('publish in the publisher’s own template', () => {
  const house = new URL('../../../examples/house-template/house.docx', import.meta.url).pathname

  it('tells what was taken of it, seals what it was, and verifies with it only', async () => {
    await inFolder({ 'inspection.json': inspection, 'other.docx': 'no Word' }, async (folder) => {
      const [file, out] = [join(folder, 'inspection.json'), join(folder, 'out')]
      const publish = (template: string) =>
        run('publish', file, '--out', out, '--template', template, '--pdf-standard', 'a-2a')
      expect(await publish(join(folder, 'other.docx'))).toMatchObject({ exitCode: 2 })
      expect(await readdir(folder)).not.toContain('out')
      const published = await publish(house)
      expect(published.exitCode).toBe(0)
      expect(published.err).toContain('house.docx: taken: page of')

      const [name] = await readdir(out)
      const bundle = join(out, name!)
      const { files } = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8'))
      const made = (format: string) => files.find((one: BundleFile) => one.format === format)
      const sealed = { name: 'house.docx', sha256: sha256(await readFile(house)) }
      expect(made('docx').madeWith).toEqual({ template: sealed })
      expect(made('pdf').madeWith).toEqual({ pdfStandard: 'a-2a' })
      expect(made('html')).not.toHaveProperty('madeWith')
      const report = unzipSync(await readFile(join(bundle, made('docx').name)))
      const heads = Object.entries(report).filter(([part]) => /header/.test(part))
      expect(heads.map(([, bytes]) => strFromU8(bytes)).join('')).toContain('Borough Review Office')

      expect(await run('verify', bundle, '--template', house)).toMatchObject({ exitCode: 0 })
      for (const given of [[], ['--template', join(bundle, made('docx').name)]]) {
        const { exitCode, out: told } = await run('verify', bundle, ...given)
        expect(exitCode).toBe(1)
        expect(told.split('\n')).toEqual([
          `${made('docx').name} was made with house.docx (SHA-256 ${sealed.sha256}): give it by --template, to see whether the record exported again gives the same bytes`,
        ])
      }
    })
  })

  it('says of a bundle that was made without one that none is wanted', async () => {
    await publishing(async (bundle) => {
      expect(await run('verify', bundle, '--template', house)).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('no file of this bundle was made with one'),
      })
    })
  })
})

describe('verify', () => {
  it('finds a bundle as it was sealed, byte by byte', async () => {
    await publishing(async (bundle) => {
      expect(await run('verify', bundle)).toMatchObject({
        exitCode: 0,
        out: expect.stringContaining('come out the same again, byte by byte'),
      })
    })
  })

  it('finds the bundle in the folder that it was published to, unless there are several', async () => {
    await publishing(async (bundle) => {
      const out = join(bundle, '..')
      expect(await run('verify', out)).toMatchObject({ exitCode: 0 })
      await cp(bundle, join(out, 'another'), { recursive: true })
      const { exitCode, err } = await run('verify', out)
      expect(exitCode).toBe(2)
      expect(err).toContain('2 bundles')
      expect(err).toContain('another')
      expect(err).toContain('expected one of them')
    })
  })

  it('tells a file that was changed, one that is gone and one that was added', async () => {
    await publishing(async (bundle) => {
      await chmod(join(bundle, 'northtown.html'), 0o644)
      await writeFile(join(bundle, 'northtown.html'), '<p>Outstanding</p>')
      await rm(join(bundle, 'northtown.xlsx'), { force: true })
      await writeFile(join(bundle, 'extra.txt'), '')
      const { exitCode, out } = await run('verify', bundle)
      expect(exitCode).toBe(1)
      expect(out).toContain('extra.txt is not in the manifest')
      expect(out).toMatch(/northtown\.html was changed: its SHA-256 is [0-9a-f]{64}/)
      expect(out).toContain('northtown.xlsx is missing')
    })
  })

  it('tells what does not come out again, though its checksum was made to fit', async () => {
    await publishing(async (bundle) => {
      await resealed(bundle, 'northtown.docx', (bytes) => withScore(bytes, '26 out of 27'))
      const { exitCode, out } = await run('verify', bundle)
      expect(exitCode).toBe(1)
      expect(out).toContain('northtown.docx: the record exported again gives other bytes')
      expect(out).toContain(':score[], place 1: northtown.docx “26 out of 27”')
    })
  })

  it('says that other software sealed it', async () => {
    await publishing(async (bundle) => {
      await changed(join(bundle, 'manifest.json'), (text) =>
        text.replace(/"version": "\w+"/, '"version": "9.9.9"'),
      )
      expect(await run('verify', bundle)).toMatchObject({
        exitCode: 0,
        out: expect.stringContaining('Made by inspectorate 9.9.9; this is inspectorate'),
      })
    })
  })

  it('refuses a manifest that leads out of its folder', async () => {
    await publishing(async (bundle) => {
      await changed(join(bundle, 'manifest.json'), (text) =>
        text.replace('northtown.html', '../northtown.html'),
      )
      expect(await run('verify', bundle)).toMatchObject({ exitCode: 2 })
    })
  })

  it('says what it expects where there is no bundle', async () => {
    expect(await run('verify', '/nowhere')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('expected the folder of a bundle'),
    })
  })
})

/** A file changed by someone who has the right to. */
async function changed(path: string, change: (text: string) => string): Promise<void> {
  await chmod(path, 0o644)
  await writeFile(path, change(await readFile(path, 'utf8')))
}

/** A file changed, and the manifest made to fit it. */
async function resealed(
  bundle: string,
  name: string,
  change: (bytes: Uint8Array) => Uint8Array,
): Promise<void> {
  const before = new Uint8Array(await readFile(join(bundle, name)))
  const after = change(before)
  await chmod(join(bundle, name), 0o644)
  await writeFile(join(bundle, name), after)
  await changed(join(bundle, 'manifest.json'), (text) =>
    text.replace(sha256(before), sha256(after)),
  )
}

/** The Word document with another score at its first place. */
function withScore(bytes: Uint8Array, text: string): Uint8Array {
  const parts = unzipSync(bytes)
  const document = strFromU8(parts['word/document.xml']!)
  const at = document.indexOf('figure_score_1')
  const changed =
    document.slice(0, at) + document.slice(at).replace(/(<w:t(?: [^>]*)?>)[^<]*/, `$1${text}`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) })
}
