import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

const root = new URL('../../../', import.meta.url).pathname
const inspectionFile = join(root, 'examples/portsmouth-2023/inspection.json')

/** The command line as it is built, in a process of its own. */
export function runCommand(args: readonly string[], zone: string): void {
  execFileSync(process.execPath, [join(root, 'apps/cli/bin/inspectorate.js'), ...args], {
    env: { ...process.env, TZ: zone },
    stdio: 'pipe',
  })
}

export interface ExportedSample {
  path(extension: string): string
  /** Names of the Word report’s bookmarks. */
  bookmarks(): Promise<Set<string>>
  remove(): Promise<void>
}

/** The sample’s publications, exported as if in that time zone. */
export async function exportSample(zone: string): Promise<ExportedSample> {
  const folder = await mkdtemp(join(tmpdir(), 'portsmouth-2023-'))
  runCommand(
    ['export', inspectionFile, '--out', folder, '--format', 'docx,xlsx,html,json,pdf'],
    zone,
  )
  const path = (extension: string) => join(folder, `portsmouth-2023.${extension}`)
  return {
    path,
    async bookmarks() {
      const parts = unzipSync(new Uint8Array(await readFile(path('docx'))))
      const xml = ['word/document.xml', 'word/footnotes.xml']
        .map((name) => strFromU8(parts[name]!))
        .join('')
      return new Set(
        [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name!),
      )
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
