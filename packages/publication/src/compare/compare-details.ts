import type { Inspection } from '@inspectorate/core'
import { compareEntries } from './compare-entries.js'
import type { InspectionChange } from './inspection-change.js'

/** What is neither evidence, decision nor text: state, service, kind, publication, sample, characteristics, context, notes, the earlier inspection, how many were invited to a survey. */
export function compareDetails(before: Inspection, after: Inspection): InspectionChange[] {
  return compareEntries(detailsOf(before), detailsOf(after)).map(({ key, from, to }) => ({
    code: 'detail',
    path: key,
    from,
    to,
  }))
}

function detailsOf(inspection: Inspection): Record<string, string> {
  const { id, state, service, kind, publication, fieldwork, sample, notes, earlier, response } =
    inspection
  const { facts, numbers, counts, records, parameters, earlierResults, considered } = inspection
  const context = byId(inspection.context)
  const characteristics = byId(
    (inspection.characteristics ?? []).map((one) => ({ ...one, values: byId(one.values) })),
  )
  return Object.fromEntries(
    leavesOf(
      {
        id,
        state,
        service,
        kind,
        publication,
        fieldwork,
        sample,
        characteristics,
        notes,
        context,
        earlier,
        response,
        facts,
        numbers,
        counts,
        records,
        parameters,
        earlierResults,
        considered,
      },
      [],
    ),
  )
}

function byId<One extends { readonly id: string }>(list: readonly One[]): Record<string, One> {
  return Object.fromEntries(list.map((one) => [one.id, one]))
}

function leavesOf(value: unknown, path: readonly string[]): [string, string][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]))
  return value === undefined
    ? []
    : [[path.join('.'), typeof value === 'string' ? legible(value) : JSON.stringify(value)]]
}

/** A picture is told by its kind and its end: nobody reads it as text. */
function legible(text: string): string {
  const [, type, base64] = /^data:image\/(\w+)[^,]*,(.*)$/s.exec(text) ?? []
  return base64 === undefined
    ? text
    : `a picture (${type}, ${base64.length} characters ending in ${base64.slice(-24)})`
}
