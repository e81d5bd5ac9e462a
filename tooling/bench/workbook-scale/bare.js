// The least that can be done: sheet XML with inline strings through Node’s zlib at the level the exporter
// compresses at, 5, without a container. No spreadsheet program opens it; it is the limit to compare with.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { createDeflateRaw } from 'node:zlib'
import { columnLetters } from '@inspectorate/office'
import { rowOf } from './rows.js'

const [cases, questions, file] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]]
const letters = Array.from({ length: questions + 1 }, (_, i) => columnLetters(i))
const deflate = createDeflateRaw({ level: 5 })
const out = createWriteStream(file)
deflate.pipe(out)
for (let row = 0; row < cases; row++) {
  let cells = ''
  rowOf(row, questions).forEach((text, i) => {
    cells += `<c r="${letters[i]}${row + 1}" s="3" t="inlineStr"><is><t>${text}</t></is></c>`
  })
  if (!deflate.write(`<row r="${row + 1}">${cells}</row>`)) await once(deflate, 'drain')
}
deflate.end()
await once(out, 'close')
console.log(process.resourceUsage().maxRSS)
