import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { startPreview } from '../preview/start-preview.js'

export interface PreviewOptions {
  readonly port: number
  readonly framework?: string
}

/** `preview FILE`: the report in a browser on this machine, made again on every saved change, until somebody ends it. */
export async function previewCommand(
  file: string,
  { port, framework }: PreviewOptions,
  output: Output,
): Promise<number> {
  const preview = await startPreview(file, {
    port,
    framework,
    onBuilt(changed, faults) {
      if (changed.length > 0) output.err(`${changed.join(', ')}: saved`)
      for (const line of faults) output.err(line)
    },
  })
  output.out(`The report of ${file}: ${preview.url} (Ctrl-C ends it)`)
  await output.ended?.()
  await preview.close()
  return exitCodes.done
}
