import { hostname } from 'node:os'
import { isInspectionError } from '@inspectorate/core'
import { wordIssues } from '../../print/word-issues.js'
import { openSource, type ProgrammeSource } from '../../programme/open-source.js'
import { sourceMark } from '../../programme/source-mark.js'
import { programmeSite } from '../../programme-site/programme-site.js'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { isSystemError, wordSystemError } from '../../process/word-system-error.js'
import type { ExporterFlags } from '../../formats/exporter-options.js'
import { formatsHere } from '../../formats/exporters.js'
import { keptSite } from '../../serve/kept-site.js'
import { listenAt } from '../../serve/listen-at.js'
import { siteServer } from '../../serve/site-server.js'
import { programmeFiles, programmeFormats } from './export.js'

export interface ServeOptions extends Pick<ExporterFlags, 'font'> {
  readonly port: number
  readonly host: string
}

/** What only this machine reaches. */
const local = /^(?:127(?:\.\d+){3}|localhost|::1)$/i
const everywhere = ['0.0.0.0', '::']

/** `programme serve FOLDER`: the programme’s pages and files in a browser, until somebody ends it. */
export async function serveCommand(
  source: ProgrammeSource,
  { port, host, ...flags }: ServeOptions,
  output: Output,
): Promise<number> {
  const { without } = await formatsHere()
  const formats = programmeFormats.filter((one) => one !== 'pdf' || without.length === 0)
  const make = async () => {
    const opened = await openSource(source)
    for (const { path, issues } of opened.faulty)
      for (const line of wordIssues(path, issues, 3)) output.err(line)
    return programmeSite(opened, await programmeFiles(opened, formats, flags))
  }
  let told = ''
  const tell = (error: unknown, after: readonly string[] = []) => {
    const lines = [...linesOf(error), ...after]
    // What is still the matter is told once.
    if (lines.join('\n') !== told) for (const line of lines) output.err(line)
    told = lines.join('\n')
  }
  const present = await keptSite(() => sourceMark(source), make, {
    onMade() {
      told = ''
      output.err('The programme has changed: its pages are made again.')
    },
    onFault: (error) => tell(error, ['The pages are those of before.']),
  })
  const isLocal = local.test(host)
  const server = siteServer(present, {
    localHost: isLocal ? host.toLowerCase() : null,
    onFault: tell,
  })
  const own = await listenAt(server, port, host)
  const name = everywhere.includes(host) ? hostname() : host
  output.out(
    `The programme: http://${name.includes(':') ? `[${name}]` : name}:${own}/ (Ctrl-C ends it)`,
  )
  if (!isLocal)
    output.err('Whoever reaches this machine can read it: nobody is asked who they are.')
  await output.ended?.()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  return exitCodes.done
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof UnusableInput)
    return [...wordIssues(error.file, error.issues, 20), ...error.hints]
  if (isInspectionError(error)) return [error.message]
  if (isSystemError(error)) return [`${error.path ?? error.syscall}: ${wordSystemError(error)}`]
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
}
