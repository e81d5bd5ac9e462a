import { blankInspection } from './blank-inspection.js'

/** An inspection under rules in the framework language, with all that a publication needs. */
const ruled = (
  id: string,
  framework: string,
  service: string,
  publication: { title: string; publisher: string },
) => ({
  ...blankInspection,
  id,
  framework,
  state: 'published',
  service: { name: service },
  publication: { ...publication, published: '2026-03-12' },
  fieldwork: { start: '2026-03-02', weeks: 1 },
})

const statements = { safe: 8, effective: 6, caring: 5, responsive: 7, 'well-led': 8 }

export const bakery = {
  ...ruled('mill-lane', 'fsa-food-hygiene-2010', 'Mill Lane Bakery', {
    title: 'A food hygiene inspection',
    publisher: 'Northtown Council',
  }),
  numbers: { hygiene: 5, structural: 10, confidence: 5 },
  narrative: {
    summary: 'The bakery keeps its kitchen in good order. The flooring needs repair.',
    structural: 'The floor of the store is worn and hard to clean: it scores :rating[structural].',
  },
}

export const careHome = {
  ...ruled('oak-house', 'cqc-single-assessment-2023', 'Oak House', {
    title: 'An assessment of a care home',
    publisher: 'Northtown Care Regulator',
  }),
  judgements: Object.fromEntries(
    Object.entries(statements).flatMap(([part, count]) =>
      Array.from({ length: count }, (_, i) => [
        `${part}.${i + 1}`,
        { rating: i === 1 ? 's2' : 's3', by: 'Inspector' },
      ]),
    ),
  ),
  narrative: {
    summary: 'People are looked after by staff who know them.',
    safe: 'Medicines are kept and given as they should be.',
  },
}

export const prison = {
  ...ruled('harbour', 'hmi-prisons-2023', 'Harbour Prison', {
    title: 'An unannounced inspection',
    publisher: 'Prisons Watch',
  }),
  judgements: {
    safety: { rating: '3' },
    respect: { rating: '2' },
    'purposeful-activity': { rating: '1' },
    'preparation-for-release': { rating: '4' },
  },
  recommendations: [{ addressee: 'service', text: 'unlock men for work and education' }],
  narrative: {
    summary: 'The prison is calm, but most men spend their days locked up.',
    'purposeful-activity': 'Few men leave their cells for work or education.',
  },
}
