/** An address as a header can carry it: letters that are not ASCII as their bytes in UTF-8. */
export function asciiAddress(address: string): string {
  return address.replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
}

/** Tells a browser to keep a file under its name, in whatever script (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]/gu, '_')
  if (plain === name) return `attachment; filename="${name}"`
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
