import {
  Addressee,
  AskedBlock,
  AskedCharacteristic,
  AskedStandard,
  AskedSurvey,
  CaseSet,
  CharacteristicValue,
  DiscretionPolicy,
  InstrumentSchema,
  MeasureOfQuestions,
  SectionPart,
  StandardsPart,
  TitledPart,
  WordsOfQuantity,
} from '../schema/instrument-schema.js'
import { labelWords, sourceWords } from './name-words.js'
import { wordsOf, type FieldWords, type SchemaWords } from './words-of.js'

const licence = { id: 'licence', label: { en: 'Licence' }, group: { en: 'licence cases' } }
const community = {
  id: 'community',
  label: { en: 'Community sentence' },
  group: { en: 'community sentence cases' },
}
const sentence = {
  id: 'sentence',
  label: { en: 'Type of sentence' },
  values: [community, licence],
}
const shared = {
  id: 'plan-shared',
  label: { en: 'Plan shared' },
  text: { en: 'Was the plan shared with the person?' },
}
const planning = {
  node: '2.3',
  statement: { en: 'Plans are good enough to keep people safe.' },
  questions: [shared],
}
const diversity = { id: 'diversity', title: { en: 'Diversity and inclusion' }, after: '2.3' }
const units = {
  id: 'units',
  label: { en: 'Cases of the delivery units' },
  of: 'pooled' as const,
  framework: 'unit-standards',
}
const staff = {
  id: 'staff',
  title: { en: 'Staff survey' },
  respondents: { en: 'members of staff' },
  questions: [{ ...shared, id: 'valued' }],
}
const agreement = {
  kind: 'ordered' as const,
  values: [
    { id: 'disagree', label: { en: 'Disagree' }, as: 'no' as const },
    { id: 'agree', label: { en: 'Agree' }, as: 'yes' as const },
  ],
}
const safety = {
  id: 'safety',
  label: { en: 'Keeping people safe' },
  questions: ['planning-safety', 'reviewing-safety'],
}
const policy = {
  withinPoints: 5,
  withinCases: 1,
  fewCases: 5,
  source: { document: 'Our manual', confirmed: true },
}
const most = { words: { en: ['most', 'a large majority'] }, from: 65, below: 101 }
const home = { id: 'service', label: { en: '{service}' } }
const foreword = { part: 'section' as const, id: 'foreword', title: { en: 'Foreword' } }
const ratings = { part: 'ratings' as const, title: { en: 'Ratings' } }
const domains = { part: 'domains' as const }
const titleWords: FieldWords<Record<string, string>> = ['Its title, by language.', { en: 'Staff' }]

