import type { Finding } from './finding.js'

/** Findings that say the same of several places. */
export interface FindingGroup {
  readonly first: Finding
  /** All of them, the first included, in their order. */
  readonly all: readonly Finding[]
}

/** Findings grouped by what they say, in the order of the first of each: one thing missing thirty times is one group. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const group = groups.get(whatIsSaid(finding))
    if (group) group.push(finding)
    else groups.set(whatIsSaid(finding), [finding])
  }
  return [...groups.values()].map((all) => ({ first: all[0], all }))
}

function whatIsSaid(finding: Finding): string {
  const { code, severity, blocks } = finding
  return JSON.stringify([code, severity, blocks, ...more(finding)])
}

/** What else must be the same; a part that nobody wrote is as unwritten as any other, and so is a standard undecided. */
function more(finding: Finding): readonly unknown[] {
  if ('sentence' in finding) return [finding.found, finding.evidence, finding.mend]
  if (finding.code === 'narrative-fault') {
    const { code, found, expected } = finding.issue
    return code === 'empty-figure' ? [code, expected] : [code, found, expected]
  }
  if (finding.code === 'editors-note') return [finding.path, finding.line, finding.column]
  if ('mend' in finding) return [...finding.path, finding.found]
  if (finding.code === 'standard-undecided') return [finding.hasEvidence]
  return finding.code === 'section-unwritten' ? [] : finding.path
}
