// The built app as a process of its own, for measurements.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command of the app. */
export const program = fileURLToPath(
  new URL('../../../apps/admin/bin/inspectorate-admin.js', import.meta.url),
)

let started = 0

/** Starts the app on a free port; resolves when it listens. */
export async function startApp(data) {
  const began = performance.now()
  const flags = [program, '--port', '0', '--data', data]
  const mark = `INSPECTORATE_MEASURED=${process.pid}-${(started += 1)}`
  const child = spawn(process.execPath, flags, {
    env: {
      ...process.env,
      INSPECTORATE_MEASURED: mark.split('=')[1],
      // Nobody works as fast as a measurement.
      REQUESTS_PER_MINUTE: '1000000',
    },
  })
  let ended = false
  child.once('exit', (code, signal) => {
    ended = true
    // What nobody asked for is worth reading.
    if (signal === null && code !== 0) console.error(output.slice(-3000))
  })
  let output = ''
  const address = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      output += chunk
      const found = /runs at (\S+)/.exec(output)
      if (found) resolve(found[1])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(output)))
  })
  return {
    address,
    pid: child.pid,
    /** In the environment of this process and of those it starts. */
    mark,
    hasEnded: () => ended,
    /** The last error in its log. */
    lastError: () => output.split('\n').findLast((line) => line.includes('"event":"error"')) ?? '',
    milliseconds: performance.now() - began,
    firstLink: () => /http\S+(\/welcome\/\S+)/.exec(output)?.[1],
    /** Resolves when the process has ended. */
    end: (signal) =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill(signal)
      }),
  }
}
