import { CommanderError } from 'commander'
import { isInspectionError } from '@inspectorate/core'
import { exitCodes } from './process/exit-codes.js'
import { processOutput, type Output } from './process/output.js'
import { plainOutput } from './process/plain-output.js'
import { wordIssues } from './print/word-issues.js'
import { NothingAnswered } from './process/nothing-answered.js'
import { isSystemError, wordSystemError } from './process/word-system-error.js'
import { UnusableInput } from './process/unusable-input.js'
import { createProgram } from './create-program.js'

/** Most faults that are printed; a line says how many more there are. */
const mostFaults = 200

/** Runs one command line; returns the exit code. */
export async function main(args: readonly string[], to: Output = processOutput()): Promise<number> {
  const output = plainOutput(to)
  let exitCode: number = exitCodes.done
  const run = (code: number | Promise<number>) =>
    Promise.resolve(code).then((value) => void (exitCode = value))
  const program = createProgram(output, run)
  try {
    await program.parseAsync(withoutColour(args), { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.unusable
    if (isInspectionError(error) && error.code === 'not-supported') {
      output.err(error.message)
      return exitCodes.unusable
    }
    if (error instanceof NothingAnswered) {
      output.err('Nothing was written.')
      return exitCodes.unusable
    }
    if (isSystemError(error)) {
      output.err(`${error.path ?? error.syscall ?? 'the system'}: found ${wordSystemError(error)}`)
      return exitCodes.unusable
    }
    if (!(error instanceof UnusableInput)) throw error
    for (const line of [
      ...wordIssues(error.file === '' ? '""' : error.file, error.issues, mostFaults),
      ...error.hints,
    ])
      output.err(line)
    return exitCodes.unusable
  }
}

/** Scripts say it to every program, before or after a command; nothing is coloured here. */
function withoutColour(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  return args.filter((one, i) => one !== '--no-color' || (end >= 0 && i > end))
}
