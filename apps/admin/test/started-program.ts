import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The app’s built command. */
export const program = fileURLToPath(new URL('../bin/inspectorate-admin.js', import.meta.url))

/** The app from its built command on a free port, once it listens, and the link it prints while there is no account. */
export async function startedProgram(data: string): Promise<{
  readonly process: ChildProcess
  readonly address: string
  readonly link: string
}> {
  const child = spawn(process.execPath, [program, '--port', '0', '--data', data])
  let output = ''
  const [, address, link] = await new Promise<RegExpExecArray>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /runs at (\S+)\n[^]*?(http\S+\/welcome\/\S+)\n/.exec(output)
      if (found) resolve(found)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('exit', () => reject(new Error(output)))
  })
  return { process: child, address: address!, link: link! }
}

/** Ends a process by a signal; gives its exit code. */
export function stopProgram(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}
