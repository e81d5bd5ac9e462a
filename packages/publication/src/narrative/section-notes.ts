import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { fault, type NarrativeContext } from './narrative-context.js'

/** The footnotes that a section defines, and those that it has referred to so far. */
export interface SectionNotes {
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly used: Set<string>
}

/** Of a text that can have none. */
export function noNotes(): SectionNotes {
  return { definitions: new Map(), used: new Set() }
}

/** Every definition, in whatever block it stands; a second one of the same name is a fault. */
export function sectionNotes(context: NarrativeContext, root: Root): SectionNotes {
  const definitions = new Map<string, FootnoteDefinition>()
  for (const note of definitionsIn(root)) {
    if (definitions.has(note.identifier))
      fault(
        context,
        note,
        'duplicate-id',
        `[^${note.identifier}]:`,
        'a name of its own for each footnote',
      )
    else definitions.set(note.identifier, note)
  }
  return { definitions, used: new Set() }
}

/** A note that nothing refers to would not be printed. */
export function refuseUnusedNotes(
  context: NarrativeContext,
  { definitions, used }: SectionNotes,
): void {
  for (const [id, note] of definitions)
    if (!used.has(id))
      fault(
        context,
        note,
        'unsupported-markdown',
        `[^${id}]:`,
        `[^${id}] at the place in this section that the footnote belongs to`,
      )
}

function definitionsIn(node: Nodes): FootnoteDefinition[] {
  if (node.type === 'footnoteDefinition') return [node]
  return 'children' in node ? node.children.flatMap(definitionsIn) : []
}
