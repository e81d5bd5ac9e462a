import type { ReportView } from '@inspectorate/publication'
import { html, verbatim, type Markup } from '../markup/html.js'
import { contentSecurityPolicy } from './content-security-policy.js'
import { structuredData } from './structured-data.js'

/** The head: what the page says of itself to browsers, search engines and catalogues. */
export function documentHead(view: ReportView, style: string): Markup {
  const { meta } = view
  const sheet = `\n${style}`
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${meta.shortTitle}</title>
<meta name="description" content="${meta.description}">
<meta name="author" content="${meta.publisher}">
<meta name="keywords" content="${meta.keywords.join(', ')}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">${
    meta.state !== 'published' &&
    html`
<meta name="robots" content="noindex">`
  }
<meta property="og:type" content="article">
<meta property="og:title" content="${meta.title}">
<meta property="og:description" content="${meta.description}">
<meta property="og:locale" content="${meta.language.replace('-', '_')}">
<meta property="og:site_name" content="${meta.publisher}">${elsewhere(meta)}
<link rel="icon" href="data:,">
<style>${verbatim(sheet)}</style>
<script type="application/ld+json">${verbatim(structuredData(view))}</script>
</head>`
}

/** Addresses that are only named: nothing is fetched from them. */
function elsewhere({ address, image, licenceAddress }: ReportView['meta']): Markup {
  return html`${
    address !== undefined &&
    html`
<link rel="canonical" href="${address}">
<meta property="og:url" content="${address}">`
  }${
    image &&
    html`
<meta property="og:image" content="${image.address}">
<meta property="og:image:alt" content="${image.alternative}">`
  }${
    licenceAddress !== undefined &&
    html`
<link rel="license" href="${licenceAddress}">`
  }`
}
