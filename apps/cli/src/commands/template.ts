import { describeFound, nearestTo } from '@inspectorate/core'
import { frameworkById, frameworks } from '@inspectorate/frameworks'
import { exitCodes } from '../exit-codes.js'
import type { Output } from '../print/output.js'
import { replaceFiles } from '../replace-files.js'
import { UnusableInput } from '../unusable-input.js'

export interface TemplateOptions {
  readonly framework: string
  readonly out: string
}

/** `template --framework ID --out FILE`: the workbook inspectors fill in. */
export async function templateCommand(
  { framework: id, out }: TemplateOptions,
  output: Output,
): Promise<number> {
  const framework = frameworkById(id)
  if (!framework)
    throw new UnusableInput('--framework', [
      {
        code: 'unknown-framework',
        path: [],
        found: describeFound(id),
        expected: nearestTo(
          id,
          frameworks.map((one) => one.id),
        ),
      },
    ])
  const { caseTemplate } = await import('@inspectorate/intake')
  const content = await caseTemplate(framework)
  await replaceFiles([{ path: out, content }])
  output.out(`${out}  ${Math.ceil(content.length / 1024)} kB`)
  return exitCodes.done
}
