import type { WorkbookSheet } from '@inspectorate/publication'
import { rootAttributes } from '../xml/namespaces.js'
import { xmlDeclaration, xmlText } from '../xml/xml-text.js'

/** Where a reader begins: the first sheet, with the cursor of every sheet in A1. */
export function settingsXml(sheets: readonly WorkbookSheet[]): string {
  const cursors = sheets.map(
    ({ name }) =>
      `<config:config-item-map-entry config:name="${xmlText(name)}">${item('CursorPositionX', 'int', '0')}${item('CursorPositionY', 'int', '0')}</config:config-item-map-entry>`,
  )
  return `${xmlDeclaration}<office:document-settings ${rootAttributes('office', 'config', 'ooo')}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${cursors.join('')}</config:config-item-map-named>${item('ActiveTable', 'string', xmlText(sheets[0]?.name ?? ''))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}

function item(name: string, type: string, value: string): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
}
