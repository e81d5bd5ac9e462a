#!/usr/bin/env node
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { setFlagsFromString } from 'node:v8'

// V8 optimises functions that were called a little, which few commands are long enough to gain by: a fifth to a third
// of their time (ADR 47). Each Node names it otherwise, and says on standard error that it does not know a name.
const calledOftenIs = {
  20: '--interrupt-budget=1000000',
  22: '--invocation-count-for-turbofan=30000',
  24: '--invocation-count-for-turbofan=30000',
}[process.versions.node.split('.')[0]]
if (calledOftenIs) setFlagsFromString(calledOftenIs)
// It also makes each pattern twice, first in a form that is slower to make and to use.
setFlagsFromString('--no-regexp-tier-up')

// From Node 22 on, what was compiled once is not compiled again: a third of the time of a short command.
nodeModule.enableCompileCache?.()

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  const { main } = await import('../dist/main.js')
  process.exitCode = await main(process.argv.slice(2))
} else {
  console.error('The command is not built yet. In the repository: npx -y pnpm@10.34.9 build')
  process.exitCode = 2
}
