import { parseArgs } from 'node:util'
import { StartFault } from '../process/start-fault.js'

/** What a command that names a file was given. */
interface Given<Value extends string> {
  readonly file: string
  /** What was given with each flag, in order. */
  readonly values: Readonly<Record<Value, readonly string[]>>
  readonly switches: readonly string[]
}

/** The file and the flags of a command. */
export function takeFlags<const Value extends string>(
  command: string,
  given: readonly string[],
  valued: readonly Value[],
  switched: readonly string[] = [],
): Given<Value> {
  const options = Object.fromEntries([
    ...valued.map((name) => [name, { type: 'string', multiple: true }] as const),
    ...switched.map((name) => [name, { type: 'boolean' }] as const),
  ])
  const { values, positionals } = parsed(command, given, options)
  const listOf = (name: string) => (values as Record<string, string[] | undefined>)[name] ?? []
  const [file, ...more] = positionals
  if (file === undefined) throw new StartFault(`${command}: name a file.`)
  if (more.length > 0)
    throw new StartFault(`${command}: found ${positionals.length} names, expected one.`)
  return {
    file,
    values: Object.fromEntries(valued.map((name) => [name, listOf(name)])) as unknown as Record<
      Value,
      string[]
    >,
    switches: switched.filter((name) => name in values),
  }
}

/** A flag again, as the configuration reads it. */
export function flagAgain(name: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [`--${name}`, value])
}

function parsed(
  command: string,
  given: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (error) {
    throw new StartFault(`${command}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
