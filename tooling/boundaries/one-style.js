/**
 * What this repository writes in one way and a file writes in another, in words.
 *
 * @param {string} text Of a source file.
 * @returns {string[]}
 */
export function otherStyles(text) {
  const capitals = [...text.matchAll(/^ *(?:export )?const ([A-Z][A-Z0-9_]+)\b/gm)].map(
    ([, name]) => `a constant in capitals, ${name}: constants are named as all else is`,
  )
  const zod = [
    ...text.matchAll(/^import (?!(?:type )?\* as z )([^'"]*?) from '(zod(?:\/mini)?)'/gm),
  ].map(([, names, from]) => `${names} of ${from}: all of it is imported, * as z`)
  return [...capitals, ...zod]
}
