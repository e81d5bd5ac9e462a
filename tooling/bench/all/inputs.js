import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomNarrative } from '../page-numbers/random-narrative.js'

export const root = join(import.meta.dirname, '../../..')
export const sample = join(root, 'examples/portsmouth-2023')
export const command = join(root, 'apps/cli/bin/inspectorate.js')

/** The sample in a folder of its own, changed. */
function sampleIn(folder, change = (inspection) => inspection) {
  mkdirSync(folder, { recursive: true })
  for (const one of [
    'narrative',
    'cases.csv',
    'staff-survey.csv',
    'practitioner-interviews.csv',
    'people-survey.csv',
  ])
    cpSync(join(sample, one), join(folder, one), { recursive: true })
  const inspection = JSON.parse(readFileSync(join(sample, 'inspection.json'), 'utf8'))
  const file = join(folder, 'inspection.json')
  writeFileSync(file, JSON.stringify(change(inspection)))
  return file
}

/** The sample with so many cases: its own again and again, with some answers about assessments turned round. */
export function manyCases(folder, count) {
  const file = sampleIn(folder)
  const [head, ...rows] = readFileSync(join(sample, 'cases.csv'), 'utf8').trim().split('\n')
  const turned = head.split(',').map((column) => column.startsWith('assessment-'))
  const lines = Array.from({ length: count }, (_, i) =>
    rows[i % rows.length]
      .split(',')
      .map((cell, j) => {
        if (j === 0) return `P${String(i + 1).padStart(6, '0')}`
        if (!turned[j] || (i * 7919 + j * 104_729) % 11 !== 0) return cell
        return cell === 'yes' ? 'no' : cell === 'no' ? 'yes' : cell
      })
      .join(','),
  )
  writeFileSync(join(folder, 'cases.csv'), `${[head, ...lines].join('\n')}\n`)
  return file
}

/** The sample with a narrative of so many words, drawn at random. */
export function longNarrative(folder, words) {
  const narrative = {}
  const sections = JSON.parse(readFileSync(join(sample, 'inspection.json'), 'utf8'))
  const names =
    typeof sections.narrative === 'string' ? sectionNames : Object.keys(sections.narrative)
  const each = words / names.length
  let seed = 0
  for (const name of names) {
    let text = ''
    while (text.split(/\s+/).length < each)
      text += `${randomNarrative([name], (seed += 1))[name]}\n\nSo it was.\n\n`
    narrative[name] = text
  }
  return sampleIn(folder, (inspection) => ({ ...inspection, narrative }))
}

const sectionNames = [
  'foreword',
  'about',
  'background',
  'annexe',
  'diversity',
  'resettlement',
  'people-on-probation',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
]

/** So many inspections, each with an id of its own. */
export function manyInspections(folder, count) {
  return Array.from({ length: count }, (_, i) =>
    sampleIn(join(folder, String(i)), (inspection) => ({ ...inspection, id: `inspection-${i}` })),
  )
}
