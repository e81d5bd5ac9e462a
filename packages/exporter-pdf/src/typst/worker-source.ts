/**
 * What runs in the worker, as the text of a CommonJS script: so it needs no file of its own, which a
 * bundle would lose. A compiler is kept for each set of fonts, as making one reads the machine’s fonts.
 */
export const workerSource = String.raw`
const { parentPort, workerData } = require('node:worker_threads')
const { NodeCompiler } = require(workerData.compiler)
let compiler, fontsOfCompiler

function prepare(fonts) {
  const key = fonts.map((font) => font.byteLength).join()
  if (compiler && key === fontsOfCompiler) return
  compiler = NodeCompiler.create({
    workspace: workerData.workspace,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  })
  fontsOfCompiler = key
}

parentPort.on('message', ({ source, report, fonts, standard }) => {
  try {
    prepare(fonts)
    if (source === undefined) return
    const compiled = compiler.compile({ mainFileContent: source, inputs: { report } })
    const error = compiled.takeError()
    if (error || !compiled.result) {
      const faults = error ? compiler.fetchDiagnostics(error) : []
      throw new Error(faults.map((fault) => fault.message).join('; ') || 'no document')
    }
    const pdf = compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: 0 })
    compiler.evictCache(5)
    parentPort.postMessage({ pdf })
  } catch (error) {
    parentPort.postMessage({ fault: String(error && error.message ? error.message : error) })
  }
})
`
