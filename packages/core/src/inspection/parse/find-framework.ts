import { describeFound, oneOf, type Parsed } from '../../issue.js'
import type { Framework } from '../../framework/framework.js'

/** The framework that `input.framework` names, or an issue that lists the known ones. */
export function findFramework(input: unknown, frameworks: readonly Framework[]): Parsed<Framework> {
  const known = frameworks.map(({ id }) => id)
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return {
      ok: false,
      issues: [
        { code: 'invalid-type', path: [], found: describeFound(input), expected: 'an object' },
      ],
    }
  const id: unknown = 'framework' in input ? input.framework : undefined
  const framework = frameworks.find((candidate) => candidate.id === id)
  if (framework) return { ok: true, value: framework }
  return {
    ok: false,
    issues: [
      {
        code: 'unknown-framework',
        path: ['framework'],
        found: describeFound(id),
        expected: oneOf(known),
      },
    ],
  }
}
