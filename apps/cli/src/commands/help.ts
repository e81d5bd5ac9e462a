import type { Command } from 'commander'
import { nearestTo } from '@inspectorate/core'
import { exitCodes } from '../process/exit-codes.js'
import { UnusableInput } from '../process/unusable-input.js'

/** `help [COMMAND…]`: how a command is used, with examples. */
export function helpCommand(words: readonly string[], program: Command): number {
  let command = program
  for (const [i, word] of words.entries()) {
    const inner = command.commands.find((one) => [one.name(), ...one.aliases()].includes(word))
    if (!inner)
      throw new UnusableInput('help', [
        {
          code: 'invalid-value',
          path: [],
          found: JSON.stringify(words.slice(0, i + 1).join(' ')),
          expected:
            command.commands.length === 0
              ? `help ${words.slice(0, i).join(' ')}`
              : nearestTo(
                  word,
                  command.commands.map((one) => one.name()),
                ),
        },
      ])
    command = inner
  }
  command.outputHelp()
  return exitCodes.done
}
