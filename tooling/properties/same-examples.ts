import fc from 'fast-check'

/**
 * Properties try the same examples in every run, so that what is red was made red by a change and not
 * by chance. `PROPERTY_SEED=7 vitest run …` tries others; `PROPERTY_SEED=any` new ones each time.
 */
const seed = process.env.PROPERTY_SEED ?? '1'

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  ...(seed !== 'any' && { seed: Number(seed) }),
})
