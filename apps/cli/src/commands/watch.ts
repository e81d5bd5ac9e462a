import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { isInspectionError } from '@inspectorate/core'
import { wordIssues } from '../print/word-issues.js'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { UnusableInput } from '../process/unusable-input.js'
import { foldersOf } from '../watch/folders-of.js'
import { oneAtATime } from '../watch/one-at-a-time.js'
import { watchFiles } from '../watch/watch-files.js'
import { exportFiles, type ExportOptions } from './export.js'

export interface WatchOptions extends Pick<
  ExportOptions,
  'draft' | 'exporter' | 'firmness' | 'framework' | 'template' | 'working'
> {
  /** Ids of formats with commas between. */
  readonly to: string
  /** A folder beside the inspection when not given. */
  readonly out?: string
}

const mostFaults = 50

/** `watch FILE --to FORMATS`: publications written anew on every saved change, until somebody ends it. */
export async function watchCommand(
  file: string,
  options: WatchOptions,
  output: Output,
): Promise<number> {
  const { to, out = join(dirname(file), 'out'), ...others } = options
  let written = new Set<string>()
  let notesBefore = ''
  const make = async (): Promise<void> => {
    const notes: string[] = []
    const files = await exportFiles(
      [file],
      { ...others, out, format: to },
      {
        ...output,
        err: (line) => notes.push(line),
      },
    )
    written = new Set(files.map(({ path }) => resolve(path)))
    // What is told of every version alike is told once.
    if (notes.join('\n') !== notesBefore) for (const note of notes) output.err(note)
    notesBefore = notes.join('\n')
    for (const { path, size } of files) output.out(`${path}  ${Math.ceil(size / 1024)} kB`)
  }
  const tell = (error: unknown): void => {
    for (const line of faultLines(error)) output.err(line)
    output.err('Nothing was written: the files are those of before.')
  }
  const own = [options.template, options.framework].filter((one) => one !== undefined)
  const root = dirname(resolve(file))
  const folders = async () =>
    new Set([...(await foldersOf(file)), ...own.map((one) => dirname(resolve(one)))])
  const { remake, settled } = oneAtATime(async (names) => {
    await first
    const changed = names.filter((name) => !written.has(resolve(root, name)))
    if (changed.length === 0) return
    output.err(`${changed.join(', ')}: saved`)
    await make().catch(tell)
    watching.watchAlso(await folders())
  })
  const watching = await watchFiles(root, await folders(), remake)
  const first = make().catch((error: unknown) => {
    // What is wrong with the command itself is not mended by saving a file.
    const ofCommand =
      !(error instanceof UnusableInput) ||
      error.file.startsWith('--') ||
      [out, ...own].includes(error.file) ||
      !existsSync(file)
    if (ofCommand) throw asTyped(error)
    tell(error)
  })
  try {
    await first
    output.out(`Watching ${relative('', root) || '.'} (Ctrl-C ends it)`)
    await output.ended?.()
  } finally {
    watching.close()
  }
  await settled()
  return exitCodes.done
}

function faultLines(error: unknown): readonly string[] {
  if (isInspectionError(error)) return [error.message]
  if (!(error instanceof UnusableInput)) throw error
  return [...wordIssues(error.file, error.issues, mostFaults), ...error.hints]
}

/** Formats are asked for by another name here. */
function asTyped(error: unknown): unknown {
  return error instanceof UnusableInput && error.file === '--format'
    ? new UnusableInput('--to', error.issues, error.hints)
    : error
}
