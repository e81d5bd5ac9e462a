import { describeFound, frameworkNamedBy, nearestTo, type Framework } from '@inspectorate/core'
import { frameworkById, frameworks } from '@inspectorate/frameworks'
import { exitCodes } from '../exit-codes.js'
import type { Output } from '../print/output.js'
import { readJsonFile } from '../read/read-json-file.js'
import { replaceFiles } from '../replace-files.js'
import { UnusableInput } from '../unusable-input.js'

export interface TemplateOptions {
  readonly framework?: string
  readonly inspection?: string
  readonly out: string
}

/** `template --inspection FILE --out FILE`, or `--framework ID`: the workbook inspectors fill in. */
export async function templateCommand(
  { framework: id, inspection, out }: TemplateOptions,
  output: Output,
): Promise<number> {
  const framework = inspection === undefined ? edition(id) : await frameworkOf(inspection, id)
  const { caseTemplate } = await import('@inspectorate/intake')
  const content = await caseTemplate(framework)
  await replaceFiles([{ path: out, content }])
  output.out(`${out}  ${Math.ceil(content.length / 1024)} kB`)
  return exitCodes.done
}

function edition(id: string | undefined): Framework {
  const framework = id === undefined ? undefined : frameworkById(id)
  if (framework) return framework
  const known = frameworks.map((one) => one.id)
  throw unknownFramework(id, id === undefined ? `one, or --inspection` : nearestTo(id, known))
}

/** Only what the file says of its cases is read: a template is wanted before there is anything else. */
async function frameworkOf(file: string, id: string | undefined): Promise<Framework> {
  const named = frameworkNamedBy(await readJsonFile(file), frameworks)
  if (!named.ok) throw new UnusableInput(file, named.issues)
  if (id === undefined || id === named.value.id) return named.value
  throw unknownFramework(id, `${named.value.id}, as in ${file}`)
}

function unknownFramework(id: string | undefined, expected: string): UnusableInput {
  return new UnusableInput('--framework', [
    { code: 'unknown-framework', path: [], found: describeFound(id), expected },
  ])
}
