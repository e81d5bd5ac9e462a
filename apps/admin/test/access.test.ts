import fastify, { type LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { roles, type Role } from '../src/store/role.js'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { access, type Access, type RouteName } from '../src/web/access.js'
import { refuseOtherRoutes } from '../src/web/register-routes.js'
import { addMember, addPerson, addSample, browse, runningApp, type TestApp } from './running-app.js'

type Who = Role | 'a visitor who is not signed in'
type Outcome = 'may' | 'may not' | 'must sign in' | 'learns nothing of it'

const nobody = 'a visitor who is not signed in'
const routes = Object.entries(access) as [RouteName, Access][]

/** Every route for everybody, in an inspection of their own team and of another. */
const visits = routes.flatMap(([name, allowed]) =>
  ([nobody, ...roles] as Who[]).flatMap((who) => [
    { name, who, whose: 'own', outcome: expected(allowed, who) },
    ...(name.includes('/:inspection')
      ? [{ name, who, whose: 'other', outcome: expectedElsewhere(who) }]
      : []),
  ]),
)

let test: TestApp
const teams = {} as Record<string, InspectionRow>
const people = {} as Partial<Record<Who, { id: string }>>

beforeAll(async () => {
  test = await runningApp()
  teams['own'] = await addSample(test)
  teams['other'] = await addSample(test)
  for (const role of roles) {
    people[role] = await addPerson(test, role, role === 'administrator')
    await addMember(test, teams['own'], people[role], role)
  }
})
afterAll(() => test.stop())

it.each(visits)('$name: $who, $whose inspection: $outcome', async (visit) => {
  const { name, who, whose, outcome } = visit
  const browsing = await browse(test, people[who])
  const url = addressOf(name, teams[whose]!)
  const answer = name.startsWith('GET') ? await browsing.get(url) : await browsing.post(url, {})
  expect(answer.statusCode).toBeLessThan(500)
  expect(outcomeOf(answer, outcome === 'learns nothing of it')).toBe(outcome)
})

it('has an entry for every route: one without is refused when it is registered', () => {
  const app = fastify()
  refuseOtherRoutes(app)
  expect(() => app.get('/new-page', () => '')).toThrow('no entry in the table of access')
})

function expected(allowed: Access, who: Who): Outcome {
  if (allowed === 'anyone') return 'may'
  if (who === nobody) return 'must sign in'
  return allowed === 'signed-in' || allowed.includes(who) ? 'may' : 'may not'
}

function expectedElsewhere(who: Who): Outcome {
  if (who === nobody) return 'must sign in'
  return who === 'administrator' ? 'may' : 'learns nothing of it'
}

/** A record of an own inspection that is not there is 404 as well: then the visitor may look for it. */
function outcomeOf({ statusCode, headers }: LightMyRequestResponse, elsewhere: boolean): Outcome {
  if (statusCode === 403) return 'may not'
  if (statusCode === 303 && String(headers.location).startsWith('/sign-in')) return 'must sign in'
  return statusCode === 404 && elsewhere ? 'learns nothing of it' : 'may'
}

/** An address of the route; what would change something names a record that does not exist. */
function addressOf(name: RouteName, inspection: InspectionRow): string {
  return name
    .split(' ')[1]!
    .replace(':inspection', inspection.slug)
    .replace(':standard', '2.1')
    .replace(':survey', 'staff-survey')
    .replace(':section', 'foreword')
    .replace(':case', name.startsWith('GET') ? 'P001' : 'nobody')
    .replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')
}
