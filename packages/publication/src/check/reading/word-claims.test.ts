import { describe, expect, it } from 'vitest'
import { frameworks } from '@inspectorate/frameworks'
import { countedNouns } from './counted-nouns.js'
import { wordClaims } from './word-claims.js'

const probation = countedNouns(frameworks.find(({ id }) => id === 'hmip-pdu-2021')!)

const field = (
  respondents: readonly string[],
  groups: readonly string[],
  titles: readonly string[],
) =>
  countedNouns({
    surveys: respondents.map((one) => ({ id: one, title: one, respondents: one, questions: [] })),
    characteristics: [
      {
        id: 'of',
        label: 'Of',
        values: groups.map((group) => ({ id: group, label: group, group })),
      },
    ],
    domains: [
      {
        id: '1',
        title: 'All',
        blocks: [],
        standards: titles.map((title) => ({
          id: title,
          title,
          statement: title,
          scored: true,
          rating: { rule: 'lowest-key-question', source: { citation: 'x', confirmed: false } },
          prompts: [],
          keyQuestions: [{ id: title, label: title, text: title, prompts: [] }],
        })),
      },
    ],
  })
const care = field(
  ['residents', 'relatives', 'care staff'],
  ['residents with dementia'],
  ['Medicines', 'Care planning', 'Mealtimes'],
)
const schools = field(
  ['pupils', 'parents'],
  ['boys', 'girls', 'pupils who are new to English'],
  ['Teaching', 'Attendance'],
)
const prisons = field(
  ['prisoners', 'staff'],
  ['prisoners on remand'],
  ['Safety', 'Respect', 'Purposeful activity'],
)
const hygiene = field(
  ['managers of premises'],
  ['takeaways', 'restaurants', 'premises'],
  ['Structure', 'Handling'],
)
const audit = field(
  ['budget holders'],
  ['invoices', 'large contracts', 'payments over £5,000'],
  ['Controls', 'Authorisation'],
)

const found = (text: string, nouns = probation) =>
  wordClaims(text, nouns).map(({ kind, words }) => `${kind}: ${words}`)

describe('words that claim', () => {
  it.each([
    ['In none of the cases was a manager told.', 'none: none'],
    ['No case had been reviewed in time.', 'none: No'],
    ['Not a single woman was asked about childcare.', 'none: Not a single'],
    ['Every licence case had a plan.', 'all: Every'],
    ['Each person had been seen within a week.', 'all: Each'],
    ['All of the cases had a named practitioner.', 'all: All'],
    ['All 41 cases were opened on the day.', 'all: All'],
    ['A risk assessment was missing in all but three cases.', 'all-but: all but three'],
    ['All except two of the responses were critical.', 'all-but: All except two'],
    ['Most people felt listened to.', 'share: Most'],
    ['Most staff felt listened to.', 'share: Most'],
    ['In most of the relevant cases, the plan was shared.', 'share: most'],
    ['Few people knew who to call.', 'share: Few'],
    ['In very few cases was the family asked.', 'share: very few'],
    ['In too few cases was the family asked.', 'share: too few'],
    ['Only a few cases needed that.', 'share: Only a few'],
    ['Nearly all respondents would come again.', 'share: Nearly all'],
    ['Almost every practitioner had a mentor.', 'share: Almost every'],
    ['Almost none of the plans were dated.', 'share: Almost none'],
    ['Hardly any reviews were signed.', 'share: Hardly any'],
    ['A large majority of practitioners stay.', 'share: A large majority'],
    ['A minority of cases were poor.', 'share: A minority'],
    ['The majority of assessments named the risk.', 'share: The majority'],
    ['Half of the cases were closed.', 'share: Half'],
    ['More than half the women were mothers.', 'share: More than half'],
    ['Not all cases were allocated.', 'share: Not all'],
    ['Of the cases we read, most were closed.', 'share: most'],
    ['We read 20 cases; none had a plan.', 'none: none'],
    ['In every one of the cases, it was dated.', 'all: every one'],
    ['Nobody we interviewed had been trained.', 'none: Nobody'],
    ['The women were asked, and few of them had been heard.', 'share: few'],
    ['Caseloads have doubled.', 'change: doubled'],
    ['Sickness almost halved in a year.', 'change: almost halved'],
    ['The number of recalls trebled.', 'change: trebled'],
    ['The quality of planning has improved.', 'change: improved'],
    ['Performance had declined.', 'change: declined'],
    ['The vacancy rate has risen.', 'change: risen'],
    ['The score fell to 40 per cent.', 'change: fell'],
    ['The unit has improved since our last inspection.', 'change: improved'],
    ['The weakest standard was planning.', 'rank: weakest'],
    ['Planning was the strongest of the four.', 'rank: strongest'],
    ['The lowest score was for safety.', 'rank: lowest'],
    ['Assessment was weakest.', 'rank: weakest'],
    ['It has the highest vacancy rate in the region.', 'rank: highest'],
    ['Women fared better than men.', 'comparison: fared better'],
    ['Licence cases were better than community cases.', 'comparison: better than'],
    ['Planning was worse than assessment.', 'comparison: worse than'],
    ['It was better for women than for men.', 'comparison: better for women than'],
    [
      'This was statistically better than at the other site.',
      'comparison: statistically better than',
    ],
    ['Enough was planned in a large majority of the cases.', 'share: a large majority'],
    ['Safety (poor in most cases) came last.', 'share: most'],
    ['Men were less likely to be asked than women.', 'comparison: less likely to be asked than'],
  ])('%s', (text, claim) => expect(found(text)).toEqual([claim]))

  it.each([
    [care, 'Most residents chose what they ate.', 'share: Most'],
    [
      care,
      'Medicines were given late to a minority of residents with dementia.',
      'share: a minority',
    ],
    [care, 'No resident had been weighed.', 'none: No'],
    [care, 'Mealtimes were the weakest part.', 'rank: weakest'],
    [schools, 'Nearly all pupils enjoy reading.', 'share: Nearly all'],
    [schools, 'Few girls choose physics.', 'share: Few'],
    [schools, 'Attendance has risen.', 'change: risen'],
    [schools, 'Boys did worse than girls.', 'comparison: did worse'],
    [prisons, 'More than half of prisoners felt unsafe.', 'share: More than half'],
    [prisons, 'Every prisoner on remand was held with others.', 'all: Every'],
    [prisons, 'Safety had deteriorated.', 'change: deteriorated'],
    [hygiene, 'All but two restaurants were clean.', 'all-but: All but two'],
    [hygiene, 'None of the takeaways kept a log.', 'none: None'],
    [hygiene, 'Half the premises had pests.', 'share: Half'],
    [audit, 'Most invoices were paid on time.', 'share: Most'],
    [audit, 'Not one contract had been tendered.', 'none: Not one'],
    [audit, 'All payments were approved by two people.', 'all: All'],
    [audit, 'Controls have weakened since 2021.', 'change: weakened'],
  ])('of another field: %#', (nouns, text, claim) => expect(found(text, nouns)).toEqual([claim]))

  it('say where they stand, the noun included', () => {
    const text = 'In 2023 most of the cases were late, and every woman knew.'
    expect(wordClaims(text, probation).map(({ from, to }) => text.slice(from, to))).toEqual([
      'most of the cases',
      'every woman',
    ])
  })

  it('are found beside a figure that was blotted out', () => {
    const text = 'All □□□□□ of the women had such a plan.'
    expect(wordClaims(text, probation)).toEqual([{ from: 0, to: 22, kind: 'all', words: 'All' }])
  })
})

