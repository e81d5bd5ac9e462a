import type { Framework } from '@inspectorate/core'

/** What an inspection’s folder holds besides, as its README tells of it. */
export interface Holding {
  /** Workbooks to collect evidence in, each with what it is for and the command that reads it. */
  readonly workbooks: readonly {
    readonly name: string
    readonly holds: string
    readonly options: string
  }[]
  /** Files that answers are imported into. */
  readonly lists: readonly string[]
}

/** The README of an inspection’s folder: what is where, whose work it is, and the way to the report. */
export function teamReadme(
  service: string,
  framework: Framework,
  { workbooks, lists }: Holding,
): string {
  return `${[
    `# ${service.replace(/\s+/g, ' ')}`,
    '',
    `An inspection under ${framework.title}. Everything it rests on is in this folder.`,
    '',
    '| What | Where | Whose work |',
    '| --- | --- | --- |',
    '| Service, dates, judgements, recommendations | `inspection.json` | lead inspector, ratings panel |',
    ...workbooks.map(({ name, holds }) => `| ${holds} | \`${name}\` | inspectors |`),
    ...(lists.length > 0
      ? [
          `| What was imported from the workbooks | ${lists.map((name) => `\`${name}\``).join(', ')} | analysts |`,
        ]
      : []),
    '| The text of the report, a file a section | `narrative` | editors |',
    '',
    '## The way to the report',
    '',
    'In this folder:',
    '',
    '```sh',
    ...workbooks.map(
      ({ name, options }) => `inspectorate import ${name} --into inspection.json${options}`,
    ),
    'inspectorate rate .',
    'inspectorate status',
    'inspectorate preview',
    'inspectorate export . --out out',
    '```',
    '',
    '`status` says what is missing and whose work it is; `preview` shows the report while you write;',
    '`figures` finds the references that print figures; `check` reads the text against the evidence.',
    'In the narrative a figure is never typed: `:percent[question yes]` prints it. Lines that begin with',
    '`<!-- Hint:` are never printed; write below them or in their place.',
    '',
    'Dates are written 2026-03-31. When you know it, add to `inspection.json`:',
    '',
    '```json',
    '"publication": { "title": "An inspection of …", "publisher": "…", "published": "2026-03" }',
    '```',
  ].join('\n')}\n`
}
