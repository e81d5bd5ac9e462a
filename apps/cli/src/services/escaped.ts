/** Text as HTML, in content and in attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A link to a page on the web or in a folder beside; the words alone where there is none. */
export function linked(words: string, address: string | undefined): string {
  return address === undefined || !/^(?:https?:\/\/|[\w-]+\/)/i.test(address)
    ? escaped(words)
    : `<a href="${escaped(address)}">${escaped(words)}</a>`
}
