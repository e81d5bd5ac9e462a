/** Rules that use everything a sheet can show, for tests. */
export function everythingRules(): object {
  const source = { document: 'Handbook', paragraph: '4.2', confirmed: false }
  return {
    $schema: './rules.schema.json',
    language: 1,
    id: 'kitchens',
    title: { en: 'Kitchens', cy: 'Ceginau' },
    edition: '2024',
    publisher: { en: 'Our inspectorate' },
    credit: { en: 'In our own words.\nTwo lines of them.' },
    basedOn: { id: 'kitchens-2023', hash: 'abc' },
    source: { document: 'Handbook', confirmed: true },
    scale: 'grade',
    scales: {
      grade: [
        { id: 'poor', label: { en: 'Poor', cy: 'Gwael' }, points: 0, tone: 'inadequate' },
        { id: 'fair', label: { en: 'Fair' }, points: 1.5 },
        { id: 'fine', label: { en: '“Fine”; [all] of it' }, points: '10/3' },
      ],
      stars: [{ id: '1' }, { id: '2' }],
    },
    facts: [
      { id: 'mice', label: { en: 'Mice were seen' }, unless: false },
      { id: 'kind', values: ['home', 'school; both'], unless: 'home' },
      { id: 'truth', values: ['TRUE', '12'] },
    ],
    parameters: [{ id: 'median', label: { en: 'The median' } }, { id: 'quartile' }],
    answers: {
      severity: [
        { id: 'crucial', label: { en: 'Crucial' }, points: 7 },
        { id: 'minor', points: -1 },
      ],
    },
    nodes: [
      {
        id: 'overall',
        number: '1.10',
        title: { en: 'Overall', cy: 'Cyffredinol' },
        needs: 2,
        tags: ['printed'],
        source,
        rate: {
          rows: [
            {
              when: {
                all: [
                  { of: 'parts', is: 'poor', count: 1 },
                  { of: ['store'], orWorse: 'fair' },
                ],
              },
              then: 'poor',
              text: { en: 'A part is Poor', cy: 'Mae un yn wael' },
            },
            {
              when: {
                any: [
                  { of: { tagged: 'must' }, is: ['fair', 'fine'], most: 1 },
                  { all: [{ fact: 'mice' }] },
                  { all: [{ fact: 'mice' }, { fact: 'kind', is: ['home', 'school; both'] }] },
                ],
              },
              then: { notRated: { en: 'Nothing to say' } },
            },
            {
              when: { any: [{ of: ['store', 'heat'], state: 'notRated', count: 2 }] },
              then: 'fine',
            },
          ],
          otherwise: 'fair',
        },
        adjust: [
          {
            id: 'mice-seen',
            when: { fact: 'mice', is: true },
            noBetterThan: 'fair',
            strength: 'normally',
            text: { en: 'Mice' },
            source,
          },
          { by: -1, when: { fact: 'truth', is: 'TRUE' } },
          { when: { all: [{ fact: 'truth', is: '12' }] }, noWorseThan: 'poor' },
          {
            when: { fact: 'mice', is: false },
            strength: 'consider',
            text: { en: 'To be weighed' },
          },
          {
            notRated: { en: 'Closed' },
            when: { of: 'closed', atLeast: 1, under: { param: 'median' } },
          },
          { when: { of: 'heat-points', over: '1/3' }, set: 'fine' },
        ],
        parts: [
          { id: 'store', tags: ['must', 'first'], applies: { fact: 'kind', is: 'home' } },
          { id: 'yard', rate: { judged: true }, weight: 0.25, tags: ['must'] },
          {
            id: 'heat',
            weight: { param: 'quartile' },
            rate: {
              band: {
                combine: 'sum',
                of: ['heat-points', 'closed'],
                weights: { 'heat-points': 2, closed: '1/3' },
                start: 1,
                round: 0.1,
                half: 'even',
              },
              round: 1,
              half: 'even',
              cuts: [
                { from: -100, grade: 'poor' },
                { over: '16/3', grade: 'fair' },
                { from: { param: 'median' }, grade: 'fine' },
              ],
              source: { document: 'Technical note', confirmed: false },
            },
            parts: [
              {
                id: 'heat-points',
                rate: {
                  number: { min: -3, max: 10, step: 0.5, unit: { en: 'points' }, better: 'lower' },
                },
                adjust: [{ atMost: 9.5 }, { atLeast: { param: 'median' } }, { by: '1/2' }],
              },
            ],
          },
          { id: 'mixed', rate: { table: { down: 'store', across: 'yard', cells: table() } } },
        ],
      },
      {
        id: 'closed',
        show: false,
        better: 'lower',
        rate: {
          tally: {
            of: 'findings',
            as: 'sum',
            where: { severity: ['crucial'] },
            points: 'severity',
            start: 3,
          },
        },
      },
      { id: 'answers', rate: { tally: { of: 'cases', as: 'percent', questions: ['q1', 'q2'] } } },
      {
        id: 'minor',
        rate: { tally: { of: 'findings', as: 'count', where: { severity: 'minor' } } },
      },
      { id: 'before', rate: { earlier: 'yard', back: 2 } },
      { id: 'heading', rate: { rows: [] } },
    ],
    instrument: instrument(source),
    cases: [
      {
        name: 'of everything',
        ev: {
          grades: { store: 'poor', yard: 'fair' },
          numbers: { 'heat-points': '1/3' },
          counts: { q1: { yes: 3, relevant: 5 } },
          records: { findings: [{ severity: 'crucial' }, { severity: 'minor' }], cases: [] },
          facts: { mice: true, kind: 'school; both', truth: 'TRUE' },
          parameters: { median: 2.5 },
          earlier: { yard: ['fine', 'poor'] },
          notRated: { store: 'It was closed.' },
          departures: { overall: { to: 'fair', reason: 'It is new.', by: 'The panel' } },
          considered: { overall: 'It was weighed.' },
        },
        want: { overall: 'fair', closed: '^9', store: 'notRated' },
      },
      { ev: { earlier: { yard: ['fine'] } }, want: { overall: 'undecided' } },
    ],
  }
}

