import { comparable } from '../table/tidy-text.js'

const separators = [';', ',', '|']

/** Whether one of the choices in a cell is this: by any separator that tools write, whatever stands in the choice itself. */
export function isHeld(choice: string, cell: string): boolean {
  const [name, text] = [comparable(choice), comparable(cell.replaceAll('\n', ' ; '))]
  if (text === name) return true
  // Where semicolons stand between choices, commas are within them.
  const between = text.includes(';') ? [';'] : separators
  const isEdge = (character: string | undefined) =>
    character === undefined || between.includes(character)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(0, at).trimEnd()
    const after = text.slice(at + name.length).trimStart()
    if (isEdge(before.at(-1)) && isEdge(after[0])) return true
  }
  // Codes stand with spaces between them.
  return !name.includes(' ') && /^\S+(?: \S+)+$/.test(text) && text.split(' ').includes(name)
}
