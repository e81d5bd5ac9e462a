import { accountCommand } from './commands/account-command.js'
import { auditCommand } from './commands/audit-command.js'
import { backupCommand } from './commands/backup-command.js'
import { backupKeysCommand } from './commands/backup-keys-command.js'
import { restoreCommand } from './commands/restore-command.js'
import { retentionCommand } from './commands/retention-command.js'
import { readConfig } from './process/config.js'
import { jsonLog } from './process/log.js'
import { makeCommand } from './publications/make-in-process.js'
import { makeNextPublication } from './publications/make-publication.js'
import { readCommand } from './reading/asking-process.js'
import { start } from './start.js'
import { StartFault } from './process/start-fault.js'
import { connectStore } from './store/open-store.js'

const help = `inspectorate-admin [start] [--port 3000] [--data data] [--host 127.0.0.1]
inspectorate-admin account reset EMAIL [--data data]
inspectorate-admin audit verify [--head HEAD] [--data data]
inspectorate-admin backup FILE|FOLDER [--encrypt-to RECIPIENT] [--sign-with FILE] [--data data]
inspectorate-admin backup-keys FOLDER
inspectorate-admin restore FILE [--identity FILE] [--signed-by FILE] [--check] [--data data]
inspectorate-admin retention [list | remove INSPECTION] [--data data]
`

/** Runs a command and returns its exit code: 0 done, 1 something was found, 2 it could not be done. */
export async function main(given: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  // Package managers pass on the `--` that keeps flags for the script.
  const args = given[0] === '--' ? given.slice(1) : given
  const [command, ...rest] = args
  try {
    if (command === '--help' || command === 'help') {
      process.stdout.write(help)
      return 0
    }
    if (command === 'account') return await accountCommand(rest, env)
    if (command === 'audit' && rest[0] === 'verify') return await auditCommand(rest.slice(1), env)
    if (command === 'backup') return await backupCommand(rest, env)
    if (command === 'backup-keys') return await backupKeysCommand(rest)
    if (command === 'restore') return await restoreCommand(rest, env)
    if (command === readCommand) return await readAside(Number(rest[0]))
    if (command === 'retention') return await retentionCommand(rest, env, new Date())
    if (command === makeCommand) return await makePublication(env)
    if (command === undefined || command === 'start' || command.startsWith('--'))
      return await serve(command === 'start' ? rest : args, env)
    process.stderr.write(`There is no command ${command}.\n${help}`)
    return 2
  } catch (error) {
    if (!(error instanceof StartFault)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

/** Loads what reads prose and workbooks, which is large, and answers the app. */
async function readAside(threads: number): Promise<number> {
  const { answerQuestions } = await import('./reading/answer-questions.js')
  await answerQuestions(threads)
  return 0
}

/**
 * Makes one publication, if one waits, in the database of the app that asks for it. Ends the process
 * itself: a connection that broke meanwhile would keep it, and all publications after it, for ever.
 */
async function makePublication(env: NodeJS.ProcessEnv): Promise<never> {
  const { databaseUrl } = readConfig([], env)
  if (databaseUrl === undefined) throw new StartFault('DATABASE_URL is missing.')
  try {
    await makeNextPublication(connectStore(databaseUrl), () => new Date(), stdoutLog())
    return process.exit(0)
  } catch {
    // Without its message: messages of the database quote what people entered.
    stdoutLog()('publication-interrupted')
    return process.exit(1)
  }
}

/** Serves until a signal asks to stop; a second signal does not wait. */
async function serve(flags: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const log = stdoutLog()
  const app = await start(readConfig(flags, env), log)
  const invitation = app.firstLink
    ? `Create the first administrator, once, at\n  ${app.firstLink}\n\n`
    : ''
  process.stdout.write(`\nInspectorate runs at ${app.address}\n${invitation}`)
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    for (const one of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(one, resolve)
  })
  process.once(signal, () => process.exit(1))
  log('stopping', { signal })
  await app.stop()
  log('stopped')
  return 0
}

function stdoutLog() {
  return jsonLog(
    (line) => process.stdout.write(line),
    () => new Date(),
  )
}
