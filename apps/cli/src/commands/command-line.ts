import type { Command } from 'commander'
import { UnusableInput } from '../process/unusable-input.js'
import type { Output } from '../process/output.js'

/** What defines commands is given: the program, where they write, and what runs them. */
export interface CommandLine {
  readonly program: Command
  readonly output: Output
  run(code: number | Promise<number>): Promise<void>
}

export type Json = { json?: boolean }
export type Framed = Json & { framework?: string }

/** An option that would do nothing without another. */
export function needs(option: string, other: string): UnusableInput {
  return new UnusableInput(option, [
    { code: 'wrong-form', path: [], found: `${option} alone`, expected: `${other} as well` },
  ])
}

/** Another framework than an inspection names. */
export const instead = [
  '--framework <rules>',
  'the id of an edition or a file of rules, in place of the inspection’s own',
] as const

/** Shared by the commands that write PDFs. */
export const lettered = [
  '--font <file...>',
  'fonts for characters that the PDF’s own font lacks',
] as const
