import { relatedPart, wordPackage, type WordPackage } from '../package/word-package.js'
import { readChart, readShapeTexts } from './read-chart.js'
import { readNumbering } from './read-numbering.js'
import { readProperties, readPropertyElements } from './read-properties.js'
import { readStory, type ReadStory } from './read-story.js'
import { readStyles } from './read-styles.js'
import type { WordDocument, WordNote } from './word-document.js'

/** A Word document from its bytes; throws when they are none. */
export function readWordDocument(bytes: Uint8Array): WordDocument {
  const opened = wordPackage(bytes)
  const { main, part, relationshipsOf } = opened
  const styles = readStyles(relatedPart(opened, main, 'styles')?.xml ?? '<none/>')
  const numberings = readNumbering(relatedPart(opened, main, 'numbering')?.xml ?? '<none/>')
  const read = (name: string, xml: string): ReadStory => {
    const relationships = new Map(relationshipsOf(name).map((one) => [one.id, one]))
    return readStory(xml, {
      styles,
      numberings,
      addressOf: (id) => relationships.get(id)?.target,
      chartOf: (id) => chart(opened, relationships.get(id)?.target),
    })
  }
  const body = read(main, part(main)!)
  const related = (type: string) => {
    const found = relatedPart(opened, main, type)
    return found && read(found.name, found.xml)
  }
  const footnotes = related('footnotes')
  const endnotes = related('endnotes')
  const comments = related('comments')
  const running = runningStories(opened, body.running, read)
  const stories = [body, footnotes, endnotes, ...running.map(({ story }) => story)].filter(
    (story) => story !== undefined,
  )
  const ofRoot = (type: string) => relatedPart(opened, '', type)?.xml ?? '<none/>'
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
    properties: readProperties(ofRoot('custom-properties')),
    core: readPropertyElements(ofRoot('core-properties')),
    savedBy: readPropertyElements(ofRoot('extended-properties')).get('app:Application') ?? '',
  }
}

function byId(story: ReadStory | undefined): Map<string, WordNote> {
  return new Map((story?.notes ?? []).map((note) => [note.id, note]))
}

/** Headers and footers in the order in which sections name them, each once. */
function runningStories(
  { main, part, relationshipsOf }: WordPackage,
  ids: readonly string[],
  read: (name: string, xml: string) => ReadStory,
): { type: string; story: ReadStory }[] {
  const relationships = new Map(relationshipsOf(main).map((one) => [one.id, one]))
  return [...new Set(ids)].flatMap((id) => {
    const found = relationships.get(id)
    const xml = found && part(found.target)
    return xml === undefined ? [] : [{ type: found!.type, story: read(found!.target, xml) }]
  })
}

function chart(opened: WordPackage, name: string | undefined): readonly string[] | undefined {
  const xml = name === undefined ? undefined : opened.part(name)
  if (name === undefined || xml === undefined) return undefined
  const shapes = relatedPart(opened, name, 'chartUserShapes')
  return [...readChart(xml), ...(shapes ? readShapeTexts(shapes.xml) : [])]
}
