import { isBlank, textOf, type SourceRow } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import type { DraftColumn } from './draft-columns.js'
import type { DraftLine, DraftPart } from './draft-part.js'
import type { FootRows } from './foot-rows.js'
import { guessOnly, qualtricsPreviews } from './guess-only.js'

/** Which rows are read: those that a tool holds for whole, and none that is no case. */
export function draftOnly(
  list: readonly DraftColumn[],
  allNames: readonly (readonly string[])[],
  id: number | undefined,
  { foot, body }: { readonly foot: FootRows; readonly body: readonly SourceRow[] },
): DraftPart {
  const whole = wholeRows(list, allNames, id)
  const cases = foot.rows.size === 0 ? undefined : withoutFoot(foot, body, list, id, whole)
  const only = [...whole, ...(cases ? [cases] : [])]
  const numbers = [...foot.rows].map(({ line }) => line)
  const rows = `${numbers.slice(0, 8).join(', ')}${numbers.length > 8 ? ', …' : ''}`
  const doubt =
    foot.rows.size === 0
      ? undefined
      : cases === undefined
        ? `rows ${rows} are no cases, and no column tells them from those that are: take them out of the file`
        : foot.isGuessed
          ? `rows ${rows} stand apart, and are like no other`
          : undefined
  const lines: DraftLine[] = []
  if (foot.rows.size > 0)
    lines.push({
      heading: cases?.key ?? '(file)',
      meaning: `without the rows ${rows}`,
      sure: doubt === undefined ? 'likely' : 'unsure',
      because: doubt ?? 'they are totals, notes or headings',
    })
  for (const { key, want } of whole)
    lines.push({
      heading: key,
      meaning: `only rows that say ${want === 'filled' ? 'something' : Array.isArray(want) ? want.join(' or ') : `other than ${want.not.join(', ')}`}`,
      sure: 'likely',
      because: 'the others were previewed, rejected or left unfinished',
    })
  return {
    mapping:
      only.length > 0 ? { only: Object.fromEntries(only.map(({ key, want }) => [key, want])) } : {},
    unsure: doubt === undefined ? {} : { only: doubt },
    lines,
  }
}

function wholeRows(
  list: readonly DraftColumn[],
  names: readonly (readonly string[])[],
  id: number | undefined,
) {
  const isQualtrics = names.some((all) => all.some((name) => name.includes('"ImportId"')))
  return list.flatMap(({ at, key, names: own, values }) => {
    if (at === id) return []
    const want =
      own.map((name) => guessOnly(name, values)).find((one) => one !== null) ??
      (isQualtrics && own.some((name) => comparable(name) === 'status')
        ? qualtricsPreviews(values)
        : null)
    return want === null ? [] : [{ key, want }]
  })
}

/** A column by which rows that are no cases are told from those that are: blank in them all, or with texts that only they have. */
function withoutFoot(
  foot: FootRows,
  body: readonly SourceRow[],
  list: readonly DraftColumn[],
  id: number | undefined,
  taken: readonly { readonly key: string }[],
): { readonly key: string; readonly want: 'filled' | { readonly not: string[] } } | undefined {
  const rows = [...foot.rows]
  const isFree = ({ names, key }: DraftColumn) =>
    names.length > 0 && !taken.some((one) => one.key === key)
  const filled = (columns: readonly DraftColumn[]) =>
    columns
      .filter(
        ({ at, values }) =>
          values.filled === values.rows && rows.every(({ cells }) => isBlank(cells[at])),
      )
      .map(({ key }) => ({ key, want: 'filled' as const }))
  const other = (columns: readonly DraftColumn[]) =>
    columns.flatMap(({ at, key }) => {
      const texts = [...new Set(rows.map(({ cells }) => textOf(cells[at])))]
      return texts.length <= mostNamed &&
        !body.some(({ cells }) => texts.includes(textOf(cells[at])))
        ? [{ key, want: { not: texts } }]
        : []
    })
  // The ids first: a question that is answered in every row may not be in the next wave.
  const ids = list.filter(({ at }) => at === id)
  const others = list.filter((column) => column.at !== id && isFree(column))
  return [...filled(ids), ...other(ids), ...filled(others), ...other(others)][0]
}

/** A second table has more rows than a mapping should list. */
const mostNamed = 30
