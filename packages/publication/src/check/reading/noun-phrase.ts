import { readNumber } from './typed-number.js'
import type { Token } from './clauses.js'
import { isPlural, type CountedNouns } from './counted-nouns.js'

/** Words no noun phrase goes on over. */
const breaks = new Set(
  'a an and or nor but of in on at to for from by with without about into over under after before between during through than as that which who whom whose where when while because if is are was were be been being am has have had do does did can could will would should must may might shall not never also often always too so it he she they we you i there here this what how why get got felt said told knew think thinks thought say says feel feels want wants need needs'.split(
    ' ',
  ),
)

const determiners = new Set('the these those our its their all his her such any'.split(' '))

/** Nouns that make the one before them a mere description: “case managers”, “staff rooms”. */
const otherHeads =
  /^(?:managers?|management|workers?|work|laws?|loads?|systems?|conferences?|stud(?:y|ies)|rooms?|meetings?|surveys?|training|teams?|turnover|sickness|shortages?|numbers?|levels?|morale|development|administrators?|administration|allocation|discussions?|transfers?|trackers?|quer(?:y|ies)|handbooks?|canteens?|briefings?|supervision|networks?|forums?|groups?|areas?|absences?|roles?|wellbeing|posts?|vacanc(?:y|ies)|officers?|offices?|examples?|practice|kitchens?|quarters|skills|responsibilities|types?|categor(?:y|ies)|sizes?|holders?|lists?)$/

/** These are adjectives as well: “no standard form”, “every individual need”. */
const alsoAdjectives = new Set(['individual', 'standard'])

/** A counted noun and the index of the token after it. */
interface CountedPhrase {
  readonly noun: Token
  readonly end: number
}

/** The counted noun that the words from `start` lead to: “(of) (the) (41) relevant licence cases”. */
export function countedPhrase(
  tokens: readonly Token[],
  start: number,
  isNoun: (word: string) => boolean,
): CountedPhrase | null {
  const clause = tokens[start - 1]?.clause
  let at = start
  const here = () => (tokens[at]?.clause === clause ? tokens[at] : undefined)
  if (here()?.word === 'of') at += 1
  while (determiners.has(here()?.word ?? '')) at += 1
  for (let passed = 0; passed <= 4; passed++, at++) {
    if (passed > 0 && here()?.word === 'of' && isNumber(tokens[at - 1]!)) {
      at += 1
      while (determiners.has(here()?.word ?? '')) at += 1
    }
    const token = here()
    if (!token || breaks.has(token.word)) return null
    const word = token.word.replace(/'s$/, '').replace(/s'$/, 's')
    if (!isNoun(word)) continue
    const after = tokens[at + 1]
    const goesOn = after !== undefined && after.clause === clause && token.word === word
    if (goesOn && otherHeads.test(after.word)) return null
    if (goesOn && alsoAdjectives.has(word) && !breaks.has(after.word)) continue
    return { noun: token, end: at + 1 }
  }
  return null
}

/** “All seven of the women”: what follows a number may go on with “of”. */
function isNumber({ word }: Token): boolean {
  return word.startsWith('□') || readNumber(word) !== undefined
}

/** Whether the nearest noun of several before a place, in the whole sentence, is one that is counted. */
export function countedBefore(tokens: readonly Token[], at: number, nouns: CountedNouns): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 60); i--) {
    const { word } = tokens[i]!
    if (nouns.isCounted(word) && isPlural(word)) return true
    if (nouns.isJudged(word) && isPlural(word)) return true
    if (
      /[^s'u]s$/.test(word) &&
      !/^(?:was|is|has|does|this|its|as|his|ours|theirs|always)$/.test(word)
    )
      return false
  }
  return false
}
