/** A framework file of the format before the framework language. */
export function oldFramework() {
  const source = { citation: 'Made for tests', confirmed: true }
  return {
    id: 'old',
    title: 'Old standards',
    edition: '1',
    publisher: 'Our inspectorate',
    serviceType: 'Service',
    credit: 'In our own words',
    scale: [
      { id: 'poor', label: 'Poor', points: 0, tone: 'inadequate' },
      { id: 'good', label: 'Good', points: 2, tone: 'good' },
    ],
    banding: {
      of: 'rounded',
      rounding: 'half-up',
      bands: [
        { rating: 'poor', from: 0 },
        { rating: 'good', from: 60 },
      ],
      source,
    },
    characteristics: [],
    domains: [
      {
        id: '1',
        title: 'Running the service',
        standards: [
          {
            id: '1.1',
            title: 'Leadership',
            statement: 'It is led well.',
            scored: true,
            rating: { rule: 'judged', source },
            keyQuestions: [],
            prompts: [],
          },
        ],
        blocks: [],
      },
      {
        id: '2',
        title: 'Casework',
        standards: [
          {
            id: '2.1',
            title: 'Planning',
            statement: 'Plans are good.',
            scored: true,
            rating: { rule: 'lowest-key-question', source },
            keyQuestions: [
              {
                id: 'plan',
                label: 'Plan',
                text: 'Is there a plan?',
                prompts: [{ id: 'plan-shared', label: 'Shared', text: 'Was it shared?' }],
              },
            ],
            prompts: [],
          },
        ],
        blocks: [],
      },
    ],
    surveys: [
      {
        id: 'staff',
        title: 'Staff survey',
        respondents: 'members of staff',
        questions: [{ id: 'valued', label: 'Valued', text: 'Are you valued?' }],
      },
    ],
    guidance: [],
    overall: {
      rule: 'sum-and-table',
      table: {
        outOf: 4,
        bands: [
          { rating: 'poor', from: 0 },
          { rating: 'good', from: 2 },
        ],
      },
      otherwise: [
        { rating: 'poor', upTo: [1, 4] },
        { rating: 'good', upTo: [1, 1] },
      ],
      source,
    },
    addressees: [{ id: 'service', label: 'The service' }],
    report: [{ part: 'ratings', title: 'Ratings' }, { part: 'domains' }],
  }
}
