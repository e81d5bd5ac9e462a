import { expect, it } from 'vitest'
import { createProgram } from '../../apps/cli/src/create-program.js'
import { commandsPage } from './commands-page.js'

it('docs/commands.md is what the command line defines (npx -y pnpm@10.34.9 commands-page)', async () => {
  const nowhere = { out: () => undefined, err: () => undefined, isTerminal: false }
  const program = createProgram(nowhere, () => Promise.resolve())
  await expect(commandsPage(program)).toMatchFileSnapshot('../../docs/commands.md')
})
