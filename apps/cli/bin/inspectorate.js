#!/usr/bin/env node
// Written for Nodes as old as 12, which read no more than this file: they say in one line what is needed.
import { existsSync } from 'fs'
import nodeModule from 'module'
import { setFlagsFromString } from 'v8'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Inspectorate needs Node 20.19 or newer, and this is Node ${process.versions.node}: https://nodejs.org`,
  )
  process.exitCode = 2
} else start()

function start() {
  // V8 optimises functions that were called a little, which few commands are long enough to gain by: a fifth to a third
  // of their time (ADR 47). Each Node names it otherwise, and says on standard error that it does not know a name.
  const calledOftenIs = {
    20: '--interrupt-budget=1000000',
    22: '--invocation-count-for-turbofan=30000',
    24: '--invocation-count-for-turbofan=30000',
  }[major]
  // What goes on for hours is optimised as ever.
  const goesOn = ['preview', 'programme', 'serve', 'watch'].includes(process.argv[2])
  if (calledOftenIs && !goesOn) setFlagsFromString(calledOftenIs)

  // From Node 22 on, what was compiled once is not compiled again: a third of the time of a short command.
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache()

  if (existsSync(new URL('../dist/main.js', import.meta.url))) {
    void import('../dist/main.js')
      .then(({ main }) => main(process.argv.slice(2)))
      .then((exitCode) => {
        process.exitCode = exitCode
      })
  } else {
    console.error('The command is not built yet. In the repository: npx -y pnpm@10.34.9 build')
    process.exitCode = 2
  }
}
