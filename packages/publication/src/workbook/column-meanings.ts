/** What a column means, by its key: the same wherever it stands, but for what a table says otherwise. */
const meanings: Readonly<Record<string, string>> = {
  standard:
    'The standard by number and title, or the part of the report without a rating of its own.',
  question_id:
    'The question, as the framework names it: the same in every table and edition of the data.',
  label: 'The question in a few words. The table of questions has it in full.',
  question: 'The question in full.',
  kind: 'Whether the question rates: a key question, a prompt below one, part of a finding that is not rated, or of a survey.',
  case_set:
    'Whose answers are counted: the cases of this inspection, those of others together, or who answered a survey.',
  yes: 'How many answered yes.',
  no: 'How many answered no.',
  na: 'How many the question was not applicable to.',
  relevant: 'How many answered yes or no: what percentages are of.',
  percent: 'Answered yes, as a share of those relevant.',
  low: 'The lower limit of the 95 per cent interval of the percentage.',
  high: 'The upper limit of the 95 per cent interval of the percentage.',
  band: 'The rating that the percentage falls into. Key questions alone have one.',
  characteristic: 'By what subgroups are told apart, such as type of sentence.',
  value: 'The subgroup.',
  group: 'The subgroup, or everyone.',
  first: 'One of the two subgroups compared.',
  second: 'The other subgroup.',
  first_yes: 'How many of the first subgroup answered yes.',
  first_relevant: 'How many of the first subgroup answered with what is counted.',
  second_yes: 'How many of the second subgroup answered yes.',
  second_relevant: 'How many of the second subgroup answered with what is counted.',
  first_count: 'How many of the first subgroup gave the answer compared.',
  second_count: 'How many of the second subgroup gave the answer compared.',
  first_median: 'The answer in the middle of the first subgroup’s, where answers have an order.',
  second_median: 'The answer in the middle of the second subgroup’s, where answers have an order.',
  difference: 'The percentage of the first subgroup less that of the second.',
  above: 'How often one of the first subgroup stands above one of the second, ties counting half.',
  test: 'The test that the p-value is of.',
  p: 'How often chance alone would make the subgroups at least as unlike.',
  adjusted: 'The p-value, adjusted for all comparisons of the characteristic together (Holm).',
  answer_id: 'The answer, as the framework names it.',
  answer: 'The answer in words.',
  side: 'On which side the answer counts.',
  count: 'How many gave the answer.',
  base: 'Of how many the percentage is.',
  n: 'How many answered with a number.',
  mean: 'The mean of the numbers answered.',
  lower_quartile: 'A quarter of the numbers are no higher.',
  median: 'Half of the numbers are no higher.',
  upper_quartile: 'Three quarters of the numbers are no higher.',
  unit: 'In what the number counts.',
  service: 'The service that was inspected.',
  rating: 'The rating that was given.',
  normal: 'The rating that follows from the rules alone.',
  points: 'What the rating adds to the overall score.',
  score: 'The points of all scored standards together.',
  out_of: 'The most points that there could be.',
  because: 'How the rating came about, step by step.',
  departure: 'Why another rating was given than the normal one, where one was.',
  cases: 'How many cases.',
  figure: 'What the figure is of.',
  source: 'Who published the figure, and where.',
  text: 'The figure as the report first prints it.',
  reference: 'How the figure is bound to its evidence.',
  cell: 'The cell of this workbook that holds it, where one does.',
  uses: 'How many times the report prints it.',
}

const ofTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  overall: { rating: 'The overall rating.' },
  sample_profile: {
    percent: 'The cases of the subgroup, as a share of the sample.',
  },
  recommendations: {
    id: 'The recommendation, as links to the report name it.',
    addressee: 'Who is to carry it out.',
    text: 'What is recommended.',
    arises_from: 'The standards it arises from, each with its rating and a figure.',
  },
  comparisons: {
    low: 'The lower limit of the 95 per cent interval of the difference.',
    high: 'The upper limit of the 95 per cent interval of the difference.',
  },
  answer_comparisons: {
    answer: 'The answer whose share is compared; none where answers are compared as a whole.',
    low: 'The lower limit of the 95 per cent interval of the difference.',
    high: 'The upper limit of the 95 per cent interval of the difference.',
  },
  distributions: { percent: 'Those who gave the answer, as a share of the base.' },
  context: { value: 'The figure in its unit; a percentage as a share.' },
  figures: { value: 'The figure as a number; a percentage as a share.' },
  firmness: {
    up: 'The rating next above the normal one.',
    up_cases: 'The fewest cases that would have to be judged differently to reach it.',
    down: 'The rating next below the normal one.',
    down_cases: 'The fewest cases that would have to be judged differently to fall to it.',
    low: 'The rating at the lower limit of the 95 per cent interval.',
    high: 'The rating at the upper limit of the 95 per cent interval.',
  },
  agreement: {
    pairs: 'How many cases two people assessed.',
    same: 'How many of them they answered the same.',
    agreement: 'The same answers, as a share of the cases assessed twice.',
    kappa: 'Agreement beyond chance (Cohen).',
    low: 'The lower limit of the 95 per cent interval of κ.',
    high: 'The upper limit of the 95 per cent interval of κ.',
    weights: 'How κ weighs answers that are near each other.',
    outside: 'Cases where one of the two answers is not counted.',
  },
}

/** Tables whose columns are what was asked, or the scale: each says itself what it is. */
const speakForThemselves = new Set(['cases'])

/** What a column of a table means; undefined where its header says all. */
export function columnMeaning(table: string, key: string): string | undefined {
  if (speakForThemselves.has(table)) return undefined
  return ofTable[table]?.[key] ?? meanings[key]
}
