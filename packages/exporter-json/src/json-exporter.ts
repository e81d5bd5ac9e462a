import { stopIfAborted } from '@inspectorate/publication/exporter'
import { recordFormat, type Exporter } from '@inspectorate/publication'
import * as z from 'zod'
import { canonicalJson } from './canonical-json.js'

const Options = z.strictObject({})

/** The record of an inspection as JSON that reads back in without loss. */
export function jsonExporter(): Exporter<'record', z.infer<typeof Options>> {
  return {
    id: 'json',
    view: 'record',
    mediaType: 'application/json',
    extension: '.json',
    options: Options,
    async *render({ rules, inspection, ratings, figures, recommendations }, _options, context) {
      stopIfAborted(context, 'json')
      const record = {
        format: recordFormat,
        version: 1,
        inspection,
        ratings,
        figures,
        recommendations,
        rules,
      }
      yield new TextEncoder().encode(`${canonicalJson(record)}\n`)
    },
  }
}
