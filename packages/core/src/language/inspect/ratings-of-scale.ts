import type { Rating, Tone } from '../../framework/framework-schema.js'
import { textIn } from '../names.js'
import { gradesOf } from '../place.js'
import type { RulesFile } from '../rules-schema.js'

const tones: readonly Tone[] = ['inadequate', 'requires-improvement', 'good', 'outstanding']

/** The grades of a scale as ratings, the worst first. */
export function ratingsOfScale(file: RulesFile, scale: string): Rating[] {
  const grades = gradesOf(file, scale)
  return grades.map(({ id, label, tone }, rank) => ({
    id,
    label: label ? textIn(label, 'en') : id,
    tone: tones.find((one) => one === tone) ?? toneAt(rank, grades.length),
  }))
}

/** A framework may name a tone of its own, or none: then a grade is coloured by its place. */
function toneAt(rank: number, of: number): Tone {
  return tones[Math.round((rank * (tones.length - 1)) / (of - 1))]!
}
