import type { ReportPlace } from '@inspectorate/provenance'
import { match } from 'ts-pattern'

/** A place in a report as an editor would look for it. */
export function wordPlace({ part, under: headings, paragraph, table }: ReportPlace): string {
  // The chapter is plain from its section.
  const under =
    headings.length === 0
      ? undefined
      : headings
          .slice(-2)
          .map((heading) => `“${heading}”`)
          .join(', ')
  if (table)
    return [
      under,
      table.caption === '' ? 'table' : table.caption,
      `row “${table.row}”`,
      table.column === undefined ? undefined : `column “${table.column}”`,
    ]
      .filter(Boolean)
      .join(', ')
  return match(part)
    .with('cover', () => 'cover')
    .with('contents', () => 'contents')
    .with('header', () => 'header')
    .with('footer', () => 'footer')
    .with('footnotes', () => `footnote ${paragraph}`)
    .with('endnotes', () => `endnote ${paragraph}`)
    .with('text', () =>
      under === undefined ? 'text' : paragraph === 0 ? under : `${under}, paragraph ${paragraph}`,
    )
    .exhaustive()
}
