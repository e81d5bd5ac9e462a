import { counted, jsonPath } from '@inspectorate/core'
import { findingWords, groupFindings, type FindingGroup } from '@inspectorate/publication'
import type { Blocks, Finding, ProseFinding, Severity } from '@inspectorate/publication/check'
import { placeInPart, type Origins } from '../read/read-inspection.js'
import { oneLine, placeOf, wordIssue } from './word-issue.js'

/** What holds back most comes first. */
const parts: readonly { readonly blocks: Blocks; readonly heading: string }[] = [
  { blocks: 'export', heading: 'Nothing can be exported before this is mended:' },
  { blocks: 'publish', heading: 'Nothing can be published before this is mended:' },
  { blocks: null, heading: 'To look at:' },
]

type ProseGroup = FindingGroup & { readonly first: ProseFinding }

/**
 * Findings for an editor, by what they hold back; in each part what concerns the inspection first,
 * then section by section. What is said of many places is said once.
 */
export function findingsText(file: string, origins: Origins, findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing found.'
  const groups = groupFindings(findings)
  return [
    ...parts.flatMap(({ blocks, heading }) => {
      const ofPart = groups.filter(({ first }) => first.blocks === blocks)
      return ofPart.length === 0 ? [] : [heading, ...textsOf(file, origins, ofPart)]
    }),
    tally(findings),
  ].join('\n\n')
}

function textsOf(file: string, origins: Origins, groups: readonly FindingGroup[]): string[] {
  const prose = groups.filter((group): group is ProseGroup => isProse(group.first))
  const sections = [...new Set(prose.map(({ first }) => first.section))]
  return [
    ...groups.flatMap((group) =>
      isProse(group.first) ? [] : [partLine(file, origins, group.first, group.all)],
    ),
    ...sections.map((section) =>
      [
        origins.get(`narrative.${section}`) ?? `narrative ${section}`,
        ...prose.filter(({ first }) => first.section === section).map(proseLines(origins)),
      ].join('\n'),
    ),
  ]
}

export function isProse<F extends Finding>(finding: F): finding is F & ProseFinding {
  return 'sentence' in finding
}

function partLine(
  file: string,
  origins: Origins,
  first: Exclude<Finding, ProseFinding>,
  all: readonly Finding[],
): string {
  if (first.code === 'editors-note')
    return `${first.severity}: ${placeOf(file, placeInPart({ ...first, column: String(first.column) }, origins))}: ${oneLine(findingWords(first, all))}`
  if (first.code !== 'narrative-fault') {
    const place =
      'mend' in first
        ? placeOf(file, placeInPart(first, origins))
        : `${file}: ${jsonPath(first.path)}`
    return `${first.severity}: ${place}: ${oneLine(findingWords(first, all))}`
  }
  const others = all.slice(1).flatMap((one) => {
    if (one.code !== 'narrative-fault') return []
    const found = one.issue.found === first.issue.found ? '' : ` ${oneLine(one.issue.found)}`
    return [`${placeOf(file, placeInPart(one.issue, origins))}${found}`]
  })
  return `${first.severity}: ${wordIssue(file, placeInPart(first.issue, origins))}${alsoAt(others)}`
}

function proseLines(origins: Origins): (group: ProseGroup) => string {
  return ({ first, all }) => {
    const { severity, code, line, column, found, sentence, evidence, mend, section } = first
    const others = all.slice(1).flatMap((one) => {
      if (!isProse(one)) return []
      const file = origins.get(`narrative.${one.section}`) ?? one.section
      return [`${one.section === section ? '' : `${file}:`}${one.line}:${one.column}`]
    })
    return [
      `  ${line}:${column}  ${severity}  “${oneLine(found)}”  ${code}${alsoAt(others)}`,
      `      in: ${oneLine(around(sentence, found))}`,
      `      ${oneLine(evidence)}`,
      `      ${oneLine(mend)}${first.fix ? ' --fix does it.' : ''}`,
    ].join('\n')
  }
}

/** The first few places of many: who mends one sees what is left. */
function alsoAt(places: readonly string[]): string {
  if (places.length === 0) return ''
  const shown = places.slice(0, 5)
  const more = places.length - shown.length
  return ` (also at ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`
}

/** A long sentence cut around what was found in it. */
function around(sentence: string, found: string): string {
  if (sentence.length <= 110) return sentence
  const at = Math.max(0, sentence.indexOf(found))
  const from = at < 50 ? 0 : sentence.indexOf(' ', at - 45) + 1
  const cut = sentence.slice(from, from + 105).replace(/ \S*$/, '')
  return `${from > 0 ? '… ' : ''}${cut}${from + cut.length < sentence.length ? ' …' : ''}`
}

function tally(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${count('advice')} advice`
}
