import { jsonSchemas } from '@inspectorate/core'
import { mappingJsonSchema } from '@inspectorate/intake'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import type { SchemaKind } from './schema-kinds.js'

/** `schema KIND`: the JSON Schema of a kind of file. */
export function schemaCommand(kind: SchemaKind, output: Output): number {
  // A framework’s file is its rules, and what it asks and reports.
  const name = kind === 'framework' ? 'rules' : kind
  printJson(output, name === 'mapping' ? mappingJsonSchema() : jsonSchemas()[name])
  return exitCodes.done
}
