import type { FastifyMultipartBaseOptions } from '@fastify/multipart'
import type { RouteName } from './access.js'

const megabyte = 1024 * 1024

/** The largest form, in bytes. */
export const bodyLimit = 2 * megabyte

/** The routes that take files: no other reads a body that may hold one. */
export const uploadRoutes: readonly RouteName[] = [
  'POST /inspections/:inspection/import',
  'POST /inspections/:inspection/case-sets/:set',
  'POST /inspections/:inspection/word',
  'POST /frameworks',
  'POST /accounts/import',
]

/** One file of at most 20 MB at a time; what may be in it is the intake’s business. */
export const uploadLimits: FastifyMultipartBaseOptions & { attachFieldsToBody: true } = {
  attachFieldsToBody: true,
  limits: { fileSize: 20 * megabyte, files: 1, fields: 50, fieldSize: megabyte, parts: 60 },
}
