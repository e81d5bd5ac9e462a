import { expect, it } from 'vitest'
import { parseManifest } from './manifest.js'

const manifestOf = (name: string) => ({
  format: 'inspectorate/bundle',
  version: 1,
  inspection: 'north',
  published: '2026-03',
  state: 'draft',
  framework: { id: 'mill', edition: '1' },
  software: { name: 'inspectorate', version: '1.0.0' },
  figures: 0,
  files: [{ name, format: 'docx', size: 1, sha256: 'a'.repeat(64), mediaType: 'text/plain' }],
})

it.each([
  'north-2026.docx',
  '北区.pdf',
  'ساحل-٢٠٢٦.html',
  'उत्तर-ज़िला.zip'.normalize('NFC'),
  'می‌ناب.html',
  '_a',
])('a file of a bundle may be called %s', (name) => {
  expect(parseManifest(manifestOf(name)).ok).toBe(true)
})

it.each(['../a', 'a/b', 'a\\b', '.a', 'C:a', '', 'a\u0000', 'a\u202Exfdp.html', '北区 .pdf'])(
  'a manifest leads to no file called %j',
  (name) => {
    expect(parseManifest(manifestOf(name)).ok).toBe(false)
  },
)
