import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** The program by which a system opens files in what people have for them. */
const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'open',
  win32: 'explorer.exe',
}

export const opener: string = openers[process.platform] ?? 'xdg-open'

/** Opens a file in the system’s own program for it; returns why it could not, or null. No shell reads its name. */
export async function openFile(path: string): Promise<string | null> {
  const opening = spawn(opener, [resolve(path)], { stdio: 'ignore', detached: true })
  opening.unref()
  return new Promise((done) => {
    opening.once('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ENOENT' ? `no ${opener} here` : `${opener}: ${error.message}`),
    )
    // Windows’ answers 1 whether it opens a file or not.
    if (process.platform === 'win32') opening.once('spawn', () => done(null))
    else
      opening.once('exit', (code) =>
        done(code === 0 ? null : `${opener} ended with ${code ?? 'a signal'}`),
      )
  })
}
