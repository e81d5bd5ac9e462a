import { textIn, type RuleNode } from '@inspectorate/core/language'

/** A node as it is printed: its number and its title, its id only where it has no title. */
export function nameOfNode({ id, number, title }: RuleNode): string {
  const name = title ? textIn(title, 'en') : id
  return number === undefined ? name : `${number} ${name}`
}
