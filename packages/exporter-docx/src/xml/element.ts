import { BuilderElement, FileChild, type BaseXmlComponent, type ParagraphChild } from 'docx'

type Children = readonly (BaseXmlComponent | string)[]

/** An element that docx has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: Children = [],
): BuilderElement {
  return new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
    ),
    children,
  } as ConstructorParameters<typeof BuilderElement>[0])
}

/** The same among the runs of a paragraph: docx writes any element there, its types name its own. */
export function elementInText(...of: Parameters<typeof element>): ParagraphChild {
  return element(...of) as unknown as ParagraphChild
}

/** The same among paragraphs and tables. */
export class BodyElement extends FileChild {
  constructor(name: string, children: Children) {
    super(name)
    this.root.push(...children)
  }
}
