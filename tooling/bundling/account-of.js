import { relative } from 'node:path'

/**
 * What rolldown put into which file, as esbuild accounts for it: the notices and the bill of materials are made of that.
 * Paths are from the current folder.
 */
export function accountOf(output, moduleInfo) {
  const path = (id) => relative('.', id)
  const chunks = output.filter(({ type }) => type === 'chunk')
  const modules = chunks.flatMap(({ modules: inChunk }) => Object.keys(inChunk))
  return {
    inputs: Object.fromEntries(
      modules.map((id) => {
        const { code, importedIds = [] } = moduleInfo(id) ?? {}
        const imports = importedIds.map((one) => ({ path: path(one), kind: 'import-statement' }))
        return [path(id), { bytes: code?.length ?? 0, imports }]
      }),
    ),
    outputs: Object.fromEntries(
      chunks.map(({ fileName, code, facadeModuleId, modules: inChunk }) => [
        fileName,
        {
          bytes: code.length,
          ...(facadeModuleId && { entryPoint: path(facadeModuleId) }),
          inputs: Object.fromEntries(
            Object.entries(inChunk).map(([id, { renderedLength }]) => [
              path(id),
              { bytesInOutput: renderedLength },
            ]),
          ),
        },
      ]),
    ),
  }
}