describe('words that claim nothing', () => {
  it.each([
    'All in all, it was a hard year.',
    'There is no doubt that leaders care.',
    'Most of all, they want time.',
    'Every effort was made to reach them.',
    'They had not been told at all.',
    'Not least, the building is old.',
    'Above all, people want to be heard.',
    'All staff should be trained.',
    'All staff, whatever their grade, should be trained.',
    'Managers must ensure that every person has a plan.',
    'Ensure that all cases are reviewed, and that no case is closed without one.',
    'Make sure that most people are seen.',
    'The policy requires every case to be discussed.',
    'The region expects all practitioners to keep a diary.',
    'Leaders plan to see every person within a week.',
    'No one team need answer for all of this.',
    'The most recent cases were the hardest.',
    'It is one of the most deprived places.',
    'The help that mattered most was housing.',
    'A few people came back.',
    'Over the last few cases, the form had changed.',
    'There are too few practitioners in the team.',
    'Most councils pay for transport.',
    'Every other office was open.',
    'Each place has a council of its own.',
    'Each office keeps its own ways of working.',
    'Every week, staff meet in the hall.',
    'All the time we were there, the lift was broken.',
    'A bulletin goes to all staff.',
    'There is a helpline for every person on licence.',
    'The Chief Inspector wrote to all 12 regions.',
    'No more than two practitioners are based there.',
    'There was no response from the council.',
    'There is no case for a second site.',
    'There were no staff at the desk.',
    'Most case managers are based in town.',
    'All staff rooms have been painted.',
    'No standard form is used.',
    'Half an hour is allowed for each visit.',
    'The second half of the year was busier.',
    'Many people told us of long waits.',
    'Some cases were closed, several of them early.',
    'He had improved his reading.',
    'Her health had declined.',
    'When the risk of harm rose or fell, the plan was changed.',
    'She declined to answer.',
    'He had fallen out of contact.',
    'The hall doubled as a canteen.',
    'Managers shared best practice.',
    'They did their best.',
    'The service needs all its practitioners to be trained.',
    'The population has grown by a tenth since 2011.',
    'The service gives each person a welcome pack.',
    'Everyone is entitled to be heard.',
    'Black, Asian and minority ethnic staff have a network.',
    'The lowest key question of each standard decides what it is rated.',
    'Each percentage leaves out cases that were not relevant.',
    'More often than not, plans arrived.',
    'In no case will a name be printed.',
    'More staff are needed than the region can find.',
    'It serves the best interests of the child.',
    'At best, a letter was sent.',
    'Those who pose the highest risk are seen weekly.',
    'They work to the highest standards of care.',
    'It was better than nothing.',
    'It went better than expected.',
    'A plan can be no better than the assessment it rests on.',
    'It takes more than six months for change to show.',
    'The work is higher than it looks.',
    'Whether every person understands is not known.',
    'If most cases were closed early, the rest would follow.',
    '',
  ])('%s', (text) => expect(found(text)).toEqual([]))

  it.each([
    [care, 'All medicines must be locked away.'],
    [care, 'Most homes in the county are older.'],
    [care, 'Relatives can visit at any time, every day of the week.'],
    [schools, 'The school gives its best pupils a prize.'],
    [schools, 'Ensure that all pupils read daily.'],
    [prisons, 'No alarm bell was out of order.'],
    [prisons, 'Every wing has a kitchen, and each landing a phone.'],
    [hygiene, 'All surfaces were wiped between tasks.'],
    [hygiene, 'Most of the grease had been removed.'],
    [audit, 'The finance team has no budget of its own.'],
    [audit, 'All budget codes are listed in the annexe.'],
  ])('of another field: %#', (nouns, text) => expect(found(text, nouns)).toEqual([]))
})
