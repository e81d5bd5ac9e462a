import type { Argument, Command, Option } from 'commander'
import { examples, type Example } from '../../apps/cli/src/commands/examples.js'

const opening = `# Commands

Every command and its options, written from the command line’s own definitions (\`npx -y pnpm@10.34.9 commands-page\`
writes it again). \`inspectorate help COMMAND\` prints the same.

A command ends with 0 when it is done, with 1 when it found what it looks for (said with the command), and with 2
when it could not be done: then nothing is written, and each fault stands on a line of stderr with its place.
`

/** The page of all commands, in Markdown. */
export function commandsPage(program: Command): string {
  return `${[opening.trim(), ...program.commands.flatMap((one) => sections(one, ''))].join('\n\n')}\n`
}

function sections(command: Command, above: string): string[] {
  const name = `${above}${command.name()}`
  const inner = command.commands.flatMap((one) => sections(one, `${name} `))
  if (inner.length > 0) return [`## ${name}`, sentence(command.description()), ...inner]
  return [
    `${above === '' ? '##' : '###'} ${name}`,
    sentence(command.description()),
    `\`\`\`\ninspectorate ${name} ${usage(command)}\n\`\`\``,
    ...table(command),
    ...shown(examples[name]),
  ]
}

function shown(own: readonly Example[] | undefined): string[] {
  if (!own) return []
  const lines = own.map(([line, does]) => `${line}\n    # ${does}`)
  return [`\`\`\`sh\n${lines.join('\n')}\n\`\`\``]
}

function usage(command: Command): string {
  const needed = command.options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags)
  const others = command.options.length > needed.length ? ['[options]'] : []
  return [...command.registeredArguments.map(written), ...needed, ...others].join(' ')
}

function table(command: Command): string[] {
  const rows = [
    ...command.registeredArguments.map((one) => [written(one), about(one)]),
    ...command.options.map((one) => [one.flags, about(one)]),
  ]
  if (rows.length === 0) return []
  const lines = rows.map(
    ([what, text]) => `| \`${what}\` | ${text!.replaceAll('|', String.raw`\|`)} |`,
  )
  return [['| argument or option | what it is |', '| --- | --- |', ...lines].join('\n')]
}

function written(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

/** What an argument or option is, with its choices and what it is when not given. */
function about(one: Argument | Option): string {
  const usual =
    typeof one.defaultValue === 'boolean'
      ? undefined
      : (one.defaultValue as string | number | undefined)
  return [
    one.description,
    ...(one.argChoices
      ? [`one of ${one.argChoices.map((choice) => `\`${choice}\``).join(', ')}`]
      : []),
    ...(usual === undefined ? [] : [`\`${usual}\` when not given`]),
  ].join('; ')
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`
}