function instrument(source: object) {
  const asked = (id: string, more: object = {}) => ({
    id,
    label: { en: id, cy: '12' },
    text: { en: `Is “${id}” [so]; or not?` },
    ...more,
  })
  return {
    serviceType: { en: 'TRUE' },
    sampleWindows: { en: 'Stays in' },
    characteristics: [
      {
        id: 'site',
        label: { en: 'Site' },
        personal: false,
        values: ['north', 'south'].map((id) => ({ id, label: { en: id }, group: { en: '[]' } })),
      },
    ],
    standards: [
      { node: 'yard', statement: { en: 'It is tidy.\nAll of it.' } },
      {
        node: 'store',
        questions: [
          asked('q1', {
            prompts: [asked('q1.1', { asked: { question: 'q1', is: ['no'] } }), asked('q1.2')],
          }),
          asked('q2', { asked: { characteristic: 'site', is: ['south', 'north'] } }),
        ],
      },
    ],
    blocks: [
      { id: 'b', title: { en: 'B' }, after: 'yard', questions: [asked('b1')], compare: 'site' },
    ],
    surveys: [
      {
        id: 'staff',
        title: { en: 'Staff' },
        respondents: { en: 'cooks' },
        questions: Array.from({ length: 11 }, (_, i) => asked(`s${i}`)),
      },
    ],
    discretion: { withinPoints: 5, withinCases: 1, fewCases: 5, source },
    addressees: [],
    quantityWords: [{ words: { en: ['most', '1.10'] }, from: 50, below: 101 }],
    scoreTable: false,
    report: [{ part: 'section', id: 'front', title: { en: '"Front"' } }, { part: 'domains' }],
  }
}

function table() {
  const row = (poor: string, fair: string, fine: string) => ({ poor, fair, fine })
  return {
    poor: row('poor', 'poor', 'fair'),
    fair: row('poor', 'fair', 'fair'),
    fine: row('fair', 'fair', 'fine'),
  }
}
