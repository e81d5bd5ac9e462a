/**
 * What this repository writes in one way and a file writes in another, in words.
 *
 * @param {string} text Of a source file.
 * @returns {string[]}
 */
export function otherStyles(text) {
  return [...text.matchAll(/^import (?!(?:type )?\* as z )(.*?) from '(zod(?:\/mini)?)'/gm)].map(
    ([, names, from]) => `${names} of ${from}: all of it is imported, * as z`,
  )
}
