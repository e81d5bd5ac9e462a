import type { Finding, ProseFinding } from './finding.js'

/** Sections of narrative with the typed figures bound that the findings offer to bind. */
export function bindFigures(
  narrative: Readonly<Record<string, string>>,
  findings: readonly (Finding | ProseFinding)[],
): Record<string, string> {
  const bound: Record<string, string> = {}
  const fixes = findings.flatMap((finding) =>
    'fix' in finding && finding.fix ? [{ section: finding.section, ...finding.fix }] : [],
  )
  for (const { section, from, to, text } of fixes.sort((a, b) => b.from - a.from)) {
    const before = bound[section] ?? narrative[section] ?? ''
    bound[section] = before.slice(0, from) + text + before.slice(to)
  }
  return bound
}
