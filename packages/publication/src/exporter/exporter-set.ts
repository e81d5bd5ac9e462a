import { InspectionError } from '@inspectorate/core'
import type { Exporter } from './exporter.js'

/** Any exporter, whatever its view and options. */
// oxlint-disable-next-line typescript/no-explicit-any -- options are parsed by the exporter’s own schema before render
export type AnyExporter = { [View in 'report' | 'workbook' | 'record']: Exporter<View, any> }[
  | 'report'
  | 'workbook'
  | 'record']

export interface ExporterSet {
  readonly list: readonly AnyExporter[]
  /** The exporter of that id; throws `InspectionError` `unknown-exporter`. */
  get(id: string): AnyExporter
}

/** The exporters to choose from, as a list someone can read; throws when two share an id. */
export function exporterSet(list: readonly AnyExporter[]): ExporterSet {
  const byId = new Map(list.map((exporter) => [exporter.id, exporter]))
  if (byId.size < list.length)
    throw new Error(`two exporters share an id: ${list.map((e) => e.id).join(', ')}`)
  return {
    list,
    get(id) {
      const exporter = byId.get(id)
      if (!exporter)
        throw new InspectionError('unknown-exporter', `no exporter ${id}`, {
          id,
          known: [...byId.keys()],
        })
      return exporter
    },
  }
}
