/** A small framework, whole and sound, to begin from. */
export function starterRules(id: string) {
  const en = (text: string) => ({ en: text })
  return {
    language: 1,
    id,
    title: en('Our framework'),
    edition: '1',
    publisher: en('Our inspectorate'),
    scale: 'rating',
    scales: {
      rating: [
        { id: 'poor', label: en('Poor'), points: 0, tone: 'inadequate' },
        { id: 'fair', label: en('Fair'), points: 1, tone: 'requires-improvement' },
        { id: 'good', label: en('Good'), points: 2, tone: 'good' },
      ],
    },
    facts: [{ id: 'breach', label: en('A duty in law is breached'), unless: false }],
    nodes: [
      {
        id: 'overall',
        title: en('Overall'),
        rate: {
          rows: [
            {
              when: { of: 'parts', is: 'poor', count: 2 },
              then: 'poor',
              text: en('Two standards are Poor'),
            },
            {
              when: { of: 'parts', is: 'good', count: 2 },
              then: 'good',
              text: en('Two standards are Good'),
            },
          ],
          otherwise: 'fair',
        },
        adjust: [
          { when: { fact: 'breach' }, noBetterThan: 'fair', text: en('A duty in law is breached') },
        ],
        parts: [
          { id: 'safety', number: '1', title: en('Safety') },
          { id: 'care', number: '2', title: en('Care') },
          { id: 'leadership', number: '3', title: en('Leadership') },
        ],
      },
    ],
    cases: [
      {
        name: 'two standards are Good',
        ev: { grades: { safety: 'good', care: 'good', leadership: 'fair' } },
        want: { overall: 'good' },
      },
      {
        name: 'a breach holds back Good',
        ev: {
          grades: { safety: 'good', care: 'good', leadership: 'good' },
          facts: { breach: true },
        },
        want: { overall: 'fair' },
      },
    ],
  }
}
