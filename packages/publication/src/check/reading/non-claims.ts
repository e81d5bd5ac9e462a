import { matchesOf } from './matches-of.js'
import { numberPattern } from './typed-number.js'

/** Why a number in a text claims nothing of what was inspected. */
export type NonClaimKind =
  | 'date'
  | 'clock time'
  | 'duration'
  | 'age'
  | 'numbered part'
  | 'name'
  | 'ordinal'
  | 'money'
  | 'measure'
  | 'telephone'
  | 'address'
  | 'idiom'
  | 'statistics'
  | 'rule'

/** A piece of text whose numbers claim nothing. */
export interface NonClaim {
  readonly kind: NonClaimKind
  readonly from: number
  readonly to: number
}

const n = numberPattern
const percent = String.raw`(?:\s?%|[ -]per[ -]?cent\b)`
/** A share or a count follows: the number before belongs to it. */
const noShare = String.raw`(?!${percent}| (?:out )?of (?:the |all |our )?\d|\d|[.,]\d)`
const or = String.raw`(?: (?:to|or|and) (?:even )?|\s?[–-]\s?)`
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const year = String.raw`(?:19|20)\d\d`
const time =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|(?:(?:working|school|calendar|business|week|consecutive) ?)?days?|nights?|weeks?|weekends?|fortnights?|months?|terms?|half-terms?|years?|decades?|centur(?:y|ies))'
const people = '(?:cases?|people|persons?|respondents?|children|women|men|staff)'

/** What goes on after “a third”, where it is a share and not the third of a row. */
const afterShare = String.raw`(?:of|or|to|were|was|had|have|has|said|did|do|does|who|in|and|are|is|as|thought|felt|told|knew|saw|got|took|went|came|could|would|should|may|might|must|can|will|not|never|also|still|more|less|fewer|full|each|on|at|only|\p{L}+ed)\b`

/** Nouns that take a number after them as a name. */
const numbered =
  'acts?|annexe?s?|appendi(?:x|ces)|articles?|bands?|bays?|blocks?|box(?:es)?|catch|categor(?:y|ies)|channels?|chapters?|charts?|class(?:es)?|clauses?|cohorts?|columns?|directives?|domains?|editions?|figures?|flats?|floors?|forms?|gates?|grades?|groups?|indicators?|items?|key questions?|key stages?|layers?|levels?|lines?|magazine|measures?|no\\.|notes?|number|objectives?|options?|outcomes?|pages?|paragraphs?|parts?|phases?|platforms?|points?|principles?|priorit(?:y|ies)|proposals?|questions?|quarters?|radio|recommendations?|regulations?|rooms?|rounds?|routes?|rows?|rules?|schedules?|sections?|sheets?|stages?|standards?|steps?|strands?|tables?|themes?|tiers?|types?|units?|versions?|volumes?|wards?|waves?|weeks?|wings?|years?|zones?'

/**
 * What a number may stand in without claiming anything, kind by kind. Each pattern is a kind of
 * English, not a list of examples; what none of them covers is cleared by its author.
 */
