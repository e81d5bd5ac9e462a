import type { Case } from '@inspectorate/core'

/** Texts as an inspection holds them: nothing where there are none, so that what has none is as it ever was. */
export function textsOf({ texts = {} }: Pick<Case, 'texts'>): Pick<Case, 'texts'> {
  return Object.keys(texts).length > 0 ? { texts } : {}
}
