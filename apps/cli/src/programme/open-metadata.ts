import type { ReleaseNotes } from '@inspectorate/programme'
import type { PublicationMeta } from '@inspectorate/publication'

/** A table of open data, for the vocabularies that programs read. */
interface OpenTable {
  readonly title: string
  readonly description: string
  readonly notes: ReleaseNotes
  readonly meta: PublicationMeta
  readonly schema: readonly {
    readonly key: string
    readonly header: string
    readonly type: 'string' | 'number'
  }[]
}

/** A service’s inspection has one row a standard. */
const primaryKey = ['inspection', 'standard']

/** CSV on the Web: metadata of one table (Metadata Vocabulary for Tabular Data, W3C 2015). */
export function csvwOf(csv: string, { title, description, notes, meta, schema }: OpenTable) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: encodeURI(csv),
    'dc:title': title,
    'dc:description': description,
    'dc:publisher': meta.publisher,
    ...(meta.published !== undefined && { 'dc:issued': typedDate(meta.published) }),
    ...(meta.licence !== undefined && { 'dc:rights': meta.licence }),
    'rdfs:comment': [notes.quality, notes.revisions],
    tableSchema: {
      columns: schema.map(({ key, header, type }) => ({
        name: key,
        titles: header,
        datatype: type,
        ...(primaryKey.includes(key) && { required: true }),
      })),
      primaryKey,
    },
  }
}

/** A Frictionless tabular data package (Data Package v1). */
export function dataPackageOf(csv: string, { title, description, notes, meta, schema }: OpenTable) {
  return {
    profile: 'tabular-data-package',
    name: meta.id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
    title,
    description: `${description} ${notes.quality} ${notes.revisions}`,
    // A licence needs a name, which is its id with Open Definition where it has one.
    ...(meta.licence !== undefined && {
      licenses: [{ name: licenceName(meta.licence), title: meta.licence }],
    }),
    contributors: [{ title: meta.publisher, role: 'publisher' }],
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'ratings',
        path: csv,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: schema.map(({ key, header, type }) => ({
            name: key,
            title: header,
            type,
            ...(primaryKey.includes(key) && { constraints: { required: true } }),
          })),
          missingValues: [''],
          primaryKey,
        },
      },
    ],
  }
}

/** A catalogue of one dataset (DCAT 3): what is an address or an agent is written as one. */
export function catalogOf(
  { title, description, notes, meta }: OpenTable,
  files: readonly (readonly [name: string, mediaType: string])[],
) {
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': meta.publisher }
  const issued = meta.published === undefined ? {} : { 'dct:issued': typedDate(meta.published) }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      adms: 'http://www.w3.org/ns/adms#',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@type': 'dcat:Catalog',
    'dct:title': meta.title,
    'dct:publisher': publisher,
    'dcat:dataset': [
      {
        '@type': 'dcat:Dataset',
        'dct:identifier': `${meta.id}-ratings`,
        'dct:title': title,
        'dct:description': description,
        'dct:publisher': publisher,
        ...issued,
        'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': notes.quality },
        'adms:versionNotes': notes.revisions,
        'dcat:keyword': meta.keywords,
        ...(meta.address !== undefined && { 'dcat:landingPage': { '@id': meta.address } }),
        'dcat:distribution': files.map(([name, mediaType]) => ({
          '@type': 'dcat:Distribution',
          'dct:title': name,
          'dcat:downloadURL': { '@id': encodeURI(name) },
          'dcat:mediaType': {
            '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
          },
          ...(meta.licence !== undefined && {
            'dct:license': { '@type': 'dct:LicenseDocument', 'rdfs:label': meta.licence },
          }),
        })),
      },
    ],
  }
}

/** A month or a day as its own type. */
function typedDate(date: string): { '@value': string; '@type': string } {
  return { '@value': date, '@type': date.length === 7 ? 'xsd:gYearMonth' : 'xsd:date' }
}

function licenceName(licence: string): string {
  return /^open government licence v?3/i.test(licence) ? 'OGL-UK-3.0' : licence
}
