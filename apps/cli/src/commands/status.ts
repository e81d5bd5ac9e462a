import { rateForPublication } from '@inspectorate/publication'
import { checkInspection, inspectionStatus } from '@inspectorate/publication/check'
import { statusText } from '../print/status-text.js'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { readInspection } from '../read/read-inspection.js'
import type { Framed } from './command-line.js'

/** `status FILE`: what is there and what is missing, by part and by whose work it is. */
export async function statusCommand(
  file: string,
  { json, framework }: Framed,
  output: Output,
): Promise<number> {
  const rated = rateForPublication(await readInspection(file, framework))
  const status = inspectionStatus(rated, checkInspection(rated))
  if (json) printJson(output, status)
  else output.out(statusText(file, rated.inspection.service.name, status))
  return exitCodes.done
}
