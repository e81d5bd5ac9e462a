import type { Step } from './step.js'

const folder = 'packages/exporter-toy'
const version = '0.0.0'
const manifest = {
  name: '@inspectorate/exporter-toy',
  version,
  private: true,
  description: 'A toy.',
  license: 'MIT',
  type: 'module',
  exports: { '.': { '@inspectorate/source': './src/index.ts', default: './dist/index.js' } },
  dependencies: {
    '@inspectorate/core': 'workspace:*',
    '@inspectorate/publication': 'workspace:*',
    zod: 'catalog:',
  },
  devDependencies: { '@inspectorate/exporter-conformance': 'workspace:*' },
}

/** A format of one line of JSON: the report’s view. */
export const toyExporter: readonly Step[] = [
  {
    names: ['@inspectorate/publication'],
    files: { [`${folder}/package.json`]: JSON.stringify(manifest) },
    found: 'boundaries',
  },
  {
    names: ['`Exporter`', '`render`'],
    files: {
      [`${folder}/src/index.ts`]: "export { toyExporter } from './toy-exporter.js'\n",
      [`${folder}/src/toy-exporter.ts`]: `import { InspectionError } from '@inspectorate/core'
import type { Exporter } from '@inspectorate/publication'
import * as z from 'zod'

export function toyExporter(): Exporter<'report', object> {
  return {
    id: 'toy',
    view: 'report',
    mediaType: 'application/x-toy',
    extension: '.toy',
    options: z.strictObject({}),
    async *render(view, _options, { signal }) {
      if (signal?.aborted) throw new InspectionError('aborted', 'stopped')
      yield new TextEncoder().encode(JSON.stringify(view))
    },
  }
}
`,
    },
    found: 'types',
  },
  {
    names: ['describeExporter'],
    files: {
      [`${folder}/src/conformance.test.ts`]: `import { describeExporter } from '@inspectorate/exporter-conformance'
import { toyExporter } from './toy-exporter.js'

describeExporter('Toy', {
  make: toyExporter,
  textOf(bytes) {
    const texts: string[] = []
    JSON.parse(new TextDecoder().decode(bytes), (_key, value: unknown) =>
      typeof value === 'string' ? texts.push(value) : value,
    )
    return texts.join('\\n')
  },
})
`,
    },
    found: 'boundaries',
  },
  {
    names: ['tooling/boundaries/allowed.js'],
    files: {
      'tooling/boundaries/allowed.js': [
        [
          "  'packages/exporter-xlsx':",
          "  'packages/exporter-toy': exporter(),\n  'packages/exporter-xlsx':",
        ],
        [
          "      'exporter-xlsx',\n      'frameworks',",
          "      'exporter-toy',\n      'exporter-xlsx',\n      'frameworks',",
        ],
      ],
    },
    found: 'boundaries',
  },
  {
    names: [
      'apps/cli/package.json',
      'apps/admin/package.json',
      'apps/cli/src/formats/exporters.ts',
      'apps/admin/src/publications/exporters.ts',
    ],
    files: {
      'apps/cli/package.json': [
        [
          '    "@inspectorate/exporter-xlsx"',
          '    "@inspectorate/exporter-toy": "workspace:*",\n    "@inspectorate/exporter-xlsx"',
        ],
      ],
      'apps/cli/src/formats/exporters.ts': [
        [
          '  json: async',
          "  toy: async () => (await import('@inspectorate/exporter-toy')).toyExporter(),\n  json: async",
        ],
      ],
    },
    found: 'published',
  },
  {
    names: ['packages/provenance', 'read-back.ts'],
    files: {
      'packages/provenance/src/toy/read-toy-figures.ts': `import { parseJson, type Parsed } from '@inspectorate/core'
import type { PrintedFigure } from '@inspectorate/publication'

export function readToyFigures(bytes: Uint8Array): Parsed<readonly PrintedFigure[]> {
  const read = parseJson(new TextDecoder().decode(bytes))
  if (!read.ok) return read
  const { figures } = read.value as { figures: readonly PrintedFigure[] }
  return { ok: true, value: figures.map(({ reference, text }) => ({ reference, text })) }
}
`,
      'packages/provenance/src/bundle/read-back.ts': [
        [
          'import type { BundleFile }',
          "import { readToyFigures } from '../toy/read-toy-figures.js'\nimport type { BundleFile }",
        ],
        ['  json: readRecordFigures,\n', '  json: readRecordFigures,\n  toy: readToyFigures,\n'],
      ],
    },
    found: 'published',
  },
]
