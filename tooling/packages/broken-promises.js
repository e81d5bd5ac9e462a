import { satisfies, subset, validRange } from 'semver'

/**
 * What of the dependencies does not hold for a user: one that does not run on every Node we promise,
 * or one that only an override of this repository installs, which nobody else gets.
 */
export function brokenPromises(dependencies, node) {
  return dependencies.flatMap(({ name, version, engines, by, range }) => {
    const one = `${name}@${version}, a dependency of ${by},`
    return [
      ...(engines?.node && !subset(node, engines.node)
        ? [`${one} runs on Node ${engines.node}: we promise ${node}`]
        : []),
      ...(validRange(range) && !satisfies(version, range)
        ? [`${one} is asked for as ${range}: only here does an override install ${version}`]
        : []),
    ]
  })
}
