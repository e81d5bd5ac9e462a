import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** What the built command line exports of the same sample, by file name. */
export async function exportedByCommand(): Promise<Record<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-export-'))
  const command = [
    'apps/cli/bin/inspectorate.js',
    'export',
    'examples/portsmouth-2023/inspection.json',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [...command, '--out', folder], {
    cwd: repository,
  })
  const names = [...stdout.matchAll(/[^/\s]+\.(?:docx|xlsx|html|json)/g)].map(([name]) => name)
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  )
  await rm(folder, { recursive: true })
  const exported = Object.fromEntries(files)
  // Where the sample’s file finds its schema in the repository is no part of the inspection.
  const json = exported['portsmouth-2023.json']!.toString().replace(/ +"\$schema": .*\n/, '')
  return { ...exported, 'portsmouth-2023.json': Buffer.from(json) }
}
