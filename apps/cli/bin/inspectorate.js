#!/usr/bin/env node
import { existsSync } from 'node:fs'

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  const { main } = await import('../dist/main.js')
  process.exitCode = await main(process.argv.slice(2))
} else {
  console.error('The command is not built yet. In the repository: npx -y pnpm@10.34.9 build')
  process.exitCode = 2
}
