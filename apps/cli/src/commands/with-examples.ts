import type { Command } from 'commander'
import { examples } from './examples.js'

/** Has the help of each command end with its examples. */
export function withExamples(command: Command, above = ''): void {
  for (const one of command.commands) {
    const path = `${above} ${one.name()}`.trim()
    const own = examples[path]
    if (own)
      one.addHelpText('after', () =>
        ['', 'Examples:', ...own.map(([line, does]) => `  ${line}\n      ${does}`)].join('\n'),
      )
    one.showHelpAfterError(`inspectorate help ${path} shows how it is used.`)
    withExamples(one, path)
  }
}
