export { htmlExporter } from './html-exporter.js'
export type { HtmlOptions } from './html-options.js'
