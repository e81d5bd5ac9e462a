export { htmlExporter } from './html-exporter.js'
export type { HtmlOptions } from './rendering/html-options.js'
