/** Prefixes by which Word writes the namespaces of its documents; none for those of the package. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/schemaLibrary/2006/main': 'sl',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing': 'wp14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/drawing/2010/main': 'a14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
}

/** The prefix that Word has for a namespace. */
export function ownPrefix(namespace: string): string | undefined {
  return prefixes[namespace]
}

/**
 * The name that Word writes for a namespace or a type of relationship of Strict Open XML, which has others
 * (ISO/IEC 29500-1, annex A, and 29500-4, annex A); any other as it is.
 */
export function transitional(name: string): string {
  const [, kind, rest] =
    /^http:\/\/purl\.oclc\.org\/ooxml\/(wordprocessingml|drawingml|officeDocument|schemaLibrary)\/(.+)$/.exec(
      name,
    ) ?? []
  if (kind === undefined || rest === undefined) return name
  const written = strictNames[rest] ?? rest
  return `http://schemas.openxmlformats.org/${kind}/2006/${written}`
}

/** What is spelt otherwise too. */
const strictNames: Readonly<Record<string, string>> = {
  extendedProperties: 'extended-properties',
  customProperties: 'custom-properties',
  'relationships/extendedProperties': 'relationships/extended-properties',
  'relationships/customProperties': 'relationships/custom-properties',
}
