import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import { cellText } from '../xml/cell-text.js'
import type { TableObject } from './sheet-objects.js'

import { mainNamespace } from '../xml/namespaces.js'
const x14Namespace = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'

/**
 * The part of a table object (ECMA-376 part 1, 18.5.1.2): no style, so that nothing is said by
 * colour, and its title as alternative text. A filter only where the workbook is for working with.
 */
export function tableXml({ id, name, description, ref, columns, filtered }: TableObject): string {
  const columnList = columns
    .map(({ header }, index) => `<tableColumn id="${index + 1}" name="${headerName(header)}"/>`)
    .join('')
  return (
    `${xmlDeclaration}<table xmlns="${mainNamespace}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    (filtered ? `<autoFilter ref="${ref}"/>` : '') +
    `<tableColumns count="${columns.length}">${columnList}</tableColumns>` +
    `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="${x14Namespace}"><x14:table altText="${escapeXml(cellText(description))}"/></ext></extLst>` +
    '</table>'
  )
}

/** Must equal the header’s cell; an attribute keeps a line break only when it is escaped. */
function headerName(header: string): string {
  return escapeXml(cellText(header)).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_')
}
