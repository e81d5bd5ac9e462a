import type { Rating, Tone } from '../../framework/framework.js'
import { textIn } from '../../names.js'
import { gradesOf } from '../place.js'
import type { RulesFile } from '../schema/rules-schema.js'

const tones: readonly Tone[] = ['inadequate', 'requires-improvement', 'good', 'outstanding']

/** The grades of a scale as ratings, the worst first; with their points where core adds them up itself. */
export function ratingsOfScale(file: RulesFile, scale: string, pointed = false): Rating[] {
  const grades = gradesOf(file, scale)
  return grades.map(({ id, label, tone, points }, rank) => ({
    id,
    label: label ? textIn(label, 'en') : id,
    ...(pointed && points !== undefined && { points: Number(points) }),
    tone: tones.find((one) => one === tone) ?? toneAt(rank, grades.length),
  }))
}

/** A framework may name a tone of its own, or none: then a grade is coloured by its place. */
function toneAt(rank: number, of: number): Tone {
  return tones[Math.round((rank * (tones.length - 1)) / (of - 1))]!
}
