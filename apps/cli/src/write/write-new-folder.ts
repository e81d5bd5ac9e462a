import { constants } from 'node:fs'
import { copyFile, lstat, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Issue } from '@inspectorate/core'
import { isSystemError, wordSystemError } from '../process/word-system-error.js'
import { UnusableInput } from '../process/unusable-input.js'
import { makeFolder } from './write-files.js'

/** A new file; its name may lead into a folder. */
interface NewFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/**
 * Puts new files into a folder, all or none, and never over anything that is there: written aside first, then placed one by
 * one; what was placed is taken away again when one cannot be.
 */
export async function writeNewFolder(folder: string, files: readonly NewFile[]): Promise<void> {
  const root = resolve(folder)
  const tops = [...new Set(files.map(({ name }) => name.split('/')[0]!))]
  const placed: string[] = []
  let aside: string | undefined
  let isNew = false
  try {
    isNew = !(await isThere(root))
    const there = await present(root, tops)
    if (there.length > 0) throw new UnusableInput(folder, there.map(taken))
    await makeFolder(root)
    aside = await mkdtemp(join(root, '.writing-'))
    for (const { name, content } of files) {
      await makeFolder(join(aside, dirname(name)))
      await writeFile(join(aside, name), content, { flag: 'wx' })
    }
    for (const top of tops) {
      await place(join(aside, top), join(root, top))
      placed.push(join(root, top))
    }
  } catch (error) {
    for (const path of placed) await rm(path, { recursive: true, force: true })
    if (aside !== undefined) await rm(aside, { recursive: true, force: true })
    if (isNew) await rmdir(root).catch(() => undefined)
    if (error instanceof UnusableInput) throw error
    if (!isSystemError(error)) throw error
    throw new UnusableInput(folder, [
      {
        code: 'not-written',
        path: [],
        found: wordSystemError(error),
        expected: 'a folder that can be written',
      },
    ])
  }
  await rm(aside, { recursive: true, force: true })
}

/** A file by copying, which fails where another has come meanwhile; a folder by its name. */
async function place(from: string, to: string): Promise<void> {
  if ((await lstat(from)).isDirectory()) await rename(from, to)
  else await copyFile(from, to, constants.COPYFILE_EXCL)
}

async function present(root: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => ((await isThere(join(root, name))) ? [name] : [])),
  )
  return found.flat()
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

function taken(name: string): Issue {
  return {
    code: 'not-written',
    path: [],
    found: `${name}, which is there`,
    expected: 'a folder without it: nothing is written over',
  }
}
