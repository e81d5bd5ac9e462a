import type { RuleNode } from '@inspectorate/core/language'

/** A text of a framework as the app’s pages show it: in English, or in the first language that it has. */
export function textOf(texts: Readonly<Record<string, string>>): string {
  return texts['en'] ?? Object.values(texts)[0]!
}

/** A node as it is printed: its number and its title, its id only where it has no title. */
export function nameOfNode({ id, number, title }: RuleNode): string {
  const name = title ? textOf(title) : id
  return number === undefined ? name : `${number} ${name}`
}
