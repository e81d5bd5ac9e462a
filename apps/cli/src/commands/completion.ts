import type { Command } from 'commander'
import { bashCompletion } from '../complete/bash-completion.js'
import { described } from '../complete/described.js'
import { fishCompletion } from '../complete/fish-completion.js'
import { zshCompletion } from '../complete/zsh-completion.js'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import type { Shell } from './shells.js'

const completions = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

/** `completion SHELL`: what that shell completes commands, options and their choices by. */
export function completionCommand(shell: Shell, program: Command, output: Output): number {
  output.out(completions[shell](described(program)).trimEnd())
  return exitCodes.done
}
