import nlp from 'compromise/three'

/** A piece of a text that reads like a person’s name. */
export interface Name {
  readonly found: string
  readonly at: number
}

/** A word as the lexicon sees it in its sentence. */
interface Term {
  readonly text: string
  readonly pre: string
  readonly post: string
  readonly tags: readonly string[]
  readonly at: number
  /** Begins a sentence, or stands after a quotation mark, a bracket or a colon. */
  readonly begins: boolean
}

/**
 * Names in what somebody said. A lexicon knows the common ones of a few countries: here any word with a capital
 * that nothing else explains is taken for one, since words of others are printed without being reworded. What
 * explains a capital: the beginning of a sentence, a known place, body, day or nation, a word for places or
 * bodies beside it, “in” or “at” before it, or that the inspection writes the word small elsewhere.
 */
export function namesInSpeech(text: string, ordinary: ReadonlySet<string>): Name[] {
  const terms = termsOf(text)
  const names: Name[] = []
  const titleCase = isTitleCase(text)
  for (let i = 0; i < terms.length; i++) {
    if (!isCapitalised(terms[i]!)) {
      if (isFirstName(terms[i]!)) names.push({ found: terms[i]!.text, at: terms[i]!.at })
      continue
    }
    const end = endOfRun(terms, i)
    const run = withoutOpening(terms.slice(i, end), ordinary)
    const after = isLastOfSentence(terms, end - 1) ? undefined : terms[end]
    i = end - 1
    if (isName(text, run, after, { ordinary, titleCase })) {
      const last = run.at(-1)!
      const to = last.at + last.text.length
      names.push({ found: text.slice(run[0]!.at, to).replace(/[’']s?$/, ''), at: run[0]!.at })
    }
  }
  return names
}

interface NlpSentence {
  readonly terms: readonly {
    readonly text: string
    readonly pre: string
    readonly post: string
    readonly tags: readonly string[]
    readonly offset: { readonly start: number }
  }[]
}

function termsOf(text: string): Term[] {
  return (nlp(text).json({ offset: true }) as readonly NlpSentence[]).flatMap(({ terms }) =>
    terms.map(({ offset, ...term }, i) => ({
      ...term,
      at: offset.start,
      begins: i === 0 || /["“‘(:]$/.test(term.pre),
    })),
  )
}

/** A capital and small letters; `McDonald` and `O’Neill`, but no `iPad`, `NHS` or `FaceTime`. */
function isCapitalised({ text }: Term): boolean {
  const rest = text.replace(prefixed, '')
  return /^\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}/u.test(text) && !/\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(rest)
}

const prefixed = /^(?:Mc|Mac|[OD][’']|De|Di|La|Le|Fitz|Van)(?=\p{Lu})/u

/** Capitals that follow each other, with initials between them. */
function endOfRun(terms: readonly Term[], from: number): number {
  let end = from + 1
  while (
    end < terms.length &&
    !terms[end]!.begins &&
    !/[,.;:!?()]/.test(terms[end - 1]!.post) &&
    (isCapitalised(terms[end]!) || /^\p{Lu}\.?$/u.test(terms[end]!.text))
  )
    end += 1
  return end
}

function isLastOfSentence(terms: readonly Term[], i: number): boolean {
  return terms[i + 1] === undefined || terms[i + 1]!.begins || /[,.;:!?]/.test(terms[i]!.post)
}

/** Without an ordinary word that has its capital from beginning the sentence. */
function withoutOpening(run: readonly Term[], ordinary: ReadonlySet<string>): readonly Term[] {
  const [first, ...rest] = run
  return first?.begins && !isPerson(first) && isOrdinary(first, ordinary)
    ? withoutOpening(rest, ordinary)
    : run
}

interface Setting {
  readonly ordinary: ReadonlySet<string>
  readonly titleCase: boolean
}

function isName(
  text: string,
  run: readonly Term[],
  after: Term | undefined,
  { ordinary, titleCase }: Setting,
): boolean {
  const [first, ...more] = run
  if (!first) return false
  if ([...run, ...(after ? [after] : [])].some((term) => ofPlaces.test(term.text))) return false
  if (run.some(isPerson)) return more.length > 0 || !first.begins || !isOrdinary(first, ordinary)
  if (titleCase || run.some(isExplained)) return false
  if (run.every((term) => isOrdinary(term, ordinary))) return false
  const before = text.slice(Math.max(0, first.at - 12), first.at)
  if (/(?:^|\W)(?:in|at|near|around|outside|across|via|into|off|the) $/i.test(before)) return false
  // One strange word at the beginning is a name where somebody does something.
  return more.length > 0 || !first.begins || isDoing(after) || /[’']s$/.test(first.text)
}

const persons = ['Person', 'FirstName', 'LastName', 'MaleName', 'FemaleName']
function isPerson({ tags }: Term): boolean {
  return tags.some((tag) => persons.includes(tag))
}

/** A first name that is no other word, written small. */
function isFirstName({ text, tags }: Term): boolean {
  const isAmbiguous = Object.hasOwn(switches, text.toLowerCase())
  return !isAmbiguous && tags.includes('FirstName') && !(lexiconTags(text) ?? []).some(isOfWords)
}

const explained = new Set(
  'Organization Place City Region Country Demonym Month WeekDay Holiday SportsTeam Acronym Date Duration Currency Unit Honorific Url Email HashTag AtMention Expression Emoticon Pronoun'.split(
    ' ',
  ),
)
function isExplained({ tags }: Term): boolean {
  return tags.some((tag) => explained.has(tag))
}

function isDoing(term: Term | undefined): boolean {
  return term !== undefined && term.tags.some((tag) => tag === 'Verb' || tag === 'Adverb')
}

/** More words with a capital than without: a heading. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return words.length > 3 && words.filter((one) => /^\p{Lu}/u.test(one)).length * 2 > words.length
}

interface NlpModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
  /** Words that are now a name and now something else, such as grace and mark. */
  readonly two: { readonly switches: Readonly<Record<string, string>> }
}
const model = nlp.model() as NlpModel
const { lexicon } = model.one
const { switches } = model.two

function lexiconTags(word: string): readonly string[] | undefined {
  const known = word.toLowerCase()
  return Object.hasOwn(lexicon, known) ? [lexicon[known]!].flat() : undefined
}

const isOfWords = (tag: string) => !/Name|Person/.test(tag)

/** Whether a word is one of the language: known, ending as words do, or written small by the inspection. */
function isOrdinary({ text, begins }: Term, ordinary: ReadonlySet<string>): boolean {
  const word = text.toLowerCase().replace(/[’'](?:s|ve|ll|d|re|m|t)$/, '')
  return ordinary.has(word) || (!prefixed.test(text) && isEnglish(word, begins))
}

/** Whether a word, written small, is one of the language; `begins` where any word has a capital. */
export function isEnglish(word: string, begins: boolean): boolean {
  const tags = lexiconTags(word)
  if (tags) return tags.every((tag) => isOfWords(tag) && tag !== 'ProperNoun')
  return unnamed.test(word) || (begins ? endingsAtStart : endings).test(word)
}

/** Endings of English words that names seldom have; at the beginning of a sentence, where any word is written so, more of them. */
const endings =
  /..(?:tions?|sions?|ments?|ness|ity|ities|ships?|ology|ically|person|people|body|thing|where|ever|less|ful)$/
const endingsAtStart =
  /..(?:tions?|sions?|ments?|ness|ity|ities|ships?|ology|ly|person|people|body|thing|where|ever|less|ful|ings?|ed|able|ible|ous|ance|ence|ists?|ism|ers?|s)$/

/** Days, peoples, faiths, brands and words of the net that are written with a capital and are nobody’s name. */
const unnamed =
  /^(?:christmas|xmas|easter|halloween|diwali|eid|ramadan|hanukkah|passover|lent|british|english|welsh|scottish|irish|polish|african|asian|european|muslim|hindu|sikh|jewish|catholic|methodist|email|internet|wifi|facebook|google|zoom|teams|whatsapp|covid|okay|bank|boxing|god|jesus|bible|quran)$/

/** Words of places and bodies: “Riverside House”, “Larch Ward”. */
const ofPlaces =
  /^(?:streets?|st|roads?|rd|lane|avenue|ave|drive|close|crescent|square|park|hill|green|house|hall|homes?|lodge|manor|court|grange|hospital|clinic|surgery|pharmacy|cent(?:re|er)|ward|unit|teams?|council|county|borough|trust|schools?|college|university|academy|church|police|prison|station|beach|bay|islands?|river|lake|valley|bridge|airport|hotel|restaurant|bar|pub|club|city|town|village|united|ltd|limited|plc|inc|llc|company|group|services?|care|agency|association|society|foundation|institute|committee|board|department|office|ministry|government|party|union|league|cup|awards?|day|news|radio|tv|programme|program|project|scheme|act|bill|north|south|east|west)$/i
