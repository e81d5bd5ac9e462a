import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { accountPageRoutes } from './accounts/account-page-routes.js'
import { accountRoutes } from './accounts/account-routes.js'
import { ownAccountRoutes } from './accounts/own-account-routes.js'
import { passwordRoutes } from './accounts/password-routes.js'
import { secondFactorStep } from './accounts/second-factor-step.js'
import { signInRoutes } from './accounts/sign-in-routes.js'
import { welcomeRoutes } from './accounts/welcome-routes.js'
import { renameCaseRoutes } from './cases/rename-or-delete-routes.js'
import { historyRoutes } from './history/history-routes.js'
import { pastImportRoutes } from './imports/past-import-routes.js'
import { keepRoutes } from './inspections/keep-routes.js'
import { correctionRoutes } from './inspections/correction-routes.js'
import { publishRoutes } from './publications/publish-routes.js'
import { responsesRoutes } from './surveys/responses-routes.js'
import { caseRoutes } from './cases/case-routes.js'
import { contextRoutes } from './context/context-routes.js'
import { evidenceRoutes } from './evidence/evidence-routes.js'
import { recordRoutes } from './evidence/record-routes.js'
import { frameworkRoutes } from './frameworks/framework-routes.js'
import { importRoutes } from './imports/import-routes.js'
import { caseSetRoutes } from './case-sets/case-set-routes.js'
import { responseRoutes } from './surveys/response-routes.js'
import { surveyRoutes } from './surveys/survey-routes.js'
import { checkRoutes } from './inspections/check-routes.js'
import { invitationRoutes } from './invitations/invitation-routes.js'
import { detailsRoutes } from './inspections/details-routes.js'
import { inspectionRoutes } from './inspections/inspection-routes.js'
import { rememberedChecks } from './inspections/remembered-checks.js'
import { stepBackRoutes } from './inspections/step-back-routes.js'
import { teamRoutes } from './inspections/team-routes.js'
import { narrativeRoutes } from './narrative/narrative-routes.js'
import { recommendationRoutes } from './narrative/recommendation-routes.js'
import { openIdRoutes } from './openid/openid-routes.js'
import { programmeRoutes } from './programme/programme-routes.js'
import { publicationRoutes } from './publications/publication-routes.js'
import { passkeyRoutes } from './second-factor/passkey-routes.js'
import { secondFactorRoutes } from './second-factor/second-factor-routes.js'
import { confirmRoutes } from './ratings/confirm-routes.js'
import { judgementRoutes } from './ratings/judgement-routes.js'
import { ratingRoutes } from './ratings/rating-routes.js'
import { whatIfRoute } from './ratings/what-if-route.js'
import { agreementRoutes } from './second/agreement-routes.js'
import { assessorRoutes } from './second/assessor-routes.js'
import { secondRoutes } from './second/second-routes.js'
import { settleRoutes } from './second/settle-routes.js'
import { wordRoutes } from './word/word-routes.js'
import type { Services } from './services/services.js'
import type { RouteName } from './web/access.js'
import { assetRoutes } from './web/assets.js'
import { csrfOptions } from './web/csrf-options.js'
import { answerErrors } from './web/error-pages.js'
import { healthRoutes } from './web/health-routes.js'
import { requestLimit } from './web/limit-requests.js'
import { logRequests } from './web/log-requests.js'
import { registerRoutes, refuseOtherRoutes } from './web/register-routes.js'
import { securityHeaders } from './web/security-headers.js'
import { templates } from './web/templates.js'
import { bodyLimit, uploadLimits } from './web/upload-limits.js'
import type { Handlers } from './web/visit.js'

/** The app, ready to listen. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    trustProxy: services.trustedProxy ?? false,
    requestTimeout: 30_000,
  })
  const render = templates()
  refuseOtherRoutes(app)
  logRequests(app, services)
  answerErrors(app, services, render)
  await app.register(helmet, securityHeaders(services))
  await app.register(cookie, { secret: services.secret })
  // Pages send forms: nothing else is read.
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(formbody, { bodyLimit })
  await app.register(multipart, uploadLimits)
  await app.register(csrf, csrfOptions(services))
  const countRequest = await requestLimit(app, services.requestsPerMinute)
  registerRoutes(app, services, render, routes(services), countRequest)
  await app.ready()
  return app
}

/** Every route’s handler: one for each entry of the table of access, no more and no fewer. */
function routes(services: Services): Handlers<RouteName> {
  const checks = rememberedChecks(services.db, services.reading, services.pageWait)
  return {
    ...healthRoutes(services),
    ...assetRoutes(),
    ...signInRoutes(services),
    ...secondFactorStep(services),
    ...openIdRoutes(services),
    ...welcomeRoutes(services),
    ...accountRoutes(services),
    ...invitationRoutes(services),
    ...accountPageRoutes(services),
    ...ownAccountRoutes(services),
    ...passwordRoutes(services),
    ...secondFactorRoutes(services),
    ...passkeyRoutes(services),
    ...frameworkRoutes(services),
    ...programmeRoutes(services),
    ...inspectionRoutes(services, checks),
    ...checkRoutes(services, checks),
    ...stepBackRoutes(services),
    ...correctionRoutes(services),
    ...keepRoutes(services),
    ...historyRoutes(services),
    ...detailsRoutes(services),
    ...teamRoutes(services),
    ...caseRoutes(services),
    ...renameCaseRoutes(services),
    ...secondRoutes(services),
    ...settleRoutes(services),
    ...assessorRoutes(services),
    ...agreementRoutes(services),
    ...importRoutes(services),
    ...pastImportRoutes(services),
    ...surveyRoutes(services),
    ...responseRoutes(services),
    ...responsesRoutes(services),
    ...caseSetRoutes(services),
    ...contextRoutes(services),
    ...evidenceRoutes(services),
    ...recordRoutes(services),
    ...judgementRoutes(services),
    ...confirmRoutes(services),
    ...ratingRoutes(services),
    ...whatIfRoute(services),
    ...narrativeRoutes(services),
    ...recommendationRoutes(services),
    ...wordRoutes(services),
    ...publicationRoutes(services, checks),
    ...publishRoutes(services, checks),
  }
}
