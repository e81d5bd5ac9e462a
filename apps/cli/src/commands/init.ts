import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Framework, Issue } from '@inspectorate/core'
import { askBeginning } from '../begin/ask-beginning.js'
import { inspectionIdFrom } from '../begin/inspection-id.js'
import { isDay } from '../begin/is-day.js'
import { newInspection, type BegunFile } from '../begin/new-inspection.js'
import { sampleFiles } from '../begin/sample-files.js'
import { shellWord } from '../print/shell-word.js'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { UnusableInput } from '../process/unusable-input.js'
import { isFileName, readFramework } from '../read/read-framework.js'
import { writeNewFolder } from '../write/write-new-folder.js'

export interface InitOptions {
  /** The id of an edition, or a file of rules, which is copied into the folder. */
  readonly framework?: string
  readonly service?: string
  /** The first day of fieldwork. */
  readonly fieldwork?: string
  /** The sample inspection in place of an empty one. */
  readonly sample?: boolean
}

/** `init FOLDER`: an inspection to begin with: all its files, with what is known and nothing else. */
export async function initCommand(
  folder: string,
  options: InitOptions,
  output: Output,
): Promise<number> {
  const files = options.sample ? await sampleOnly(options) : await emptyOne(folder, options, output)
  await writeNewFolder(folder, files)
  output.out(
    [
      `${folder} is begun: ${files.length} files.`,
      ...(options.sample ? [] : [`Read ${join(folder, 'README.md')} first.`]),
      `What is missing: inspectorate status ${shellWord(folder)}`,
      `The report now:  inspectorate export ${shellWord(folder)} --draft --out ${shellWord(join(folder, 'out'))}`,
    ].join('\n'),
  )
  return exitCodes.done
}

async function sampleOnly({ framework, service, fieldwork }: InitOptions): Promise<BegunFile[]> {
  const given = Object.entries({ framework, service, fieldwork }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`],
  )
  if (given.length > 0)
    throw new UnusableInput('--sample', [
      fault(`--sample with ${given.join(', ')}`, '--sample alone: it is an inspection already'),
    ])
  return sampleFiles()
}

async function emptyOne(
  folder: string,
  options: InitOptions,
  output: Output,
): Promise<BegunFile[]> {
  const { framework, service, fieldwork } = output.ask
    ? await output.ask((ask) => askBeginning(options, ask))
    : options
  const missing = Object.entries({ framework, service }).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [`--${name}`] : [],
  )
  if (framework === undefined || service === undefined || missing.length > 0)
    throw new UnusableInput('init', [
      fault(
        `no ${missing.join(' and no ')}`,
        '--framework with the id of an edition (inspectorate frameworks lists them) or a file of rules, and --service with the name of the service',
      ),
    ])
  if (fieldwork !== undefined && !isDay(fieldwork))
    throw new UnusableInput('--fieldwork', [
      fault(JSON.stringify(fieldwork), 'the day on which it begins, such as 2026-03-02'),
    ])
  const known: Framework = await readFramework(framework)
  const isFile = isFileName(framework)
  const rules = isFile ? ownName(framework) : framework
  const files = await newInspection(known, {
    id: inspectionIdFrom(basename(resolve(folder)), service),
    service: service.trim(),
    fieldwork: fieldwork ?? null,
    named: isFile ? `./${rules}` : framework,
  })
  return isFile ? [...files, { name: rules, content: await readFile(framework) }] : files
}

/** The file of rules beside the inspection; not under the inspection’s own name. */
function ownName(file: string): string {
  const name = basename(file)
  return /^inspection\.json$/i.test(name) ? 'rules.json' : name
}

function fault(found: string, expected: string): Issue {
  return { code: 'invalid-value', path: [], found, expected }
}
