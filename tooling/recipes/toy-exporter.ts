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

const dependency = [
  '    "@inspectorate/exporter-xlsx"',
  '    "@inspectorate/exporter-toy": "workspace:*",\n    "@inspectorate/exporter-xlsx"',
] as const

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
      [`${folder}/src/toy-exporter.ts`]: `import type { Exporter } from '@inspectorate/publication'
import { stopIfAborted } from '@inspectorate/publication/exporter'
import * as z from 'zod'

export function toyExporter(): Exporter<'report', object> {
  return {
    id: 'toy',
    view: 'report',
    mediaType: 'application/x-toy',
    extension: '.toy',
    options: z.strictObject({}),
    async *render(view, _options, context) {
      stopIfAborted(context, 'toy')
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
        ...(['apps/cli', 'apps/admin'] as const).map(
          () =>
            [
              "      'exporter-pdf',\n      'exporter-xlsx',\n",
              "      'exporter-pdf',\n      'exporter-toy',\n      'exporter-xlsx',\n",
            ] as const,
        ),
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
      'apps/cli/package.json': [dependency],
      'apps/admin/package.json': [dependency],
      'apps/cli/src/formats/exporters.ts': [
        [
          '  json: async',
          "  toy: async () => (await import('@inspectorate/exporter-toy')).toyExporter(),\n  json: async",
        ],
      ],
      'apps/admin/src/publications/exporters.ts': [
        ['docx, xlsx, html, ods, csv, json, pdf]', 'docx, xlsx, html, ods, csv, json, toy, pdf]'],
        [
          "    import('@inspectorate/exporter-pdf'),\n",
          "    import('@inspectorate/exporter-toy'),\n    import('@inspectorate/exporter-pdf'),\n",
        ],
        ['    json.jsonExporter(),\n', '    json.jsonExporter(),\n    toy.toyExporter(),\n'],
      ],
    },
    found: 'published',
  },
  {
    names: ['`readFigures`'],
    files: {
      [`${folder}/src/read-figures.ts`]: `import type { PrintedFigure } from '@inspectorate/publication'

export async function readFigures(bytes: Uint8Array): Promise<PrintedFigure[]> {
  const { figures } = JSON.parse(new TextDecoder().decode(bytes)) as { figures: PrintedFigure[] }
  return figures.map(({ reference, text }) => ({ reference, text }))
}
`,
      [`${folder}/src/toy-exporter.ts`]: [
        ['import * as z', "import { readFigures } from './read-figures.js'\nimport * as z"],
        ['    async *render', '    readFigures,\n    async *render'],
      ],
    },
    found: 'published',
  },
]
