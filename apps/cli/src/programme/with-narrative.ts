import { UnusableInput } from '../process/unusable-input.js'
import { readNarrative } from '../read/read-narrative.js'

/** Texts that every programme may have; others are named in its settings. */
const known = [
  'foreword',
  'introduction',
  'summary',
  'ratings',
  'change',
  'questions',
  'regions',
  'method',
]

/** Settings whose narrative is the name of a folder, with the texts that lie there. */
export async function withNarrative(
  path: string,
  data: unknown,
): Promise<{ readonly whole: unknown; readonly narrativeFolder?: string }> {
  if (typeof data !== 'object' || data === null || !('narrative' in data)) return { whole: data }
  const { narrative } = data
  if (typeof narrative !== 'string') return { whole: data }
  const { sections, issues } = await readNarrative(path, narrative, known)
  if (issues.length > 0) throw new UnusableInput(path, issues)
  return { whole: { ...data, narrative: sections }, narrativeFolder: narrative }
}
