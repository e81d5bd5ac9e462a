import type {
  Block,
  BoundFigure,
  ContentsEntry,
  Inline,
  RatingMark,
  ReportView,
} from '@inspectorate/publication'

const text = (value: string): Inline & { kind: 'text' } => ({ kind: 'text', value })
const strong = (value: string): Inline => ({ kind: 'text', value, strong: true })
const figure = (id: string, printed: string): Inline => ({
  kind: 'figure',
  figure: `figure-${id}`,
  text: printed,
})
const p = (...content: Inline[]): Block => ({ kind: 'paragraph', role: 'body', content })
const lead = (value: string): Block => ({ kind: 'paragraph', role: 'lead', content: [text(value)] })
const h = (level: 1 | 2 | 3, id: string, value: string, number?: string): Block => ({
  kind: 'heading',
  level,
  id,
  ...(number === undefined ? {} : { number }),
  content: [text(value)],
})
const bullets = (...items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items: items.map((item) => [p(text(item))]),
})

const marks = {
  outstanding: {
    word: 'Outstanding',
    tone: 'outstanding',
    position: 4,
    of: 4,
    spoken: 'Outstanding, fourth of four',
  },
  good: { word: 'Good', tone: 'good', position: 3, of: 4, spoken: 'Good, third of four' },
  requires: {
    word: 'Requires improvement',
    tone: 'requires-improvement',
    position: 2,
    of: 4,
    spoken: 'Requires improvement, second of four',
  },
  inadequate: {
    word: 'Inadequate',
    tone: 'inadequate',
    position: 1,
    of: 4,
    spoken: 'Inadequate, first of four',
  },
  none: { word: 'Not rated', tone: 'not-rated', of: 4, spoken: 'Not rated' },
} satisfies Record<string, RatingMark>
const rating = (mark: RatingMark): Inline => ({ kind: 'rating', mark })
const box = (
  id: string,
  title: string,
  mark: RatingMark,
  detail: string,
): Block & { kind: 'rating' } => ({
  kind: 'rating',
  id,
  title,
  mark,
  detail: [text(detail)],
  firmness: [`2 cases judged differently would raise ${title}.`],
})

const bands = [
  { at: 50, label: 'Requires improvement' },
  { at: 65, label: 'Good' },
  { at: 80, label: 'Outstanding' },
]

const standards: readonly {
  number: string
  title: string
  mark: RatingMark
  points: string
  percents?: readonly number[]
}[] = [
  { number: '1.1', title: 'Leadership', mark: marks.requires, points: '1' },
  { number: '1.2', title: 'Staff', mark: marks.requires, points: '1' },
  { number: '1.3', title: 'Services', mark: marks.inadequate, points: '0' },
  { number: '1.4', title: 'Information and facilities', mark: marks.good, points: '2' },
  { number: '2.1', title: 'Court work', mark: marks.none, points: 'Not scored' },
  {
    number: '2.2',
    title: 'Assessment',
    mark: marks.inadequate,
    points: '0',
    percents: [71, 73, 32],
  },
  { number: '2.3', title: 'Planning', mark: marks.requires, points: '1', percents: [66, 68, 59] },
  {
    number: '2.4',
    title: 'Implementation and delivery',
    mark: marks.outstanding,
    points: '3',
    percents: [88, 85, 100],
  },
]

const figures: BoundFigure[] = [
  counted('safety', 'assessment-safety yes', '13 of the 41', 13, 41),
  counted('women', 'assessment-engaging yes {sex=woman}', 'All seven', 7, 7),
  counted('oversight', 'management-oversight no', '29 of the 38', 29, 38),
  {
    id: 'figure-rating',
    reference: 'rating[2.2]',
    text: 'Inadequate',
    value: null,
    uses: 1,
    evidence: [
      { label: 'Rating', value: 'Inadequate' },
      { label: 'Because', value: 'The lowest key question stands at 32%, below 50%.' },
    ],
  },
  ...standards.flatMap(({ number, percents = [] }) =>
    percents.map((percent, i) =>
      percentage(`${number.replace('.', '-')}-${i}`, `${number} key question ${i + 1}`, percent),
    ),
  ),
]

