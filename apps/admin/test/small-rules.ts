const en = (text: string) => ({ en: text })

const cut = (from: number, grade: string) => ({ from, grade })

/** A framework of an inspectorate’s own that asks for one thing of each kind. */
export function smallRules(id: string) {
  return {
    language: 1,
    id,
    title: en('Mill inspections'),
    edition: '1',
    publisher: en('The Mill Inspectorate'),
    scale: 'rating',
    scales: {
      rating: [
        { id: 'poor', label: en('Poor'), tone: 'inadequate' },
        { id: 'fair', label: en('Fair'), tone: 'requires-improvement' },
        { id: 'good', label: en('Good'), tone: 'good' },
      ],
    },
    facts: [
      { id: 'breach', label: en('A duty is breached'), unless: false },
      { id: 'kind', label: en('Kind of mill'), values: ['wind', 'water'] },
    ],
    parameters: [{ id: 'median', label: en('Median of all mills') }],
    answers: {
      severity: [
        { id: 'minor', label: en('Minor'), points: 1 },
        { id: 'grave', label: en('Grave'), points: 5 },
      ],
    },
    nodes: [
      {
        id: 'overall',
        title: en('Overall'),
        rate: { combine: 'worst' },
        adjust: [
          { when: { fact: 'breach' }, noBetterThan: 'fair', text: en('A duty is breached') },
        ],
        parts: [
          {
            id: 'care',
            number: '1',
            title: en('Care'),
            adjust: [
              {
                when: { of: 'dust', over: 50 },
                noBetterThan: 'fair',
                strength: 'normally',
                text: en('The air is dusty'),
              },
              {
                when: { fact: 'kind', is: 'wind' },
                strength: 'consider',
                text: en('Wind mills stand exposed'),
              },
            ],
          },
          {
            id: 'air',
            number: '2',
            title: en('Air'),
            rate: {
              band: { combine: 'sum', of: ['dust'] },
              cuts: [cut(0, 'good'), { from: { param: 'median' }, grade: 'fair' }, cut(80, 'poor')],
            },
            parts: [
              {
                id: 'dust',
                title: en('Dust'),
                show: false,
                rate: {
                  number: { min: 0, max: 100, step: 10, unit: en('milligrams'), better: 'lower' },
                },
              },
            ],
          },
          {
            id: 'stones',
            number: '3',
            title: en('Stones'),
            rate: {
              band: { tally: { of: 'stones', as: 'percent', questions: ['dressed'] } },
              cuts: [cut(0, 'poor'), cut(50, 'good')],
            },
          },
          {
            id: 'order',
            number: '4',
            title: en('Order'),
            rate: {
              band: { tally: { of: 'findings', as: 'sum', points: 'severity' } },
              cuts: [cut(0, 'good'), cut(5, 'poor')],
            },
          },
          {
            id: 'before',
            number: '5',
            title: en('Before'),
            needs: 0,
            rate: { earlier: 'overall', back: 2 },
          },
        ],
      },
    ],
  }
}
