import type { Characteristic, Framework } from './framework.js'

/**
 * The framework as one inspection uses it: with the characteristics that belong to its service after
 * those of the edition. Doing so twice changes nothing.
 */
export function withCharacteristics(
  framework: Framework,
  own: readonly Characteristic[] = [],
): Framework {
  if (own.length === 0) return framework
  const ids = new Set(own.map(({ id }) => id))
  const others = framework.characteristics.filter(({ id }) => !ids.has(id))
  return { ...framework, characteristics: [...others, ...own] }
}
