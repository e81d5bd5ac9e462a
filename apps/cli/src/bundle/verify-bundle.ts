import type { AnyExporter } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canReadBack, manifestName, type BundleFile, type Manifest } from '@inspectorate/provenance'
import type { Output } from '../process/output.js'
import { readViews } from '../read/read-views.js'
import { UnusableInput } from '../process/unusable-input.js'
import type { BundleFault } from './bundle-fault.js'
import { notGiven, type PublicationFlags } from './made-with.js'
import { pendingPublications } from './pending-publications.js'
import { readManifest } from './read-manifest.js'
import { readOurs } from './read-ours.js'
import { sha256 } from '../read/sha256.js'

/** Everything about a bundle that is not as it was sealed, or does not come out the same again. */
export async function verifyBundle(
  folder: string,
  output: Output,
  others: readonly AnyExporter[] = [],
  flags: PublicationFlags = {},
): Promise<{ manifest: Manifest; faults: readonly BundleFault[] }> {
  const manifest = await readManifest(folder)
  const faults: BundleFault[] = await strangers(folder, manifest)
  const files: BundleFile[] = []
  for (const { name, format, mediaType, sha256: sealed } of manifest.files) {
    const path = join(folder, name)
    const there = await lstat(path).catch(() => null)
    if (!there?.isFile()) {
      faults.push({ code: 'missing', file: name })
      continue
    }
    const readFigures = others.find(({ id }) => id === format)?.readFigures
    const bytes = new Uint8Array(await readFile(path))
    const file = { name, format, mediaType, bytes, ...(readFigures && { readFigures }) }
    const found = sha256(file.bytes)
    if (found !== sealed) faults.push({ code: 'changed', file: name, sealed, found })
    files.push(file)
  }
  const known = files.filter(({ format, ...file }) => canReadBack({ id: format, ...file }))
  if (faults.length === 0)
    for (const disagreement of (await readOurs(known)).disagreements)
      faults.push({ code: 'figures-disagree', disagreement })
  const record = files.find(({ format }) => format === 'json')
  // A record that was changed since says nothing about the files that were sealed with it.
  if (!faults.some((fault) => fault.code === 'changed' && fault.file === record?.name))
    faults.push(...(await exportedAgain(folder, manifest, record, { others, flags }, output)))
  return { manifest, faults }
}

async function strangers(folder: string, manifest: Manifest): Promise<BundleFault[]> {
  const listed = new Set([manifestName, ...manifest.files.map(({ name }) => name)])
  const names = (await readdir(folder)).toSorted()
  return (
    names
      // Some file systems give names back in another form of the same letters.
      .filter((name) => !listed.has(name.normalize('NFC')))
      .map((file) => ({ code: 'not-listed' as const, file }))
  )
}

/** Rates and exports the record with this software and holds each file against what comes out. */
async function exportedAgain(
  folder: string,
  manifest: Manifest,
  record: BundleFile | undefined,
  { others, flags }: { others: readonly AnyExporter[]; flags: PublicationFlags },
  output: Output,
): Promise<BundleFault[]> {
  if (!record) return [{ code: 'no-record' }]
  const views = await readViews(join(folder, record.name), { cases: false }, output).catch(
    (error: unknown) => {
      if (error instanceof UnusableInput) return error
      throw error
    },
  )
  if (views instanceof UnusableInput)
    return [{ code: 'unreadable-record', file: record.name, faults: views.issues.length }]
  const pending = (await pendingPublications(views, others, asSealed(manifest, flags))).files
  const faults: BundleFault[] = []
  for (const { name, format, sha256: sealed, madeWith } of manifest.files) {
    const again = pending.find((one) => one.format === format)
    const wanted = notGiven(madeWith, again?.madeWith)
    if (!again) faults.push({ code: 'not-exported', file: name })
    else if (wanted.length > 0)
      faults.push(...wanted.map((one) => ({ code: 'not-given' as const, file: name, wanted: one })))
    else if (again.name !== name || sha256(await bytesOf(again.bytes())) !== sealed)
      faults.push({ code: 'comes-out-differently', file: name })
  }
  return faults
}

/** What files were given to make the bundle again, and only what it was made with. */
function asSealed({ files }: Manifest, { template, font }: PublicationFlags): PublicationFlags {
  const sealed = files.map(({ madeWith }) => madeWith)
  const pdfStandard = sealed.find((one) => one?.pdfStandard !== undefined)?.pdfStandard
  for (const [flag, given, isWanted] of [
    ['--template', template, sealed.some((one) => one?.template)],
    ['--font', font, sealed.some((one) => one?.font)],
  ] as const)
    if (given !== undefined && !isWanted)
      throw new UnusableInput(flag, [
        {
          code: 'invalid-value',
          path: [],
          found: String(given),
          expected: 'nothing: no file of this bundle was made with one',
        },
      ])
  return {
    ...(template === undefined ? {} : { template }),
    ...(font === undefined ? {} : { font }),
    ...(pdfStandard === undefined ? {} : { pdfStandard }),
  }
}
