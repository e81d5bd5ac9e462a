const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

const addresses: Readonly<Record<string, string>> = {
  office: `${oasis}:office:1.0`,
  table: `${oasis}:table:1.0`,
  text: `${oasis}:text:1.0`,
  style: `${oasis}:style:1.0`,
  number: `${oasis}:datastyle:1.0`,
  fo: `${oasis}:xsl-fo-compatible:1.0`,
  svg: `${oasis}:svg-compatible:1.0`,
  meta: `${oasis}:meta:1.0`,
  config: `${oasis}:config:1.0`,
  of: `${oasis}:of:1.2`,
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
  ooo: 'http://openoffice.org/2004/office',
}

/** Attributes of a part’s root: its namespaces and the version of OpenDocument. */
export function rootAttributes(...prefixes: readonly string[]): string {
  const spaces = prefixes.map((prefix) => `xmlns:${prefix}="${addresses[prefix]}"`)
  return `${spaces.join(' ')} office:version="1.3"`
}
