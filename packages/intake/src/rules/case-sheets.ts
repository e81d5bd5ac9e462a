import type { WorkedCase } from '@inspectorate/core/language'
import { listCell, scalarCell, textCell, type RulesCell } from './cell-text.js'
import { SheetBuilder, type RulesSheet } from './rules-sheet.js'

/**
 * Worked cases, a row each: a column is named by what it gives and of what, `grades:safe` or
 * `want:overall`. Records stand on a sheet of their own, a row each.
 */
export function caseSheets(cases: readonly WorkedCase[]): readonly RulesSheet[] {
  const sheet = new SheetBuilder('Cases', ['case', 'name'])
  const records = new SheetBuilder('Records', ['case', 'set', 'record'])
  cases.forEach(({ name, ev, want }, i) => {
    const row: Record<string, RulesCell | undefined> = {
      case: i + 1,
      name: name && textCell(name),
    }
    const put = <T>(
      kind: string,
      of: Readonly<Record<string, T>> | undefined,
      cell: (value: T) => RulesCell,
    ) => {
      for (const [id, value] of Object.entries(of ?? {})) row[`${kind}:${id}`] = cell(value)
    }
    put('grades', ev.grades, textCell)
    put('numbers', ev.numbers, scalarCell)
    put('counts', ev.counts, ({ yes, relevant }) => `${yes} of ${relevant}`)
    put('facts', ev.facts, scalarCell)
    put('parameters', ev.parameters, scalarCell)
    put('earlier', ev.earlier, (values) => listCell(values, 'scalars'))
    put('notRated', ev.notRated, textCell)
    for (const [id, { to, reason, by }] of Object.entries(ev.departures ?? {})) {
      row[`departures:${id}`] = textCell(to)
      row[`departure-reasons:${id}`] = textCell(reason)
      if (by !== undefined) row[`departures-by:${id}`] = textCell(by)
    }
    put('considered', ev.considered, textCell)
    put('want', want, textCell)
    sheet.add(row)
    for (const [set, all] of Object.entries(ev.records ?? {})) {
      if (all.length === 0) records.add({ case: i + 1, set: textCell(set) })
      all.forEach((record, n) =>
        records.add({
          case: i + 1,
          set: textCell(set),
          record: n + 1,
          ...Object.fromEntries(
            Object.entries(record).map(([answers, answer]) => [
              `answers:${answers}`,
              textCell(answer),
            ]),
          ),
        }),
      )
    }
  })
  return [sheet, records].filter((one) => !one.isEmpty).map((one) => one.sheet())
}
