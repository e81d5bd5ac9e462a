import { watch, type FSWatcher } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

interface Watching {
  /** Folders beside those known at first, such as one that a part was moved to. */
  watchAlso(folders: Iterable<string>): void
  close(): void
}

/** Waits so long for more: an editor that saves by renaming makes several events of one save. */
const settled = 15
/** Network drives tell nobody of a change: files are looked at as often. */
const lookedAtEvery = 1000

/**
 * Calls `changed` with the names of the files that were changed in these folders. Folders are watched and not
 * files: most editors save to another file and rename it, so that the file that was watched is gone.
 */
export async function watchFiles(
  root: string,
  folders: Iterable<string>,
  changed: (names: readonly string[]) => void,
): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  let isClosed = false
  const watchAlso = (more: Iterable<string>) => {
    for (const folder of more) {
      if (watchers.has(folder)) continue
      try {
        const watcher = watch(folder, soon)
        watcher.on('error', () => watchers.delete(folder))
        watchers.set(folder, watcher)
      } catch {
        // Not there, or on a system that cannot be watched: the files are looked at.
      }
    }
  }
  const known = new Set(folders)
  watchAlso(known)
  let before = await seen(known)
  const look = async () => {
    const now = await seen(known)
    const names = [...new Set([...before.keys(), ...now.keys()])].filter(
      (path) => before.get(path) !== now.get(path),
    )
    before = now
    if (names.length > 0 && !isClosed) changed(names.map((path) => relative(root, path)).sort())
  }
  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void (looking = looking.then(look)), settled)
  }
  const regularly = setInterval(soon, lookedAtEvery)
  return {
    watchAlso(more) {
      const all = [...more].filter((folder) => !known.has(folder))
      if (all.length === 0) return
      for (const folder of all) known.add(folder)
      watchAlso(all)
      // What is in them now is no change.
      looking = looking.then(async () => void (before = new Map([...(await seen(all)), ...before])))
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      clearInterval(regularly)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

/** What programs put beside files while they are open or saved: hidden files, Word’s locks, copies of editors. */
const passing = /^(?:\.|~\$)|~$|\.(?:tmp|swp|crdownload)$/i

/** Every file of the folders, with what tells that it is another. */
async function seen(folders: Iterable<string>): Promise<Map<string, string>> {
  const all = await Promise.all(
    [...folders].map(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      return Promise.all(
        entries
          .filter((entry) => !entry.isDirectory() && !passing.test(entry.name))
          .map(async ({ name }) => {
            const path = join(folder, name)
            const info = await stat(path).catch(() => null)
            return info && ([path, `${info.ino} ${info.size} ${info.mtimeMs}`] as const)
          }),
      )
    }),
  )
  return new Map(all.flat().filter((one) => one !== null))
}
