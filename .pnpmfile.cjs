// What stands once here and is wanted in every manifest that is published.
const { relative } = require('node:path')
const { repository } = require('./package.json')

const ours = '@inspectorate/source'

module.exports = {
  hooks: {
    /** Without the sources, which no tarball has; with the repository and the place in it. */
    beforePacking(manifest, folder) {
      const { exports, imports } = manifest
      return {
        ...manifest,
        ...(exports && { exports: withoutSources(exports) }),
        ...(imports && { imports: withoutSources(imports) }),
        repository: { ...repository, directory: relative(__dirname, folder) },
      }
    },
  },
}

function withoutSources(entries) {
  return Object.fromEntries(
    Object.entries(entries).map(([name, targets]) => {
      if (typeof targets === 'string') return [name, targets]
      const { [ours]: _source, ...published } = targets
      return [name, published]
    }),
  )
}
