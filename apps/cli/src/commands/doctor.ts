import { access, constants } from 'node:fs/promises'
import { pdfCompilerFault } from '@inspectorate/exporter-pdf'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { software } from '../process/software.js'
import { findFont } from '../system/find-font.js'
import { findProgram } from '../system/find-program.js'
import { opener } from '../system/open-file.js'
import type { Json } from './command-line.js'

/** What was looked at, what was found, and what to do where it is not as it might be. */
interface Look {
  readonly what: string
  readonly found: string
  /** Without what is needed commands fail; without what is optional something is missing. */
  readonly is: 'well' | 'missing' | 'optional'
  readonly todo?: string
}

/** `doctor`: whether all that commands use is here, and what to do about what is not. */
export async function doctorCommand({ json }: Json, output: Output): Promise<number> {
  const looks: readonly Look[] = [
    { what: 'Inspectorate', found: software.version, is: 'well' },
    node(process.versions.node),
    await folder(),
    pdf(),
    await font(),
    office(),
    opening(),
  ]
  if (json) printJson(output, looks)
  else
    for (const { what, found, is, todo } of looks) {
      const mark = { well: 'ok      ', missing: 'MISSING ', optional: 'optional' }[is]
      output.out(`${mark}  ${what}: ${found}`)
      if (todo !== undefined) output.out(`          ${todo}`)
    }
  return looks.some(({ is }) => is === 'missing') ? exitCodes.findings : exitCodes.done
}

/** Those that this is tried on: odd numbers between them are supported by nobody any more. */
export function node(version: string): Look {
  const [major, minor] = version.split('.').map(Number) as [number, number]
  const isTried = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  return {
    what: 'Node',
    found: version,
    is: isTried ? 'well' : 'optional',
    ...(!isTried && { todo: 'Install Node 20.19, 22.12, or 24 and newer: https://nodejs.org' }),
  }
}

async function folder(): Promise<Look> {
  const found = process.cwd()
  const isWritable = await access(found, constants.W_OK).then(
    () => true,
    () => false,
  )
  return isWritable
    ? { what: 'This folder', found: `${found}, which can be written`, is: 'well' }
    : {
        what: 'This folder',
        found: `${found}, which cannot be written`,
        is: 'optional',
        todo: 'Write elsewhere, with --out, or ask whoever owns it.',
      }
}

function pdf(): Look {
  const fault = pdfCompilerFault()
  return fault === null
    ? { what: 'PDF', found: 'its compiler is here', is: 'well' }
    : {
        what: 'PDF',
        found: 'its compiler, an optional package, cannot be loaded; all other formats are written',
        is: 'optional',
        todo: fault,
      }
}

/** The report names Arial, and what has its measures will do. PDF brings its own. */
async function font(): Promise<Look> {
  const found = await findFont(/^(?:arial|LiberationSans-Regular)\b/i)
  return found !== null
    ? { what: 'Font of the Word report', found, is: 'well' }
    : {
        what: 'Font of the Word report',
        found: 'neither Arial nor Liberation Sans',
        is: 'optional',
        todo: 'Only to see it here as others do: install Liberation Sans (fonts-liberation on Debian and Ubuntu).',
      }
}

function office(): Look {
  const found = findProgram(
    ['soffice', 'libreoffice'],
    [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
    ],
  )
  return found !== null
    ? { what: 'LibreOffice', found, is: 'well' }
    : {
        what: 'LibreOffice',
        found: 'none; no command needs it',
        is: 'optional',
        todo: 'Only to look at Word files and workbooks where Microsoft Office is not installed: https://www.libreoffice.org',
      }
}

function opening(): Look {
  const found = findProgram([opener.replace(/\.exe$/, '')])
  return found !== null
    ? { what: 'What open uses', found, is: 'well' }
    : {
        what: 'What open uses',
        found: `no ${opener}`,
        is: 'optional',
        todo: 'Install xdg-utils, or open files by hand.',
      }
}