export const instrumentWords: readonly SchemaWords[] = [
  wordsOf(
    InstrumentSchema,
    ['What is asked and reported, beside the rules that rate.', { standards: [planning] }],
    {
      serviceType: [
        'What is inspected, as a noun; “service”, when not said.',
        { en: 'Probation Delivery Unit' },
      ],
      sampleWindows: [
        'What began in the weeks that a sample is drawn from; “Sample drawn from”, when not said.',
        { en: 'Sentences that began in' },
      ],
      characteristics: [
        'Properties of cases under every inspection; those of one service are declared by its inspection.',
        [sentence],
      ],
      answers: [
        'What may be answered to questions that name them, beside yes, no and not applicable.',
        { agreement },
      ],
      caseSets: [
        'Sets of cases, where not all are the inspection’s own; they are, when not said.',
        [units],
      ],
      standards: ['What is said and asked of standards.', [planning]],
      blocks: ['Findings without a rating of their own.', [diversity]],
      surveys: ['What people are asked about the service.', [staff]],
      measures: ['Percentages of several questions together.', [safety]],
      discretion: [
        'How near to another rating a departure normally stays, where key questions of cases rate a standard.',
        policy,
      ],
      addressees: [
        'Bodies that recommendations are addressed to, in order; the service, when not said.',
        [home],
      ],
      quantityWords: ['What words of quantity mean in reports.', [most]],
      scoreTable: [
        'Explain an overall share of the most points by the table of scores that it comes to.',
        true,
      ],
      report: ['The report’s parts, in order.', [foreword, ratings, domains]],
    },
  ),
  wordsOf(AskedCharacteristic, ['A property that cases are told apart by.', sentence], {
    id: ['The column of its values.', 'sentence'],
    label: labelWords,
    personal: [
      'About the person, such as sex or ethnicity: published data hide its small counts.',
      true,
    ],
    values: ['The values there are.', [community, licence]],
  }),
  wordsOf(CharacteristicValue, ['A value of a characteristic.', licence], {
    id: ['What cases hold.', 'licence'],
    label: labelWords,
    group: ['The cases with it, as a noun in running text, by language.', licence.group],
  }),
  wordsOf(AskedStandard, ['What is said and asked of one standard.', planning], {
    node: ['A node that is printed as a standard.', '2.3'],
    statement: ['What the standard asks, in a sentence, by language.', planning.statement],
    questions: ['What is asked of cases.', [shared]],
    cases: ['The set of cases that answers; the inspection’s own, when not said.', 'units'],
  }),
  wordsOf(CaseSet, ['Where the answers to some questions come from.', units], {
    id: ['What standards and inspections name it by.', 'units'],
    label: ['As it is printed, by language.', units.label],
    of: [
      'own: cases of the inspection; pooled: all cases of other inspections, whose records the inspection names.',
      'own',
      'pooled',
    ],
    repeats: [
      'cases: the inspection’s own cases once more, by a second assessor. They are never counted; how far both agree is.',
      'cases',
    ],
    framework: [
      'What inspections that are pooled are made under; this framework, when not said.',
      'unit-standards',
    ],
  }),
  wordsOf(AskedBlock, ['Findings without a rating of their own.', diversity], {
    id: ['What narrative names it by.', 'diversity'],
    title: titleWords,
    after: ['The standard it follows in the report.', '2.3'],
    questions: ['What is asked of cases.', [shared]],
    compare: ['A characteristic: key questions are shown side by side for its values.', 'sentence'],
    cases: ['The set of cases that answers; the inspection’s own, when not said.', 'units'],
  }),
  wordsOf(AskedSurvey, ['Questions that people answer about the service.', staff], {
    id: ['What inspections name it by.', 'staff'],
    title: titleWords,
    respondents: ['Who answered, as a plural noun, by language.', staff.respondents],
    characteristics: [
      'Characteristics that are known of those who answer; none, when not said.',
      ['length-of-service'],
    ],
    questions: ['What they are asked.', staff.questions],
  }),
  wordsOf(
    MeasureOfQuestions,
    ['One percentage of several questions: yes and relevant are summed over them.', safety],
    {
      id: ['What figures name it by.', 'safety'],
      label: ['A few words for tables and charts, by language.', safety.label],
      questions: ['Of cases or of one survey, with one answer set.', safety.questions],
    },
  ),
  wordsOf(DiscretionPolicy, ['How near to another rating a departure normally stays.', policy], {
    withinPoints: ['So many percentage points.', 5],
    withinCases: ['Or so many cases that, judged differently, would give it.', 1],
    fewCases: ['Or the standard rests on so few relevant cases.', 5],
    source: sourceWords,
  }),
  wordsOf(WordsOfQuantity, ['What some words of quantity mean in reports.', most], {
    words: ['The words, by language.', most.words],
    from: ['From this percentage on.', 65],
    below: ['Below this one; 101 takes in all.', 101],
  }),
  wordsOf(Addressee, ['A body that recommendations are addressed to.', home], {
    id: ['What recommendations name it by.', 'service'],
    label: ['As it is printed, by language; {service} is the service’s name.', home.label],
  }),
  wordsOf(SectionPart, ['A section that is written.', foreword], {
    part: ['What it is.', 'section'],
    id: ['What narrative names it by.', 'foreword'],
    title: titleWords,
  }),
  wordsOf(TitledPart, ['The ratings at a glance, or the recommendations.', ratings], {
    part: ['Which of them.', 'ratings', 'recommendations'],
    title: titleWords,
  }),
  wordsOf(StandardsPart, ['The standards, with what was found.', domains], {
    part: ['What it is.', 'domains'],
  }),
]