function counted(
  id: string,
  reference: string,
  printed: string,
  yes: number,
  of: number,
): BoundFigure {
  return {
    id: `figure-${id}`,
    reference: `count[${reference}]`,
    text: printed,
    value: yes,
    uses: 2,
    evidence: [
      {
        label: 'Question',
        value: 'Does assessment focus sufficiently on keeping other people safe?',
      },
      { label: 'Yes', value: String(yes) },
      { label: 'No', value: String(of - yes) },
      { label: 'Relevant cases', value: String(of) },
    ],
  }
}

function percentage(id: string, label: string, percent: number): BoundFigure {
  return {
    id: `figure-${id}`,
    reference: `percent[${label}]`,
    text: `${percent}%`,
    value: percent,
    uses: 1,
    evidence: [
      { label: 'Question', value: label },
      { label: 'Percentage ‘Yes’', value: `${percent}%` },
      { label: 'Relevant cases', value: '41' },
    ],
  }
}

const labels = [
  'Does the work engage the person on probation?',
  'Does the work support the person’s desistance from offending and build on their strengths?',
  'Does the work keep other people safe?',
]

function standardBlocks({ number, title, mark, percents }: (typeof standards)[number]): Block[] {
  const slug = number.replace('.', '-')
  const lowest = percents && Math.min(...percents)
  return [
    h(2, `standard-${slug}`, title, number),
    lead('People are known, plans are shared, and the work does what it sets out to do.'),
    box(
      `rating-${slug}`,
      `${number} ${title}`,
      mark,
      percents ? 'Rated by its lowest key question' : 'Judged by the ratings panel',
    ),
    ...(percents
      ? [
          {
            kind: 'table',
            id: `key-questions-${slug}`,
            caption: `Table ${slug}: Key questions of ${number} ${title}`,
            description:
              'For each key question, the relevant cases, the percentage answered yes and its band.',
            role: 'key-questions',
            columns: [
              { header: 'Key question', align: 'start', width: 48 },
              { header: 'Relevant cases', align: 'end', width: 14 },
              { header: 'Percentage ‘Yes’', align: 'end', width: 16 },
              { header: 'Band', align: 'start', width: 22 },
            ],
            rows: percents.map((percent, i) => ({
              cells: [
                {
                  header: true as const,
                  content: [
                    text(labels[i]!),
                    ...(percent === lowest ? [strong(' (drives the rating)')] : []),
                  ],
                },
                { content: [text('41')] },
                { content: [figure(`${slug}-${i}`, `${percent}%`)] },
                {
                  content: [
                    text(
                      percent < 50
                        ? 'Inadequate'
                        : percent < 65
                          ? 'Requires improvement'
                          : percent < 80
                            ? 'Good'
                            : 'Outstanding',
                    ),
                  ],
                },
              ],
              ...(percent === lowest ? { emphasised: true as const } : {}),
            })),
          } as const,
          {
            kind: 'chart',
            id: `chart-${slug}`,
            title: `Chart ${slug}: Key questions of ${number} ${title}`,
            description: `Bars of the percentage answered yes: ${percents.join('%, ')}%.`,
            series: ['Percentage ‘Yes’'],
            categories: percents.map((percent, i) => ({
              label: labels[i]!,
              values: [percent],
              ...(percent === lowest ? { tone: mark.tone } : {}),
            })),
            boundaries: bands,
            table: `key-questions-${slug}`,
            valueLabel: 'Percentage of relevant cases answered yes',
          } as const,
        ]
      : []),
    p(
      text('Inspectors read the records and spoke with the practitioner in each case. In '),
      figure('oversight', '29 of the 38'),
      text(' relevant cases, oversight by managers did not strengthen the work; in '),
      figure('safety', '13 of the 41'),
      text(
        ' cases, the assessment drew on what other bodies knew. Practitioners described workloads that left little time to think, and teams that were loyal to each other and to the people they work with.',
      ),
    ),
    h(3, `strengths-${slug}`, 'Strengths'),
    bullets(
      'Practitioners know the people they supervise and speak of them with respect.',
      'Links with the local authority are strong, and partners turn up.',
      'Managers act on what people on probation tell them in the yearly survey.',
    ),
    h(3, `areas-${slug}`, 'Areas for improvement'),
    bullets(
      'Domestic abuse enquiries are not always made, and replies are not always read.',
      'Plans seldom say who does what when the risk rises.',
    ),
  ]
}

