import type { Finding } from './finding/finding.js'
import { findingWords } from './finding/finding-words.js'
import { groupFindings } from './finding/group-findings.js'
import { partOf, statusParts, type StatusPart } from './parts-of-work.js'

/** Something of an inspection that is open, where it is put right. */
export interface ThingToDo {
  readonly part: StatusPart
  /** Where in the inspection. */
  readonly path: Finding['path']
  readonly text: string
  /** The same of all the places of which it is so: one thing missing thirty times is said once. */
  readonly together: string
  /** The publication is refused before it is done; otherwise it is only worth a look. */
  readonly must: boolean
}

/**
 * All that is open of an inspection, the one list of it, in the order of the work. What is said of
 * many places of one section, one decision or one list is said once.
 */
export function thingsToDo(findings: readonly Finding[]): ThingToDo[] {
  const todo = groupFindings(findings).flatMap(({ first, all }) => {
    const together = said(all)
    return [...byPlace(all)].map((some) => ({
      part: partOf(some[0]),
      path: some[0].path,
      text: said(some),
      together,
      must: first.blocks !== null,
    }))
  })
  return statusParts.flatMap((part) => todo.filter((one) => one.part === part))
}

type Some = readonly [Finding, ...Finding[]]

function byPlace(all: readonly Finding[]): Iterable<Some> {
  const places = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of all) {
    const { path } = finding
    const part = partOf(finding)
    const place = JSON.stringify(
      path.slice(0, part === 'sections' || part === 'judgements' ? 2 : 1),
    )
    const list = places.get(place)
    if (list) list.push(finding)
    else places.set(place, [finding])
  }
  return places.values()
}

/** What names its places itself says so of all; of other things the first is told, and how many more there are. */
function said(all: readonly Finding[]): string {
  const first = all[0]!
  const text = [placeOf(first), findingWords(first, all)].filter(Boolean).join(': ')
  if (first.code === 'section-unwritten' || first.code === 'standard-undecided') return text
  return all.length === 1 ? text : `${text} (and ${all.length - 1} more like it)`
}

/** Where in a text somebody looks for it. */
function placeOf(finding: Finding): string {
  const at =
    'sentence' in finding || finding.code === 'editors-note'
      ? finding
      : finding.code === 'narrative-fault'
        ? finding.issue
        : null
  if (at === null) return ''
  const [key, name] = finding.path
  const text = key === 'narrative' ? `Text of ${name}` : finding.path.join(' ')
  return at.line === undefined ? text : `${text}, line ${at.line}`
}
