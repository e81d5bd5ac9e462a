import type { Source } from '../../framework/framework.js'
import type { RulesFile } from '../schema/rules-schema.js'

/** Where a rule comes from, as the first schema says it; the framework itself where the file says nothing. */
export function sourceOf(source: RulesFile['source'], framework: string): Source {
  return {
    citation: [source?.document ?? framework, source?.paragraph].filter(Boolean).join(', '),
    confirmed: source?.confirmed ?? false,
  }
}
