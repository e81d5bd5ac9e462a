import { describeExporter } from '@inspectorate/exporter-conformance'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { htmlExporter } from './html-exporter.js'

describeExporter('HTML', {
  make: htmlExporter,
  textOf: (bytes) => textOf(parse(new TextDecoder().decode(bytes))),
})

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
