// One thread of the fuzzer: damages a file, imports it, and reports what came of it.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { makeBases } from './bases.js'
import { byteDamages } from './damage-bytes.js'
import { tableDamages } from './damage-table.js'
import { workbookDamages } from './damage-workbook.js'
import { randomOf } from './random.js'

const { main } = await import('../../apps/cli/dist/main.js')
const folder = await mkdtemp(join(tmpdir(), 'inspectorate-fuzz-'))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const report = (message) => parentPort.postMessage(message)
const write = (name, content) => writeFile(join(folder, name), content)
const run = async (...args) => {
  const lines = []
  const output = { out: () => {}, err: (text) => lines.push(text), isTerminal: false }
  return { exitCode: await main(args, output), err: lines.join('\n') }
}

try {
  const bases = await makeBases(folder, write, run)
  for (let number = workerData.from; number < workerData.to; number++)
    report(await tryOne(number, bases))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function tryOne(number, bases) {
  const random = randomOf(workerData.seed * 1_000_003 + number)
  const base = random.pick(bases.files)
  const isWorkbook = base.extension === '.xlsx'
  const damages = { ...byteDamages, ...(isWorkbook ? workbookDamages : tableDamages) }
  const damage = random.pick(Object.keys(damages))
  const name = `in${base.extension}`
  const options = random.below(2)
    ? ['--accept-valid', '--rejects', join(folder, 'rejected.csv')]
    : []
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  await write('inspection.json', bases.inspection)
  await write('cases.csv', bases.before)
  await write(name, damages[damage](base.bytes, random))
  report({ number, started: true, damage })
  const start = performance.now()
  const importIt = () =>
    run('import', join(folder, name), '--into', join(folder, 'inspection.json'), ...options)
  const result = { number, damage, outcome: 'crash', fault: '' }
  try {
    const { exitCode, err } = await importIt()
    result.outcome = ['imported', 'imported in part', 'refused'][exitCode] ?? 'crash'
    result.milliseconds = performance.now() - start
    result.fault = await faultOf(
      exitCode,
      err,
      bases,
      isWorkbook && damage in byteDamages,
      importIt,
    )
  } catch (error) {
    result.fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  return result
}

/** What is wrong with an outcome; nothing when all is well. */
async function faultOf(exitCode, err, bases, isChecked, importAgain) {
  const files = await readdir(folder)
  const cases = await readFile(join(folder, 'cases.csv'), 'utf8')
  if (files.some((name) => name.startsWith('.writing'))) return 'left a temporary file'
  if ((await readFile(join(folder, 'inspection.json'), 'utf8')) !== bases.inspection)
    return 'changed the inspection'
  if (exitCode === 2) {
    if (cases !== bases.before) return 'refused, and yet wrote'
    if (files.includes('rejected.csv')) return 'refused, and yet wrote rejected rows'
    return /: found .+, expected .+/.test(err) ? '' : `no clear reason: ${err}`
  }
  if (exitCode === 1 && !files.includes('rejected.csv')) return 'rejected rows are nowhere'
  if (isChecked && cases !== bases.imported) return 'imported something else'
  if ((await run('rate', join(folder, 'inspection.json'))).exitCode !== 0)
    return 'wrote an inspection that cannot be read'
  await importAgain()
  const again = await readFile(join(folder, 'cases.csv'), 'utf8')
  return again === cases ? '' : 'a second import changed something'
}
