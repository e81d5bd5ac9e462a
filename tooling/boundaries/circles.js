import { dirname, join } from 'node:path'
import { importsOf } from './imports-of.js'

/**
 * Every circle among a package’s files, and among the folders that hold them: what is in a circle can be
 * understood, moved and tested only together. Imports of types count. An entry, which gathers what others
 * are given, stands for itself and not for its folder. Each circle is told by the imports that make it.
 *
 * @param {ReadonlyMap<string, string>} sources The text of each file by its path.
 * @param {(path: string) => boolean} isEntry
 * @returns {string[]}
 */
export function circlesIn(sources, isEntry) {
  const imports = [...sources].flatMap(([from, text]) =>
    importsOf(text).flatMap((specifier) => {
      const to = fileOf(from, specifier, sources)
      return to === undefined || to === from ? [] : [{ from, to }]
    }),
  )
  const folderOf = (path) => (isEntry(path) ? path : dirname(path))
  const among = (what, nodeOf) =>
    shortestCircles(arrowsOf(imports, nodeOf)).map(
      (circle) =>
        `a circle of ${what}, ${[...circle, circle[0]].join(' → ')}:\n${circle
          .flatMap((node, i) =>
            importsBetween(imports, nodeOf, node, circle[(i + 1) % circle.length]),
          )
          .join('\n')}`,
    )
  return [...among('files', (path) => path), ...among('folders', folderOf)]
}

/** The file that a relative specifier means: `./one.js` may be written as `one.ts`. */
function fileOf(from, specifier, sources) {
  if (!specifier.startsWith('.')) return undefined
  const path = join(dirname(from), specifier)
  return [path, path.replace(/\.js$/, '.ts')].find((one) => sources.has(one))
}

function arrowsOf(imports, nodeOf) {
  const arrows = new Map()
  for (const { from, to } of imports) {
    const [a, b] = [nodeOf(from), nodeOf(to)]
    if (a === b) continue
    if (!arrows.has(a)) arrows.set(a, new Set())
    arrows.get(a).add(b)
  }
  return arrows
}

function importsBetween(imports, nodeOf, a, b) {
  return imports
    .filter(({ from, to }) => nodeOf(from) === a && nodeOf(to) === b)
    .map(({ from, to }) => `  ${from} imports ${to}`)
}

/**
 * Of each knot of nodes that reach each other, its shortest circle: mending it loosens the knot.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} arrows
 * @returns {string[][]}
 */
function shortestCircles(arrows) {
  const known = new Set()
  const circles = []
  for (const node of [...arrows.keys()].sort()) {
    if (known.has(node)) continue
    const knot = knotOf(node, arrows)
    for (const one of knot) known.add(one)
    if (knot.length < 2) continue
    const each = knot.map((one) => shortestBack(one, arrows))
    circles.push(each.reduce((best, one) => (one.length < best.length ? one : best)))
  }
  return circles
}

/** The nodes of the shortest way from a node back to it. */
function shortestBack(start, arrows) {
  const cameFrom = new Map()
  const queue = [start]
  for (const node of queue)
    for (const next of arrows.get(node) ?? []) {
      if (next === start) {
        const way = [node]
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]))
        return way
      }
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  throw new Error(`${start} is in no circle`)
}

/**
 * What a node reaches that reaches it too.
 *
 * @param {string} node
 * @param {ReadonlyMap<string, ReadonlySet<string>>} arrows
 */
function knotOf(node, arrows) {
  return [...reachedFrom(node, arrows)].filter((one) => reachedFrom(one, arrows).has(node)).sort()
}

/**
 * @param {string} node
 * @param {ReadonlyMap<string, ReadonlySet<string>>} arrows
 */
function reachedFrom(node, arrows) {
  const reached = new Set([node])
  for (const one of reached) for (const next of arrows.get(one) ?? []) reached.add(next)
  return reached
}
