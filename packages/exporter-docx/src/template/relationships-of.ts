import { partText, relationshipsPart, type Parts } from '../package/parts.js'
import { attributesOf, tagsOf } from './xml-tags.js'

/** Where a part leads to. */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** The name of a part, or an address elsewhere. */
  readonly target: string
  readonly external: boolean
}

/** Relationships of a part, or of the whole package where `name` is empty. */
export function relationshipsOf(parts: Parts, name: string): Relationship[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const text = partText(parts, relationshipsPart(name)) ?? ''
  return tagsOf(text, 'Relationship')
    .map(attributesOf)
    .map(({ Id = '', Type = '', Target = '', TargetMode }) => {
      const external = TargetMode === 'External'
      return { id: Id, type: Type, target: external ? Target : resolved(folder, Target), external }
    })
}

/** `../media/a.png` from `word/charts/` is `word/media/a.png`. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
