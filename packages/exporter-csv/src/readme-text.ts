import type { WorkbookSheet, WorkbookView } from '@inspectorate/publication'
import { fileName } from './csvw-metadata.js'
import { oneLine } from './file-texts.js'

/** What the files are, for people, in the words of the view. */
export function readmeText({ meta, sheets }: WorkbookView): string {
  const facts = [
    meta.description,
    meta.publisher,
    meta.publishedText,
    meta.stateText,
    meta.licence,
    meta.website,
    meta.contact,
  ].filter((fact) => fact !== undefined)
  const parts = sheets.filter(({ tables }) => tables.length > 0).map(partOf)
  return [underlined(meta.title, '='), ...facts.map(oneLine), '', ...parts].join('\n')
}

function partOf({ title, introduction, tables }: WorkbookSheet): string {
  const lines = introduction.filter((line) => typeof line === 'string').map(oneLine)
  const files = tables.map((table) =>
    table.title === undefined ? fileName(table) : `${fileName(table)}: ${oneLine(table.title)}`,
  )
  return [underlined(title, '-'), ...lines, ...files.map((file) => `  ${file}`), ''].join('\n')
}

function underlined(title: string, mark: string): string {
  const line = oneLine(title)
  return `${line}\n${mark.repeat(line.length)}\n`
}
