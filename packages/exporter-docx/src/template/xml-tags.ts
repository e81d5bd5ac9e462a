/** Attributes of a tag as Word and LibreOffice write it, their entities undone. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = '', quoted, apostrophed]) => [name, plain(quoted ?? apostrophed ?? '')],
    ),
  )
}

/** Every tag of that name, in order. */
export function tagsOf(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g'))].map(([tag]) => tag)
}

/** Every element of that name with its content; for names that do not stand in themselves. */
export function elementsOf(text: string, name: string): string[] {
  return [
    ...text.matchAll(new RegExp(`<${name}(?=[\\s/>])(?:[^>]*/>|[^>]*>.*?</${name}>)`, 'gs')),
  ].map(([element]) => element)
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