const blocks: Block[] = [
  h(1, 'foreword', 'Foreword'),
  p(
    text(
      'This service has settled after a hard year. Its leaders know their place well, and its staff have stayed. Yet the work that keeps people safe is not good enough: in only ',
    ),
    figure('safety', '13 of the 41'),
    text(' cases did inspectors find it sufficient.'),
    { kind: 'footnote', footnote: 'footnote-1' },
  ),
  p(
    strong('What must change'),
    text(' is set out in the '),
    { kind: 'reference', to: 'recommendations', content: [text('recommendations')] },
    text('. '),
    figure('women', 'All seven'),
    text(' women whose cases were read had been well engaged. The standard for assessment is '),
    figure('rating', 'Inadequate'),
    text('.'),
  ),
  {
    kind: 'paragraph',
    role: 'note',
    content: [
      text('The sample was drawn from sentences that began in two weeks of spring.'),
      { kind: 'break' },
      text('Its method is described '),
      {
        kind: 'link',
        href: 'https://example.org/method?a=1&b=2',
        content: [text('on the website')],
      },
      text('.'),
    ],
  },
  h(1, 'ratings', 'Ratings'),
  box('overall-rating', 'Overall rating', marks.requires, 'Score: 8 of 21'),
  {
    kind: 'table',
    id: 'ratings-table',
    caption: 'Table 1: Ratings by standard',
    description: 'Each standard with its rating and points.',
    role: 'ratings',
    columns: [
      { header: 'Standard', align: 'start', width: 52 },
      { header: 'Rating', align: 'start', width: 34 },
      { header: 'Points', align: 'end', width: 14 },
    ],
    rows: ['1', '2'].flatMap((domain) => [
      {
        cells: [
          {
            content: [
              strong(
                domain === '1'
                  ? '1. Organisational delivery'
                  : '2. Court work and case supervision',
              ),
            ],
            header: true as const,
            spansRow: true as const,
          },
        ],
      },
      ...standards
        .filter(({ number }) => number.startsWith(domain))
        .map(({ number, title, mark, points }) => ({
          cells: [
            { content: [text(`${number} ${title}`)], header: true as const },
            { content: [rating(mark)] },
            { content: [text(points)] },
          ],
        })),
    ]),
  },
  h(1, 'recommendations', 'Recommendations'),
  h(2, 'for-the-unit', 'Northtown should:'),
  {
    kind: 'list',
    ordered: true,
    start: 1,
    items: [
      'make domestic abuse enquiries in every case, and read the replies',
      'give every practitioner a workload at which good work is possible',
    ].map((item) => [p(text(item))]),
  },
  h(2, 'for-the-region', 'The North region should:'),
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      [
        p(text('fill the posts that have stood empty, beginning with:')),
        bullets('victim liaison', 'administration of the courts team'),
      ],
      [p(text('review how managers oversee risk'))],
    ],
  },
  h(1, 'organisational-delivery', 'Organisational delivery', '1'),
  ...standards.slice(0, 4).flatMap(standardBlocks),
  {
    kind: 'callout',
    id: 'departure-1-1',
    title: 'Why this is not the normal rating',
    content: [
      p(
        text(
          'With these ratings for casework, leadership would normally be Inadequate. The panel judged that the new leaders had begun to turn the service round, and recorded its reasons.',
        ),
      ),
    ],
  },
  {
    kind: 'quotation',
    content: [p(text('They listened to me. Nobody had asked me before what I wanted from it.'))],
    attribution: 'Person on probation',
  },
  {
    kind: 'practice-example',
    id: 'example-1',
    title: 'A breakfast that people come to',
    content: [
      p(
        text(
          'Every Wednesday the unit opens early. People on probation cook with staff; a housing adviser and a nurse come by.',
        ),
      ),
      bullets('Appointments kept rose within a month.', 'Two people now run it.'),
    ],
  },
  h(1, 'case-supervision', 'Court work and case supervision', '2'),
  ...standards.slice(4).flatMap(standardBlocks),
  h(2, 'comparison', 'Women and men'),
  {
    kind: 'chart',
    id: 'comparison-chart',
    title: 'Chart 9: Key questions by sex',
    description:
      'Grouped bars: engagement, women 100%, men 62%; safety, women none relevant, men 31%; review, women 0%, men 5%.',
    series: ['Women', 'Men'],
    categories: [
      { label: '2.2 Engagement in assessment', values: [100, 62] },
      {
        label: '2.3 Safety of others in planning, where other people were thought to be at risk',
        values: [null, 31],
      },
      { label: '2.4 Review', values: [0, 5] },
    ],
    boundaries: [],
    table: 'comparison-table',
    valueLabel: 'Percentage of relevant cases answered yes',
  },
  {
    kind: 'table',
    id: 'comparison-table',
    caption: 'Table 9: Key questions by sex',
    description: 'For each key question, the percentage answered yes among women and among men.',
    role: 'plain',
    columns: [
      { header: 'Key question', align: 'start', width: 60 },
      { header: 'Women (7 cases)', align: 'end', width: 20 },
      { header: 'Men (34 cases)', align: 'end', width: 20 },
    ],
    rows: [
      ['2.2 Engagement in assessment', '100%', '62%'],
      ['2.3 Safety of others in planning', '–', '31%'],
      ['2.4 Review', '0%', '5%'],
    ].map(([name, ...values]) => ({
      cells: [
        { content: [text(name!)], header: true as const },
        ...values.map((value) => ({ content: [text(value)] })),
      ],
    })),
  },
  p(text('Small groups move much with one case.'), { kind: 'footnote', footnote: 'footnote-2' }),
]

