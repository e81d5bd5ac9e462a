import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsedOrThrow } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { buildReport, parseRecord, rateForPublication } from '@inspectorate/publication'

/** The report view of the sample. */
export function sampleReport(root) {
  const parsed = parseRecord(sampleRecord(root), frameworks)
  return parsedOrThrow(buildReport(rateForPublication(parsedOrThrow(parsed))))
}

/** The record of the sample, as the command writes it. */
export function sampleRecord(root) {
  const folder = mkdtempSync(join(tmpdir(), 'sample-record-'))
  try {
    const file = join(root, 'examples/portsmouth-2023/inspection.json')
    execFileSync(process.execPath, [
      join(root, 'apps/cli/bin/inspectorate.js'),
      'export',
      file,
      '--format',
      'json',
      '--out',
      folder,
    ])
    return JSON.parse(readFileSync(join(folder, 'portsmouth-2023.json'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
