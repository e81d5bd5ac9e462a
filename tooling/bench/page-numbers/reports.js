import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsedOrThrow } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { buildReport, parseRecord, rateForPublication } from '@inspectorate/publication'
import { randomNarrative } from './random-narrative.js'

const root = join(import.meta.dirname, '../../..')

/** Reports to lay out, by name: both samples, and the first with long texts that are drawn at random. */
export function reportsToLayOut() {
  const first = recordOf('portsmouth-2023')
  return {
    'portsmouth-2023': reportOf(first),
    'riverside-home-care': reportOf(recordOf('riverside-home-care')),
    random: reportOf({
      ...first,
      inspection: {
        ...first.inspection,
        narrative: randomNarrative(Object.keys(first.inspection.narrative)),
        recommendations: first.inspection.recommendations,
      },
    }),
  }
}

function reportOf(record) {
  const inspection = parsedOrThrow(parseRecord(record, frameworks))
  return parsedOrThrow(buildReport(rateForPublication(inspection)))
}

/** The record of an example, as the command writes it. */
function recordOf(example) {
  const folder = mkdtempSync(join(tmpdir(), 'record-'))
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'apps/cli/bin/inspectorate.js'),
        'export',
        join(root, 'examples', example, 'inspection.json'),
        '--format',
        'json',
        '--out',
        folder,
      ],
      { stdio: 'pipe' },
    )
    return JSON.parse(readFileSync(join(folder, `${example}.json`), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
