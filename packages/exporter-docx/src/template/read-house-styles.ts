import type { HouseStyle, HouseStyles } from './house-template.js'
import { attributesOf, elementsOf, tagsOf } from './xml-tags.js'

/** The styles of a template, one by one. */
export function readHouseStyles(part: string): HouseStyles {
  const [root = ''] = tagsOf(part, 'w:styles')
  return {
    root: root.replace(/^<w:styles\s*|\/?>$/g, '').trim(),
    defaults: elementsOf(part, 'w:docDefaults')[0] ?? '',
    styles: readStyles(part),
  }
}

/** Every style of a styles.xml. */
export function readStyles(text: string): HouseStyle[] {
  return elementsOf(text, 'w:style').map((style) => {
    const attributes = attributesOf(style.slice(0, style.indexOf('>') + 1))
    return {
      id: attributes['w:styleId'] ?? '',
      type: attributes['w:type'] ?? 'paragraph',
      name: attributesOf(tagsOf(style, 'w:name')[0] ?? '')['w:val'] ?? '',
      text: style,
    }
  })
}
