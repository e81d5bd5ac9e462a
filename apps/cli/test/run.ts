import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../src/main.js'

/** The reference sample. */
export const sample = new URL('../../../examples/portsmouth-2023/inspection.json', import.meta.url)
  .pathname

export interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process. */
export async function run(...args: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const exitCode = await main(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isTerminal: false,
  })
  return { exitCode, out: out.join('\n'), err: err.join('\n') }
}

/** A folder with these files, removed after `use`. */
export async function inFolder<T>(
  files: Record<string, string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-cli-'))
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
