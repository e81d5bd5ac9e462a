import type { ReportChange } from '@inspectorate/provenance'
import { match } from 'ts-pattern'
import { oneLine } from './word-issue.js'

/** A change an editor made, as a line. */
export function wordReportChange(change: ReportChange): string {
  return oneLine(
    match(change)
      .with({ code: 'figure' }, ({ reference, use, from, to }) =>
        moved(`figure :${reference}, place ${use}`, from, to),
      )
      .with({ code: 'rating' }, ({ of, in: place, from, to }) =>
        moved(`rating of ${of} in its ${place === 'box' ? 'box' : 'table'}`, from, to),
      )
      .with({ code: 'recommendation' }, ({ from, to }) => moved('recommendation', from, to))
      .with({ code: 'heading' }, ({ from, to }) =>
        from && to && from.level !== to.level
          ? moved('heading', `${from.text}, level ${from.level}`, `${to.text}, level ${to.level}`)
          : moved('heading', from && from.text, to && to.text),
      )
      .exhaustive(),
  )
}

function moved(what: string, from: string | null, to: string | null): string {
  if (from === null) return `${what}: added, “${to}”`
  if (to === null) return `${what}: removed, was “${from}”`
  return `${what}: from “${from}” to “${to}”`
}
