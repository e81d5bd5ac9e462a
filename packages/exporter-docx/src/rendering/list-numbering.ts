import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx'
import { stylesIn, type Surroundings } from './surroundings.js'

/** A list among those of the document. */
interface NumberedList {
  readonly reference: string
  readonly instance: number
}

/** Numbering definitions as the lists of a document ask for them. */
export interface ListNumbering {
  bullets(around: Surroundings): NumberedList
  /** A list that counts from `start`; each counts for itself. */
  numbers(around: Surroundings, start: number): NumberedList
  options(): INumberingOptions
}

const deepest = 9
const step = 357

export function listNumbering(): ListNumbering {
  const configs = new Map<string, readonly ILevelsOptions[]>()
  let instances = 0
  const list = (reference: string, levels: () => readonly ILevelsOptions[]): NumberedList => {
    if (!configs.has(reference)) configs.set(reference, levels())
    return { reference, instance: (instances += 1) }
  }
  return {
    bullets: (around) => ({
      ...list(`bullets-${around}`, () => bulletLevels(around)),
      instance: 0,
    }),
    numbers: (around, start) =>
      list(`numbers-${around}-${start}`, () => numberLevels(around, start)),
    options: () => ({
      config: [...configs].map(([reference, levels]) => ({ reference, levels })),
    }),
  }
}

function bulletLevels(around: Surroundings): ILevelsOptions[] {
  return Array.from({ length: deepest }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: indentAt(around, level, step) } },
  }))
}

/** 1. then a. then i., and again. */
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

function numberLevels(around: Surroundings, start: number): ILevelsOptions[] {
  return Array.from({ length: deepest }, (_, level) => ({
    level,
    format: formats[level % formats.length] ?? LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    start: level === 0 ? start : 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: indentAt(around, level, step + 97) } },
  }))
}

function indentAt(around: Surroundings, level: number, hanging: number) {
  return { left: stylesIn[around].indent + level * step + hanging, hanging }
}
