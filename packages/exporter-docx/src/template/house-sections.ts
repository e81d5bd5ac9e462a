import { elementsIn, writeNode, type XmlNode } from './xml-tree.js'

/** Kinds of headers and footers (ISO/IEC 29500-1, 17.18.36). */
export type RunningKind = 'default' | 'first' | 'even'

/** A section of a template: its properties, and the headers and footers it has, its own or those before it. */
export interface HouseSection {
  readonly properties: XmlNode
  /** Relationships by kind. */
  readonly headers: ReadonlyMap<RunningKind, string>
  readonly footers: ReadonlyMap<RunningKind, string>
  readonly hasFirstPage: boolean
}

/** The sections of a document in order; a document without any has one that says nothing. */
export function houseSections(document: XmlNode): HouseSection[] {
  const sections: HouseSection[] = []
  for (const properties of sectionProperties(document)) {
    const before = sections.at(-1)
    sections.push({
      properties,
      headers: references(properties, 'w:headerReference', before?.headers),
      footers: references(properties, 'w:footerReference', before?.footers),
      hasFirstPage: isOn(propertyOf(properties, 'w:titlePg')),
    })
  }
  const nothing: HouseSection = {
    properties: { name: 'w:sectPr', attributes: {}, children: [] },
    headers: new Map(),
    footers: new Map(),
    hasFirstPage: false,
  }
  return sections.length > 0 ? sections : [nothing]
}

/**
 * The section that the text of the report is like: the last upright one, since what is turned holds a wide table
 * and what is first is often a cover.
 */
export function textSection(sections: readonly HouseSection[]): HouseSection {
  return sections.findLast((section) => !isLandscape(section)) ?? sections.at(-1)!
}

export function propertyOf(properties: XmlNode, name: string): XmlNode | undefined {
  return elementsIn(properties).find((child) => child.name === name)
}

/** A property that is there and not switched off. */
export function isOn(property: XmlNode | undefined): boolean {
  return (
    property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '')
  )
}

/** The borders of its pages as they stand in the properties of a section. */
export function bordersOf({ properties }: HouseSection): string {
  const borders = propertyOf(properties, 'w:pgBorders')
  return borders ? writeNode(borders) : ''
}

function isLandscape({ properties }: HouseSection): boolean {
  return propertyOf(properties, 'w:pgSz')?.attributes['w:orient'] === 'landscape'
}

function sectionProperties(node: XmlNode): XmlNode[] {
  return elementsIn(node).flatMap((child) =>
    child.name === 'w:sectPr' ? [child] : sectionProperties(child),
  )
}

function references(
  properties: XmlNode,
  name: string,
  before: ReadonlyMap<RunningKind, string> = new Map(),
): ReadonlyMap<RunningKind, string> {
  const own = elementsIn(properties)
    .filter((child) => child.name === name)
    .map(({ attributes }) => [kindOf(attributes['w:type']), attributes['r:id'] ?? ''] as const)
  return new Map([...before, ...own])
}

/** Some programs write `odd`, which the standard does not know, for pages that have none of their own. */
function kindOf(type = 'default'): RunningKind {
  return type === 'first' || type === 'even' ? type : 'default'
}
