import {
  readNumbering,
  readPart,
  readProperties,
  readRelated,
  readStyles,
  wordPackage,
} from '@inspectorate/provenance/word'
import { commentAuthor } from '../source/our-comments.js'
import type { EditedDocument, EditorsComment } from './edited-document.js'
import { readEditedStory, type EditedStory, type TrackedReading } from './read-edited-story.js'
import { readRunStyles } from './read-run-styles.js'

/** A Word document as an editor left it; throws where the bytes are none. */
export function readEditedDocument(bytes: Uint8Array, tracked: TrackedReading): EditedDocument {
  const opened = wordPackage(bytes)
  const { main, part, relationshipsOf } = opened
  const styles = readRelated(opened, main, 'styles', readStyles) ?? new Map()
  const runStyles = readRelated(opened, main, 'styles', readRunStyles) ?? new Map()
  const numberings = readRelated(opened, main, 'numbering', readNumbering) ?? new Map()
  const read = (xml: string, name: string, noteOf = (id: string) => id): EditedStory => {
    const relationships = new Map(relationshipsOf(name).map((one) => [one.id, one]))
    return readEditedStory(xml, {
      styles,
      runStyles,
      numberings,
      addressOf: (id) => relationships.get(id)?.target,
      noteOf,
      tracked,
    })
  }
  const footnotes = readRelated(opened, main, 'footnotes', read)
  const noteOf = namesOfNotes(footnotes)
  const body = readPart(main, () => read(part(main)!, main, noteOf))
  const comments = readRelated(opened, main, 'comments', read)
  return {
    paragraphs: body.paragraphs,
    notes: footnotes?.notes.flatMap(({ paragraphs }) => paragraphs) ?? [],
    newNotes: new Map(
      (footnotes?.notes ?? [])
        .filter(({ id }) => noteOf(id) === nameOfNew(id))
        .map(({ id, paragraphs }) => [noteOf(id), paragraphs] as const)
        .filter(([, paragraphs]) => paragraphs.some(({ text }) => text !== '')),
    ),
    comments: commentsOf(body, comments),
    tracked: [...body.tracked, ...(footnotes?.tracked ?? [])],
    properties: readRelated(opened, '', 'custom-properties', readProperties) ?? new Map(),
  }
}

/** Programs number footnotes anew; where the text of each was written is what stays. */
function namesOfNotes(footnotes: EditedStory | undefined): (id: string) => string {
  const names = new Map(
    footnotes?.notes.flatMap(({ id, paragraphs }) =>
      paragraphs
        .flatMap(({ anchors }) => anchors)
        .slice(0, 1)
        .map(({ section, from }) => [id, `${section}_${from}`] as const),
    ),
  )
  return (id) => names.get(id) ?? nameOfNew(id)
}

function nameOfNew(id: string): string {
  return `new ${id}`
}

function commentsOf(body: EditedStory, comments: EditedStory | undefined): EditorsComment[] {
  const said = new Map(comments?.notes.map((note) => [note.id, note]))
  const places = new Map<string, { on: string; under: readonly string[]; paragraph: string }>()
  for (const { comments: made, under, text } of body.paragraphs)
    for (const [id, on] of made) {
      const known = places.get(id)
      places.set(
        id,
        known ? { ...known, on: `${known.on} ${on}`.trim() } : { on, under, paragraph: text },
      )
    }
  return [...places].flatMap(([id, place]) => {
    const note = said.get(id)
    if (!note || note.author === commentAuthor) return []
    return [
      { author: note.author, text: note.paragraphs.map(({ text }) => text).join('\n'), ...place },
    ]
  })
}
