import { readPart, readRelated, wordPackage, type WordPackage } from '../package/word-package.js'
import { readChart, readShapeTexts } from './read-chart.js'
import { readFigureReferences } from './read-figure-references.js'
import { readNumbering } from './read-numbering.js'
import { readProperties, readPropertyElements } from './read-properties.js'
import { readStory, type ReadStory } from './read-story.js'
import { readStyles } from './read-styles.js'
import type { WordDocument, WordNote } from './word-document.js'

/** A Word document from its bytes; throws when they are none. */
export function readWordDocument(bytes: Uint8Array): WordDocument {
  const opened = wordPackage(bytes)
  const { main, part, relationshipsOf } = opened
  const styles = readRelated(opened, main, 'styles', readStyles) ?? new Map()
  const numberings = readRelated(opened, main, 'numbering', readNumbering) ?? new Map()
  const read = (xml: string, name: string): ReadStory => {
    const relationships = new Map(relationshipsOf(name).map((one) => [one.id, one]))
    return readStory(xml, {
      styles,
      numberings,
      addressOf: (id) => relationships.get(id)?.target,
      chartOf: (id) => chart(opened, relationships.get(id)?.target),
    })
  }
  const body = readPart(main, () => read(part(main)!, main))
  const footnotes = readRelated(opened, main, 'footnotes', read)
  const endnotes = readRelated(opened, main, 'endnotes', read)
  const comments = readRelated(opened, main, 'comments', read)
  const running = runningStories(opened, body.running, read)
  const stories = [body, footnotes, endnotes, ...running.map(({ story }) => story)].filter(
    (story) => story !== undefined,
  )
  const none: ReadonlyMap<string, string> = new Map()
  const ofRoot = (type: string, properties: typeof readProperties) =>
    readRelated(opened, '', type, properties) ?? none
  return {
    blocks: body.blocks,
    bookmarks: new Map(stories.flatMap(({ bookmarks }) => [...bookmarks])),
    tracked: stories.flatMap(({ tracked }) => tracked),
    unread: stories.flatMap(({ unread }) => unread),
    headers: running.flatMap(({ type, story }) => (type === 'header' ? [story.blocks] : [])),
    footers: running.flatMap(({ type, story }) => (type === 'footer' ? [story.blocks] : [])),
    footnotes: byId(footnotes),
    endnotes: byId(endnotes),
    comments: comments?.notes ?? [],
    properties: ofRoot('custom-properties', readProperties),
    references: readFigureReferences(opened),
    core: ofRoot('core-properties', readPropertyElements),
    savedBy: ofRoot('extended-properties', readPropertyElements).get('app:Application') ?? '',
  }
}

function byId(story: ReadStory | undefined): Map<string, WordNote> {
  return new Map((story?.notes ?? []).map((note) => [note.id, note]))
}

/** Headers and footers in the order in which sections name them, each once. */
function runningStories(
  { main, part, relationshipsOf }: WordPackage,
  ids: readonly string[],
  read: (xml: string, name: string) => ReadStory,
): { type: string; story: ReadStory }[] {
  const relationships = new Map(relationshipsOf(main).map((one) => [one.id, one]))
  return [...new Set(ids)].flatMap((id) => {
    const found = relationships.get(id)
    const xml = found && part(found.target)
    if (!found || xml === undefined) return []
    const { target, type } = found
    return [{ type, story: readPart(target, () => read(xml, target)) }]
  })
}

function chart(opened: WordPackage, name: string | undefined): readonly string[] | undefined {
  const xml = name === undefined ? undefined : opened.part(name)
  if (name === undefined || xml === undefined) return undefined
  return [
    ...readPart(name, () => readChart(xml)),
    ...(readRelated(opened, name, 'chartUserShapes', readShapeTexts) ?? []),
  ]
}
