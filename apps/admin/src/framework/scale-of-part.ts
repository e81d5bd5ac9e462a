import { scaleOf, type Framework } from '@inspectorate/core'
import { ratingsOfScale } from '@inspectorate/core/language'
import { rulesOf } from './compiled-rules.js'

/** The grades that a part can be given, the worst first; none for one that has a number, or no result. */
export function scaleOfPart(framework: Framework, id: string): Pick<Framework, 'scale'> {
  const rules = rulesOf(framework)
  if (!rules) return scaleOf(framework, id)
  const result = rules.nodes[rules.names.byId.get(id) ?? -1]?.result
  return { scale: result?.kind === 'grade' ? ratingsOfScale(rules.file, result.scale) : [] }
}
