import type { Inspection } from '@inspectorate/core'
import { withThousands } from './wording/number-words.js'

/** How the sample was drawn, a topic and what to say of it a row; nothing where it is not known. */
export function drawNotes({ sample }: Inspection): [topic: string, text: string][] {
  const { draw } = sample
  if (!draw) return []
  const { frame, seed, strata, size, buffer, atMost, movedOn } = draw
  const strataText =
    strata.by.length === 0
      ? ''
      : `, in ${withThousands(strata.count)} ${strata.count === 1 ? 'stratum' : 'strata'} by ${strata.by.join(', ')}`
  return [
    [
      'Frame of the sample',
      `${withThousands(frame.cases)} cases of ${withThousands(frame.people)} people${strataText}. Of each person only the earliest case could be drawn. SHA-256 of the file: ${frame.sha256}.`,
    ],
    [
      'Draw of the sample',
      `${withThousands(size)} cases${buffer > 0 ? `, and ${withThousands(buffer)} to take the place of cases that could not be inspected` : ''}. ${strata.by.length === 0 ? '' : 'Each stratum has its share in proportion to its people, whole and adding up by the largest remainder. '}Cases are in the order of SHA-256 of the seed “${seed}”, a line feed and the id of the case.`,
    ],
    ...(atMost === undefined
      ? []
      : [
          [
            'Most cases of one officer',
            `${atMost}. Where an officer had so many, the next case in the order was taken${movedOn === undefined ? '' : `; ${withThousands(movedOn)} places that strata could not fill went to the strata furthest below their share`}.`,
          ] satisfies [string, string],
        ]),
  ]
}