const grammar: readonly (readonly [NonClaimKind, readonly string[], flags?: string])[] = [
  [
    'name',
    [
      String.raw`\b(?:https?:\/\/|www\.)\S+`,
      String.raw`\b[\w.+-]+@[\w-]+\.[\w.]+`,
      String.raw`\bISBN(?:-1[03])?:? ?[\d-]+(?:X\b)?`,
    ],
  ],
  [
    'date',
    [
      String.raw`\b${day}(?:${or}${day})? (?:of )?${month}\b(?:,? ${year})?(?:${or}${day} (?:of )?${month}\b(?:,? ${year})?)?`,
      String.raw`\b${month}\.? (?:the )?${day}(?:${or}${day})?(?!\d|${percent}| (?:out )?of )(?:,? ${year})?`,
      String.raw`\b${month},? ${year}\b`,
      String.raw`\b\d{4}-\d\d-\d\d\b`,
      String.raw`(?<=\b(?:in|since|from|until|of|by|to) )1[0-8]\d\d(?=[.,;:)]|$| and\b)`,
      String.raw`\b\d{1,2}[./]\d{1,2}[./](?:${year}|\d\d)\b`,
      String.raw`\b(?:${year})(?:s\b|[/–-]\d\d(?:\d\d)?\b)?(?:${or}${year}(?:[/–-]\d\d)?)?(?!\d|[.,]\d|${percent}| ${people}\b| (?:out )?of (?:the )?\d)`,
      String.raw`\b(?:early|mid|late)[ -]\d0s\b`,
    ],
  ],
  [
    'clock time',
    [
      String.raw`\b24[ /]7\b`,
      String.raw`\b(?:\d{1,2}(?:[.:]\d\d)?${or})?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b\.?|noon\b|midnight\b|o[’']clock\b|hrs\b)(?:${or}\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?)?`,
      String.raw`\b(?:${n}) o[’']clock\b`,
      String.raw`\b\d{1,2}:\d\d\b(?:${or}\d{1,2}:\d\d\b)?`,
      String.raw`\b(?:half|quarter) (?:past|to) (?:${n})\b`,
      String.raw`\b(?:nine|9)[ -]to[ -](?:five|5)\b`,
    ],
  ],
  [
    'age',
    [
      String.raw`\b(?:aged|ages?(?: of| from| between)?)(?: (?:under|over|between|from|about|just|only))? (?:${n})(?:${or}(?:${n})| (?:and|or) (?:over|under|older|younger|above|below))?\b${noShare}`,
      String.raw`\b(?:${n})(?:${or}(?:${n}))?[ -]year[ -]olds?\b`,
      String.raw`\b(?:${n}) years? (?:of age|old)\b`,
      String.raw`\b(?:under|over)[ -]\d{1,2}s\b`,
      String.raw`\b(?:under|over|below|above|turn(?:ed|s|ing)?|reach(?:ed|es|ing)?) (?:the age of )?(?:1[0-9]|2[0-5]|6[05]|75|80)(?! ?%|\d|[.,]\d| [a-z])`,
      String.raw`\b(?:children|people|adults|those|boys|girls|men|women|patients|residents|pupils) (?:under|over|of) \d{1,2}(?: (?:and|or) (?:over|under|older|younger|above|below))?\b${noShare}`,
      String.raw`\b\d{1,2} (?:and|or) (?:older|younger)\b`,
      String.raw`\b1[0-9] and over\b`,
    ],
  ],
  [
    'duration',
    [
      String.raw`\b(?:(?:${n})(?:\s?[½¼¾]| and a half)?${or})?(?:${n})(?:\s?[½¼¾]| and a half)?(?: (?:or (?:more|fewer|less)|more|clear|full|whole|further|extra|long|short|busy|consecutive|additional|different))?[ -]${time}\b(?:[’']s?)?(?: and a half)?(?:[ ,]+(?:and )?(?:${n}) ${time}\b)?(?:(?:,| out of)? (?:a|an|per|every|each|in the|of the|out of) ${time}\b)?`,
      String.raw`\b(?:half|quarter|third)(?:[ -](?:an?|the|of an?|of the))?[ -](?:hour|day|year|term|week|month|century|decade|night|mile|shift|session|lesson|semester|season)(?:ly|s)?\b`,
      String.raw`\ba? ?(?:second|minute|hour|day|week|month|year|mile|decade) and a (?:half|quarter)\b`,
      String.raw`\b(?:${n}) times?(?: (?:a|an|per|every|each|over|running|daily|weekly))?\b(?! (?:as|more|less|better|worse|higher|lower|the) )`,
      String.raw`\b(?:first|second|third|fourth|last|next|latter|former|other|each|every|this|per|previous|final) (?:half|quarter)\b`,
      String.raw`\b(?:half|quarter|third) of (?:the |a |an )?(?:(?:financial|business|school|calendar|working|academic|previous|next|last|same) )?(?:${year}|year|day|week|month|hour|term|morning|afternoon|night|time|century|decade|session|meeting|shift|lesson)\b`,
    ],
  ],
  [
    'rule',
    [
      // What a scale or a tool means by a number: “treats 100 per cent as a full diary”.
      String.raw`\b(?:counts?|counted|treats?|treated|regards?|regarded|takes?|taken|defines?|defined|sets?) (?:${n})${percent}? as\b`,
      String.raw`\b(?:on|to|of) a scale (?:of|from) (?:${n})${or}(?:${n})\b`,
      String.raw`\bper (?:\d{1,3}(?:,\d{3})+|1000+|100\b)`,
      String.raw`\bin every (?:\d{1,3}(?:,\d{3})+|1000+)\b`,
    ],
  ],
  [
    'statistics',
    [
      String.raw`\b9\d(?:\.\d)?${percent} confidence(?: intervals?| limits?)?`,
      String.raw`\bp(?:-values?)?(?: (?:of|is|was)| ?[=<>≤≥]) ?(?:below |under |over )?0?\.\d+`,
      String.raw`\b(?:threshold|level)s?(?: of significance)? of (?:0?\.\d+|[15]${percent})`,
      String.raw`\b(?:usual |conventional )?[15]${percent} (?:significance )?level\b`,
    ],
  ],
  [
    'numbered part',
    [
      String.raw`\b(?:${numbered}) (?:\(?\d+(?:[.:]\d+)*[a-z]?\)?)(?!\w|[.,]\d)(?:(?:, | and |, and | or | to |\s?[–-]\s?)\d+(?:\.\d+)*[a-z]?(?!\w))*${noShare}`,
      String.raw`\b(?:${numbered}) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:out )?of |${percent})`,
      String.raw`\b(?:ss?\.|para\.|p\.|pp\.|vol\.|reg\.) ?\d+(?:\.\d+)*`,
      String.raw`§ ?\d+(?:\.\d+)*`,
    ],
  ],
  [
    'telephone',
    [
      String.raw`\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{2,4}\b`,
      String.raw`\+\d{1,3}[ \d-]{8,}\d`,
      String.raw`\b(?:call(?:s|ed|ing)?|dial(?:s|led|ling)?|ring(?:s|ing)?|phone[sd]?|text(?:s|ed|ing)?|telephone[sd]?)(?: to| on)? \d{3,6}\b(?![ -]?\d)${noShare}`,
      String.raw`\b(?:999|112|101|111|116 ?123|119|105)(?= (?:call|calls|number|line|service|operator|emergency)\b)`,
    ],
  ],
  [
    'money',
    [
      String.raw`[£$€]\s?\d[\d,.]*(?:\s?(?:k|m|bn|million|billion|thousand)\b)?`,
      String.raw`\b(?:${n}) ?(?:pence|p|pounds?|euros?|dollars?)\b(?!-)`,
      String.raw`\b(?:${n})-pound\b`,
    ],
  ],
  [
    'measure',
    [
      String.raw`\b(?:(?:${n})${or})?(?:${n})(?: and a half)?[ -]?(?:square |cubic )?(?:miles?|kilometres?|km|metres?|centimetres?|cm|millimetres?|mm|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|litres?|ml|kilograms?|kg|grams?|mg|micrograms?|tonnes?|tons?|degrees?(?: (?:Celsius|centigrade|C))?|°C?|mph|kW|kWh|[GMk]B|gigabytes?|megabytes?|Mbps|megabits?|watts?|volts?|calories|kcal|units? of alcohol)(?!\p{L})`,
      String.raw`\b(?:${n}) (?:by|x|×) (?:${n})\b`,
    ],
  ],
  [
    'address',
    [
      String.raw`\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b`,
      String.raw`\b\d{1,4}[A-Za-z]?(?:[–-]\d{1,4})?,? (?:(?:St|[A-Z][\p{L}’']+)\.? ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Way|Close|Place|Square|House|Drive|Court|Terrace|Gardens|Hill|Row|Crescent|Parade|Quay|Yard|Park|Wharf|Grove|Mews)\b`,
      String.raw`\b(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) (?:[A-Z][\p{L}’']+ ){1,2}(?:Street|Road|Lane|Avenue|Way|Place|Square|House|Court|Park|Quay|Wharf)\b`,
    ],
    'u',
  ],
  [
    'ordinal',
    [
      String.raw`\b\d+(?:st|nd|rd|th)\b`,
      String.raw`(?<!\b(?:over|nearly|almost|about|around|than|roughly|under|just|exactly) )\b(?:a|the|one|its|their|our|every|each) (?:third|fifth)[ -](?!${afterShare})\p{L}+`,
      String.raw`\bthird[ -](?:part(?:y|ies)|sector|person|country)\b`,
      String.raw`\b(?:every|each) (?:second|third|fourth|fifth)\b`,
    ],
  ],
  [
    'name',
    [
      // Letters and figures in one word: Catch22, A27, G4S, v3.0; 12A, 4G. Roman and Greek need none.
      String.raw`(?<![\p{L}\d])\p{L}[\p{L}-]*\d[\p{L}\d.-]*`,
      String.raw`(?<![\p{L}\d.,])\d+(?:\.\d+)*(?!(?:st|nd|rd|th|per|percent|fte|wte)\b)\p{L}+\d*(?![\p{L}\d])`,
      String.raw`(?<![\p{L}\d])\d{2,4}[/-]\p{L}+`,
      String.raw`(?<=[\p{Ll}\d,] )(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Hundred|Half|Quarter) \p{Lu}[\p{L}’'-]+`,
      String.raw`(?<=[\p{Ll}\d,] |^)(?!(?:In|Of|At|The|And|Only|Just|All|For|With|But|By|From|To|On|Nearly|Almost|Over|About|Around|Some|Another|We|Between|Among|Under|Fewer|More|Less|Most|Where|When|While|After|Before|During|Since|Until|Up)\b)\p{Lu}[\p{L}’-]+ \d{1,4}(?=[.,;:)’”]|$| \p{Lu})`,
    ],
    'u',
  ],
  [
    'idiom',
    [
      String.raw`\b(?:${n})[ -]to[ -]one\b`,
      String.raw`\bone[ -](?:to|by|on)[ -]one\b`,
      String.raw`\b(?:fifty[ -]fifty|50[ /-]50)\b`,
      String.raw`\b(?:no|any|every|some) one\b`,
      String.raw`\bone(?: and|[ -]or)? (?:another|or two|or more|day|thing|more|and the same|size|way|side|time|hand|go|step|stop|off)\b`,
      String.raw`(?<!\bbut )\bone of (?:the|its|their|our|his|her|these|those|them|many|several|a|us|my|your)\b(?! (?:${n})\b)`,
      String.raw`\b(?:${n}) or (?:${n}) (?!${people}\b|of\b|per\b|%)\p{L}+`,
      String.raw`\b(?:in|by|into|cut|fold(?:ed)?|divided) (?:half|two|quarters)\b(?! (?:of|the)\b)`,
      String.raw`\bhalf[ -](?:way|hearted(?:ly)?|measures?|board|baked|price|a chance|a mind|an eye|the battle|the story|the time|the price)\b`,
      String.raw`\b(?:better|top|bottom|upper|lower|northern|southern|eastern|western) half\b`,
      String.raw`\bzero[ -]\p{L}+`,
      String.raw`\b(?:the )?(?:number|square|day|plan) one\b`,
      String.raw`\bat close quarters\b`,
      // A number joined to a word is a property of one thing: a 12-bed ward, a ten-point plan.
      String.raw`(?<![\d.,])\b(?:${n})-(?!thirds?\b|quarters?\b|fifths?\b|per[ -]?cent\b|in\b|out\b|of\b|\d)\p{L}+(?:-\p{L}+)*`,
    ],
  ],
]

const patterns = grammar.flatMap(([kind, sources, flags = 'iu']) =>
  sources.map((source) => ({ kind, pattern: new RegExp(source, `g${flags}`) })),
)

/** The pieces of a text whose numbers claim nothing, in order, none within another. */
export function nonClaims(text: string): NonClaim[] {
  if (
    !/[\d½¼¾]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|half|third|quarter|fift|zero/i.test(
      text,
    )
  )
    return []
  const found = patterns.flatMap(({ kind, pattern }) =>
    matchesOf(pattern, text).map(({ 0: { length }, index }) => ({
      kind,
      from: index,
      to: index + length,
    })),
  )
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = -1
  return found.filter(({ from, to }) => {
    if (to <= end || from < end) return false
    end = to
    return true
  })
}
