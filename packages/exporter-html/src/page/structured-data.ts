import { wellFormedText } from '@inspectorate/office'
import type { ReportView } from '@inspectorate/publication'

/** The report as schema.org describes one, as JSON that cannot end the element it stands in. */
export function structuredData({ meta }: ReportView): string {
  const publisher = {
    '@type': 'GovernmentOrganization',
    name: meta.publisher,
    ...(meta.website === undefined ? {} : { url: meta.website }),
  }
  const report = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: meta.title,
    alternativeHeadline: meta.subtitle,
    description: meta.description,
    inLanguage: meta.language,
    datePublished: meta.published,
    creativeWorkStatus: meta.state,
    publisher,
    author: publisher,
    about: {
      '@type': 'GovernmentService',
      name: meta.service,
      serviceType: meta.subject,
      ...(meta.codes === undefined
        ? {}
        : {
            identifier: meta.codes.map(({ id, code }) => ({
              '@type': 'PropertyValue',
              propertyID: id,
              value: code,
            })),
          }),
    },
    keywords: meta.keywords,
    isBasedOn: {
      '@type': 'CreativeWork',
      identifier: meta.framework.id,
      name: meta.framework.title,
    },
    ...(meta.region === undefined
      ? {}
      : { spatialCoverage: { '@type': 'Place', name: meta.region } }),
    ...(meta.isbn === undefined
      ? {}
      : { identifier: { '@type': 'PropertyValue', propertyID: 'ISBN', value: meta.isbn } }),
    ...given('license', meta.licenceAddress ?? meta.licence),
    ...given('url', meta.address),
    ...given('mainEntityOfPage', meta.address),
    ...(meta.image === undefined
      ? {}
      : {
          image: {
            '@type': 'ImageObject',
            url: meta.image.address,
            caption: meta.image.alternative,
          },
        }),
  }
  return wellFormedText(JSON.stringify(report)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function given(property: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [property]: value }
}
