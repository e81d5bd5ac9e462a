import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ReportView, WorkbookView } from '@inspectorate/publication'
import { build } from 'esbuild'

/** The digest of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * The digests of what is made of a view in processes of their own, in 2001 and in two time zones that
 * are a day apart. `give` is the function that makes the bytes, and the file of the folder `test`
 * beside the folder of `source` that exports it.
 */
export async function digestsElsewhere(
  give: string,
  source: string,
  view: ReportView | WorkbookView,
): Promise<string[]> {
  const folder = new URL('../test/', source)
  const program = fileURLToPath(new URL(`.digest-${process.pid}.mjs`, folder))
  try {
    await build({
      stdin: {
        contents: `import { createHash } from 'node:crypto'
          import { text } from 'node:stream/consumers'
          import { ${give} } from './${give}.js'
          const RealDate = Date
          globalThis.Date = class extends RealDate {
            constructor(...args) { super(...(args.length > 0 ? args : [978_307_200_000])) }
            static now() { return 978_307_200_000 }
          }
          const view = JSON.parse(await text(process.stdin))
          console.log(createHash('sha256').update(await ${give}(view)).digest('hex'))`,
        resolveDir: fileURLToPath(folder),
        loader: 'ts',
      },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      conditions: ['@inspectorate/source'],
      external: ['docx', 'docx/*', 'fflate', 'zod', 'ts-pattern'],
      logLevel: 'error',
    })
    const digests = ['Pacific/Kiritimati', 'America/St_Johns'].map(async (TZ) => {
      const run = promisify(execFile)(process.execPath, [program], { env: { ...process.env, TZ } })
      run.child.stdin!.end(JSON.stringify(view))
      return (await run).stdout.trim()
    })
    return await Promise.all(digests)
  } finally {
    await rm(program, { force: true })
  }
}
