import { exitCodes } from '../process/exit-codes.js'
import { findBundle } from '../bundle/find-bundle.js'
import type { PublicationFlags } from '../bundle/made-with.js'
import { verifyBundle } from '../bundle/verify-bundle.js'
import { printJson, type Output } from '../process/output.js'
import { wordBundleFault } from '../print/word-bundle-fault.js'
import { software } from '../process/software.js'
import { oneLine } from '../print/word-issue.js'
import { loadThirdPartyExporters } from '../formats/third-party-exporter.js'
import { UnusableInput } from '../process/unusable-input.js'

export interface VerifyOptions extends PublicationFlags {
  readonly json?: boolean
  readonly framework?: string
  /** Modules of exporters of a third party. */
  readonly exporter?: readonly string[]
}

/** `verify BUNDLE`: whether a bundle is as it was sealed, and comes out the same again. */
export async function verifyCommand(
  folder: string,
  { json, framework, exporter, ...flags }: VerifyOptions,
  output: Output,
): Promise<number> {
  if (framework !== undefined)
    throw new UnusableInput('--framework', [
      {
        code: 'invalid-value',
        path: [],
        found: `the bundle ${folder}`,
        expected: 'an inspection, with --against: a bundle is verified by the rules that it holds',
      },
    ])
  const { manifest, faults } = await verifyBundle(
    await findBundle(folder),
    output,
    await loadThirdPartyExporters(exporter),
    flags,
  )
  if (json) printJson(output, { manifest, software, faults })
  else {
    const { name, version } = manifest.software
    if (name !== software.name || version !== software.version)
      output.out(
        oneLine(`Made by ${name} ${version}; this is ${software.name} ${software.version}.`),
      )
    for (const fault of faults) output.out(wordBundleFault(fault))
    if (faults.length === 0)
      output.out(
        `${manifest.files.length} files are as they were sealed and come out the same again, byte by byte.`,
      )
  }
  return faults.length === 0 ? exitCodes.done : exitCodes.findings
}
