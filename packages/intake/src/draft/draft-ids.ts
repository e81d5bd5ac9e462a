import { isMeant, type DraftColumn } from './draft-columns.js'
import type { DraftPart } from './draft-part.js'
import { idCandidates } from './guess-ids.js'

/** Which column names the cases, or that their rows are numbered. */
export function draftIds(
  allNames: readonly (readonly string[])[],
  list: readonly DraftColumn[],
): DraftPart & { readonly column: number | undefined } {
  const [id, ...others] = idCandidates(
    allNames,
    list.map(({ values }) => values),
    (at) => isMeant(list[at]!.guessed) && list[at]!.isBest,
  )
  if (!id)
    return {
      column: undefined,
      mapping: { number: true },
      unsure: {},
      lines: [
        {
          heading: '(file)',
          meaning: 'ids: the numbers of the rows',
          sure: 'likely',
          because: 'no column names each row',
        },
      ],
    }
  // Whichever a tool gave for ever will do.
  const rivals = others.filter(({ by }) => by === id.by && by !== 'us' && by !== 'tool')
  const doubt =
    rivals.length > 0
      ? `${[id, ...rivals]
          .slice(0, 4)
          .map(({ heading }) => `“${heading}”`)
          .join(', ')} name each row`
      : id.by === 'nobody'
        ? `“${id.heading}” has another text in every row, and may be anything`
        : undefined
  return {
    column: id.column,
    mapping: id.by === 'us' ? {} : { id: list[id.column]!.key },
    unsure: doubt === undefined ? {} : { id: doubt },
    lines: [
      {
        heading: id.heading,
        meaning: 'the ids',
        sure: id.by === 'us' ? 'sure' : doubt === undefined ? 'likely' : 'unsure',
        because:
          doubt ??
          (id.by === 'counter'
            ? 'another number in every row; a later wave needs a name (“wave”)'
            : 'another text in every row'),
      },
    ],
  }
}
