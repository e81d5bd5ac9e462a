import type { Framework } from '@inspectorate/core'
import { stemmer } from 'stemmer'

/** What the evidence of an inspection counts and measures, as words a sentence may use for it. */
export interface CountedNouns {
  /** “case”, “women”, “pupils”. */
  isCounted(word: string): boolean
  /** What a standard on cases is called, as one of many: “assessments”, “reviews”. */
  isJudged(word: string): boolean
  /** “performance”, “planning”, “score”: it can rise and fall. */
  isMeasured(word: string): boolean
  /** The same and what key questions are called: one can be the weakest. */
  isRanked(word: string): boolean
}

/** What any inspection counts. */
const everywhere =
  'case person individual respondent response reply interviewee participant standard'.split(' ')

/** What any inspection measures. */
const measures =
  'performance quality result score rating judgement figure rate share proportion percentage number total level volume caseload workload vacancy sickness turnover compliance satisfaction question standard'

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  women: 'woman',
  men: 'man',
  children: 'child',
}

/** Nouns with one form for one and many. */
const withoutPlural = new Set(['staff', 'personnel', 'police', 'premises'])

/** The nouns of a framework: its surveys’ respondents, its subgroups, what its standards are called. */
export function countedNouns({
  surveys,
  characteristics,
  domains,
}: Pick<Framework, 'surveys' | 'characteristics' | 'domains'>): CountedNouns {
  const standards = domains.flatMap((domain) => domain.standards)
  const fromCases = standards.filter(({ keyQuestions }) => keyQuestions.length > 0)
  const phrases = [
    ...surveys.map(({ respondents }) => respondents),
    ...characteristics.flatMap(({ values }) => values.map(({ group }) => group)),
  ]
  const counted = new Set([...everywhere, ...phrases.map(headOf).filter((word) => word !== '')])
  const judged = stemsOf(fromCases.map(({ title }) => title.replace(/outcomes?/i, '')))
  const measured = stemsOf([measures, ...standards.map(({ title }) => title)])
  const labels = stemsOf(
    fromCases.flatMap(({ keyQuestions }) => keyQuestions.map(({ label }) => label)),
  )
  const isMeasured = (word: string) => measured.has(stemmer(singular(word)))
  return {
    isCounted: (word) => counted.has(singular(word)),
    isJudged: (word) => !word.endsWith('ing') && judged.has(stemmer(singular(word))),
    isMeasured,
    isRanked: (word) => isMeasured(word) || labels.has(stemmer(singular(word))),
  }
}

/** Whether a noun stands for several: “cases”, “people”, “staff”. */
export function isPlural(word: string): boolean {
  return word !== singular(word) || withoutPlural.has(word)
}

/** The noun of a phrase such as “children of 15 and over” or “licence cases”, in the singular. */
function headOf(phrase: string): string {
  const [before = ''] = phrase
    .toLowerCase()
    .split(/ (?:of|with|without|on|in|under|over|not|who|from|at) /)
  return singular(before.match(/\p{L}+/gu)?.at(-1) ?? '')
}

function stemsOf(phrases: readonly string[]): Set<string> {
  const words = phrases.flatMap((phrase) => phrase.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  return new Set(words.filter((word) => !weak.has(word)).map((word) => stemmer(singular(word))))
}

/** Words of titles and labels that name no measure. */
const weak = new Set(
  'and the people person child children other others keeping safe with work staff services service court early reasonable supporting'.split(
    ' ',
  ),
)

function singular(word: string): string {
  const known = irregular[word]
  if (known !== undefined) return known
  if (withoutPlural.has(word)) return word
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}
