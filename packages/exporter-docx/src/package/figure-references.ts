import { xmlDeclaration } from '@inspectorate/office'
import type { BoundFigure } from '@inspectorate/publication'
import { xml } from '../xml/xml.js'
import { partText, relationshipsPart, textPart, type Parts } from './parts.js'

const name = 'customXml/item1.xml'

/**
 * The parts with one that says which reference each figure is of, whole: the title of a content control is
 * cut. It is data for programs, so that it stands among no properties that a reader is shown.
 */
export function withFigureReferences(parts: Parts, figures: readonly BoundFigure[]): Parts {
  if (figures.length === 0) return parts
  const links = relationshipsPart('word/document.xml')
  const link = xml('Relationship', {
    Id: 'rIdFigures',
    Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    Target: `../${name}`,
  })
  const list = figures.map(({ id, reference }) => xml('figure', { id, reference }))
  return {
    ...parts,
    [name]: textPart(
      xmlDeclaration + xml('figures', { xmlns: 'urn:inspectorate:figures' }, ...list),
    ),
    [links]: textPart(
      (partText(parts, links) ?? '').replace('</Relationships>', `${link}</Relationships>`),
    ),
  }
}
