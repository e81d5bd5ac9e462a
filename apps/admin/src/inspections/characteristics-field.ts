import type { Characteristic } from '@inspectorate/core'

/** Characteristics as people read and write them: one a line, `Site: North, South = cases in the south`. */
export function characteristicsText(characteristics: readonly Characteristic[]): string {
  return characteristics
    .map(({ label, values }) => `${label}: ${values.map(valueText).join(', ')}`)
    .join('\n')
}

/**
 * The characteristics that such lines stand for. What was there `before` under the same words keeps
 * its ids, which cases and the narrative refer to.
 */
export function readCharacteristics(
  text: string,
  before: readonly Characteristic[],
): Characteristic[] {
  if (text === characteristicsText(before)) return [...before]
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [label = '', ...rest] = line.split(':').map((part) => part.trim())
      const known = before.find((one) => one.label === label)
      const values = rest.join(': ').split(',')
      return {
        ...(known ?? { id: idOf(label), label }),
        values: values.flatMap((value) => readValue(value, known?.values ?? [])),
      }
    })
}

type Value = Characteristic['values'][number]

function readValue(text: string, before: readonly Value[]): Value[] {
  const [label = '', ...rest] = text.split('=').map((part) => part.trim())
  if (label === '') return []
  const id = before.find((one) => one.label === label)?.id ?? idOf(label)
  return [{ id, label, group: rest.join('=') || usualGroup(label) }]
}

function valueText({ label, group }: Value): string {
  return group === usualGroup(label) ? label : `${label} = ${group}`
}

/** The cases with a value, as a noun in running text. */
function usualGroup(label: string): string {
  return `${label} cases`
}

/** `Isle of Wight` → `isle-of-wight`; `Bro Morgannwg`, `Môn` → without accents. */
function idOf(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
