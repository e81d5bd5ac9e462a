// How long the preview takes from a saved section of the sample to the page with it: node tooling/bench/preview.js [saves].
// Needs a build. Aim: under 300 ms.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, sample } from './all/inputs.js'

const saves = Number(process.argv[2] ?? 20)
const folder = mkdtempSync(join(tmpdir(), 'bench-preview-'))
cpSync(sample, folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
const program = spawn(process.execPath, [command, 'preview', folder, '--port', '0'])
try {
  const url = await new Promise((done, fail) => {
    program.once('exit', (code) => fail(new Error(`the preview ended with ${code}`)))
    program.stdout.on('data', (text) => {
      const found = /http:\S+/.exec(text)
      if (found) done(found[0])
    })
  })
  const events = await fetch(`${url}events`)
  const chunks = events.body.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  let heard = ''
  const next = async (wanted) => {
    for (;;) {
      const at = heard.search(wanted)
      if (at >= 0) {
        heard = heard.slice(at + 1)
        return
      }
      heard += (await chunks.next()).value
    }
  }
  const section = join(folder, 'narrative', '2.1.md')
  const text = readFileSync(section, 'utf8')
  const times = []
  await next(/event: findings/)
  for (let i = 0; i < saves; i += 1) {
    const sentence = `This was saved as number ${i + 1} of those that were timed.`
    writeFileSync(`${section}.tmp`, `${text}\n\n${sentence}\n`)
    const start = performance.now()
    renameSync(`${section}.tmp`, section)
    await next(/event: report/)
    const page = await (await fetch(url)).text()
    times.push(performance.now() - start)
    if (!page.includes(sentence)) throw new Error('the page is not of what was saved')
    await next(/event: findings/)
  }
  times.sort((a, b) => a - b)
  const ms = (value) => `${Math.round(value)} ms`
  console.log(
    `saved to served, ${saves} saves: median ${ms(times[saves >> 1])}, slowest ${ms(times.at(-1))} (aim: under 300 ms)`,
  )
} finally {
  program.removeAllListeners('exit')
  program.kill()
  rmSync(folder, { recursive: true, force: true })
}
