import type { Group } from '../../figures/figure-reference.js'
import type { RatedInspection } from '../../rated-inspection.js'
import { groupsOf } from './candidate-figures.js'

/** Finds the subgroups that a text names. */
export type GroupsNamed = (text: string) => readonly Group[]

export function groupsNamed(rated: RatedInspection): GroupsNamed {
  const named = groupsOf(rated).flatMap((group) => {
    const pattern = patternOf(rated, group)
    return pattern ? [{ group, pattern }] : []
  })
  return (text) => {
    const small = text.toLowerCase()
    return named.flatMap(({ group, pattern: { word, whole } }) =>
      small.includes(word) && whole.test(text) ? [group] : [],
    )
  }
}

/** Where the word does not stand, the whole pattern need not be tried, which takes long. */
interface Pattern {
  readonly word: string
  readonly whole: RegExp
}

/**
 * The words by which running text names a subgroup: its noun, or the first words of “licence cases”. Not
 * where two of them make the whole: “the order or licence”, “men and women”.
 */
function patternOf(rated: RatedInspection, { characteristic, value }: Group): Pattern | null {
  const known = rated.framework.characteristics.find(({ id }) => id === characteristic)
  const one = known?.values.find(({ id }) => id === value)
  const noun = one?.group ?? ''
  if (noun === '') return null
  // A place is spoken of for many reasons; its cases only by their whole name
  if (/^\p{Lu}/u.test(noun))
    return { word: noun.toLowerCase(), whole: new RegExp(`\\b${escaped(noun)}\\b`, 'u') }
  const bare = noun
    .replace(
      /^(?:cases|children|people|residents|pupils|patients|prisoners) (?=in |not in |under |of \d)/,
      '',
    )
    .replace(/^cases (?:of |with )?/, '')
    .replace(/^(?:children|people) (?:of|with) /, '')
    .replace(/ (?:cases|practitioners|children|people)$/, '')
    .replace(/ sentence$/, '(?: sentences?| orders?)')
  if (bare.length < 2) return null
  const words = /\(/.test(bare)
    ? bare
    : escaped(bare).replace(/ies$/, '(?:y|ies)').replace(/s$/, 's?')
  const whole = new RegExp(
    `(?<![-])(?<!\\bor )(?<!\\b(?:not|without) )\\b${words}(?:s|[’']s?)?\\b(?!\\*| or \\w)`,
    'iu',
  )
  return { word: bare.replace(/(?:ies|s)$|\(.*$/, '').toLowerCase(), whole }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
