#!/usr/bin/env node
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'

// From Node 22 on, what was compiled once is not compiled again: a third of the time of a short command.
nodeModule.enableCompileCache?.()

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  const { main } = await import('../dist/main.js')
  process.exitCode = await main(process.argv.slice(2))
} else {
  console.error('The command is not built yet. In the repository: npx -y pnpm@10.34.9 build')
  process.exitCode = 2
}
