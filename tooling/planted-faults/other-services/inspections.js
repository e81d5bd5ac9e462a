const publication = {
  title: 'An inspection of an invented service',
  publisher: 'Test Inspectorate',
  published: '2026-02',
}
const common = {
  format: 'inspectorate/inspection',
  version: 1,
  state: 'draft',
  publication,
  fieldwork: { start: '2025-10-06', weeks: 2 },
  sample: { windows: [] },
  departures: {},
  notRated: {},
  recommendations: [],
  notes: [],
}
/** `yes` of the relevant first, then `no`, then not applicable. */
const answers = (yes, relevant) => (i) => (i < yes ? 'yes' : i < relevant ? 'no' : 'na')
const rows = (count, questions, characteristics = () => ({})) =>
  Array.from({ length: count }, (_, i) => ({
    id: `record-${i}`,
    characteristics: characteristics(i),
    answers: Object.fromEntries(
      Object.entries(questions).map(([id, [yes, relevant]]) => [id, answers(yes, relevant)(i)]),
    ),
  }))

/** A youth justice service: 24 court cases, 17 out of court, 21 replies from staff. */
export const youth = {
  ...common,
  id: 'harrowmere',
  framework: 'hmip-youth-2021',
  service: { name: 'Harrowmere' },
  cases: [
    ...rows(
      24,
      {
        'court-assessment-desistance': [19, 24],
        'court-assessment-child': [16, 24],
        'court-assessment-others': [13, 24],
        'court-planning-desistance': [20, 24],
        'court-planning-child': [11, 22],
        'court-planning-others': [14, 21],
        'education-suitable': [9, 23],
        'management-oversight': [10, 24],
      },
      (i) => ({ disposal: 'court', sex: i % 6 === 0 ? 'girl' : 'boy' }),
    ),
    ...rows(
      17,
      {
        'out-of-court-assessment-desistance': [14, 17],
        'out-of-court-assessment-child': [12, 17],
        'out-of-court-assessment-others': [8, 15],
        'out-of-court-decision': [15, 17],
      },
      (i) => ({ disposal: 'out-of-court', sex: i % 5 === 0 ? 'girl' : 'boy' }),
    ).map((one) => ({ ...one, id: `other-${one.id}` })),
  ],
  surveys: {
    'staff-survey': rows(21, {
      'staff-workload': [12, 21],
      'staff-supervision': [17, 20],
      'staff-board': [5, 21],
    }),
  },
  judgements: { 1.1: { rating: 'requires-improvement', by: 'Panel' } },
  context: [
    {
      id: 'children',
      label: 'Children supervised',
      value: 143,
      unit: 'count',
      source: 'The service',
    },
  ],
}

/** A probation unit: 30 cases. */
export const probation = {
  ...common,
  id: 'wexcombe',
  framework: 'hmip-pdu-2021',
  service: { name: 'Wexcombe', region: 'The Levels' },
  cases: rows(
    30,
    {
      'assessment-engaging': [21, 30],
      'assessment-desistance': [18, 30],
      'assessment-safety': [9, 28],
    },
    (i) => ({ sentence: i % 3 === 0 ? 'licence' : 'community' }),
  ),
  surveys: {},
  judgements: { 1.1: { rating: 'good', by: 'Panel' } },
  context: [
    {
      id: 'caseload',
      label: 'People supervised',
      value: 1874,
      unit: 'count',
      source: 'The service',
    },
  ],
}
