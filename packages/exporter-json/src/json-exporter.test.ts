import { describeExporter } from '@inspectorate/exporter-conformance'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.js'
import { jsonExporter } from './json-exporter.js'

describeExporter('JSON', {
  make: jsonExporter,
  textOf: (bytes) => strings(JSON.parse(new TextDecoder().decode(bytes))).join('\n'),
})

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\\([<&=|\]])/g, '$1')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

describe('canonical JSON', () => {
  it('is the value it was made from, with a line for each case', () => {
    const value = {
      b: [{ id: 'a', answers: { q: 'yes', r: 'no' }, characteristics: {} }],
      a: { deep: { er: [1, 'x', null] } },
      empty: [],
      '\uD800': '</script>',
    }
    expect(JSON.parse(canonicalJson(value))).toEqual(value)
    expect(canonicalJson(value)).toContain(
      '\n    {"id":"a","answers":{"q":"yes","r":"no"},"characteristics":{}}\n',
    )
  })
})
