import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import { wordNamespace, xml } from '../xml/xml.js'
import { partText, relationshipsPart, textPart, withContentTypes, type Parts } from './parts.js'

const name = 'word/comments.xml'

/** The parts with one for the comments of a document for editing, numbered as they stand; without a date, so that bytes stay. */
export function withComments(parts: Parts, author: string, texts: readonly string[]): Parts {
  if (texts.length === 0) return parts
  const links = relationshipsPart('word/document.xml')
  const link = xml('Relationship', {
    Id: 'rIdComments',
    Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
    Target: 'comments.xml',
  })
  const comments = texts.map((text, i) =>
    xml(
      'w:comment',
      { 'w:id': i, 'w:author': author },
      ...text
        .split('\n')
        .map((line) => xml('w:p', {}, xml('w:r', {}, xml('w:t', {}, escapeXml(line))))),
    ),
  )
  return withContentTypes(
    {
      ...parts,
      [name]: textPart(
        xmlDeclaration + xml('w:comments', { 'xmlns:w': wordNamespace }, ...comments),
      ),
      [links]: textPart(
        (partText(parts, links) ?? '').replace('</Relationships>', `${link}</Relationships>`),
      ),
    },
    new Map([
      [name, 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'],
    ]),
  )
}
