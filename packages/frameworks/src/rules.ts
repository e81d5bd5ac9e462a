/** Reads the rules of an edition, which is loaded only then. */
type Load = () => Promise<{ readonly default: unknown }>

const editions: Readonly<Record<string, Load>> = {
  'acecqa-nqs-2018': () => import('../rules/acecqa-nqs-2018.json', { with: { type: 'json' } }),
  'care-inspectorate-2018': () =>
    import('../rules/care-inspectorate-2018.json', { with: { type: 'json' } }),
  'cqc-adult-social-care-2022': () =>
    import('../rules/cqc-adult-social-care-2022.json', { with: { type: 'json' } }),
  'cqc-single-assessment-2023': () =>
    import('../rules/cqc-single-assessment-2023.json', { with: { type: 'json' } }),
  'fsa-food-hygiene-2010': () =>
    import('../rules/fsa-food-hygiene-2010.json', { with: { type: 'json' } }),
  'hmi-prisons-2023': () => import('../rules/hmi-prisons-2023.json', { with: { type: 'json' } }),
  'hmip-approved-premises-2025': () =>
    import('../rules/hmip-approved-premises-2025.json', { with: { type: 'json' } }),
  'hmip-dynamic-2025': () => import('../rules/hmip-dynamic-2025.json', { with: { type: 'json' } }),
  'hmip-pdu-2021': () => import('../rules/hmip-pdu-2021.json', { with: { type: 'json' } }),
  'hmip-pdu-2023': () => import('../rules/hmip-pdu-2023.json', { with: { type: 'json' } }),
  'hmip-probation-2018': () =>
    import('../rules/hmip-probation-2018.json', { with: { type: 'json' } }),
  'hmip-region-2023': () => import('../rules/hmip-region-2023.json', { with: { type: 'json' } }),
  'hmip-youth-2018': () => import('../rules/hmip-youth-2018.json', { with: { type: 'json' } }),
  'hmip-youth-2021': () => import('../rules/hmip-youth-2021.json', { with: { type: 'json' } }),
  'nyc-restaurants-2010': () =>
    import('../rules/nyc-restaurants-2010.json', { with: { type: 'json' } }),
  'ofsted-schools-2019': () =>
    import('../rules/ofsted-schools-2019.json', { with: { type: 'json' } }),
}

/**
 * The ids of the editions that are written in the framework language. `hmip-pdu-2021` and `hmip-youth-2021`
 * are rules of the frameworks of the same ids, which inspections name: the same edition in both formats.
 */
export const ruleEditions: readonly string[] = Object.keys(editions)

/** The file of an edition’s rules, as JSON; undefined when there is none of that id. */
export async function rulesById(id: string): Promise<unknown> {
  return Object.hasOwn(editions, id) ? (await editions[id]!()).default : undefined
}
