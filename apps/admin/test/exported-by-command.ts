import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** What the built command line exports of the same sample in every format, by file name. */
export async function exportedByCommand(): Promise<Record<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-export-'))
  const command = [
    'apps/cli/bin/inspectorate.js',
    'export',
    'examples/portsmouth-2023/inspection.json',
  ]
  const all = ['--format', 'docx,xlsx,html,ods,csv,json,pdf']
  await promisify(execFile)(process.execPath, [...command, ...all, '--out', folder], {
    cwd: repository,
  })
  const files = await Promise.all(
    (await readdir(folder)).map(
      async (name) => [name, await readFile(join(folder, name))] as const,
    ),
  )
  await rm(folder, { recursive: true })
  const exported = Object.fromEntries(files)
  // Where the sample’s file finds its schema in the repository is no part of the inspection.
  const json = exported['portsmouth-2023.json']!.toString().replace(/ +"\$schema": .*\n/, '')
  return { ...exported, 'portsmouth-2023.json': Buffer.from(json) }
}