/** A report with every kind of block, as long as a short inspection report. */
/** A report made by hand that has every kind of block, inline and table. */
export const fixtureReport: ReportView = {
  kind: 'report',
  meta: {
    id: 'northtown-2026',
    title: 'An inspection of probation services: Northtown',
    shortTitle: 'Short title',
    subtitle: 'Northtown Probation Delivery Unit, The North',
    description:
      'An inspection of probation services in Northtown, published by Test Inspectorate in January 2026.',
    subject: 'An inspection of probation services',
    keywords: ['inspection', 'probation', 'Northtown'],
    language: 'en-GB',
    publisher: 'Test Inspectorate',
    published: '2026-01',
    publishedText: 'January 2026',
    service: 'Northtown',
    region: 'The North',
    isbn: '978-1-00000-000-0',
    licence: 'Open Government Licence v3.0',
    website: 'https://example.org/inspections',
    contact: 'press@example.org',
    framework: { id: 'test-2026', title: 'Standards of the Test Inspectorate 2026' },
    state: 'published',
  },
  words: {
    contents: 'Contents',
    page: 'Page',
    skipToContent: 'Skip to the report',
    footnotes: 'Footnotes',
    backToText: 'Back to the text',
    figures: 'How each figure was calculated',
    figuresIntroduction:
      'Every figure that comes from the evidence is listed here with the counts behind it.',
    calculation: 'How this was calculated',
    practiceExample: 'Practice example',
    firmness: 'How firm this rating is',
  },
  cover: {
    lines: [
      { label: 'Region', value: 'The North' },
      { label: 'Fieldwork', value: 'Began 3 November 2025' },
      { label: 'Published', value: 'January 2026' },
      { label: 'Publisher', value: 'Test Inspectorate' },
      { label: 'ISBN', value: '978-1-00000-000-0' },
    ],
    overall: box('cover-rating', 'Overall rating', marks.requires, 'Score: 8 of 21'),
  },
  contents: blocks.flatMap((block): ContentsEntry[] =>
    block.kind === 'heading' && block.level !== 3
      ? [
          {
            id: block.id,
            level: block.level,
            ...(block.number === undefined ? {} : { number: block.number }),
            text: block.content.map((run) => (run.kind === 'text' ? run.value : '')).join(''),
          },
        ]
      : [],
  ),
  blocks,
  footnotes: [
    {
      id: 'footnote-1',
      number: 1,
      content: [
        text('A case is sufficient when every prompt that matters in it is met. See the '),
        { kind: 'link', href: 'https://example.org/manual', content: [text('manual')] },
        text('.'),
      ],
    },
    {
      id: 'footnote-2',
      number: 2,
      content: [text('With seven women, one case moves the figure by 14 points.')],
    },
  ],
  figures,
}
