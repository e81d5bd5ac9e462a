import type { Role } from '../store/role.js'
import type { SignedIn } from './sessions.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Person } from '../store/change.js'
import type { Answer } from './answer.js'
import type { access, RouteName } from './access.js'
import type { Form } from './form.js'

/** A request, with what is known of who makes it. */
export interface Visit {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  readonly now: Date
  /** A script asks, not somebody who reads pages. */
  readonly wantsJson: boolean
  /** Where the request comes from. */
  readonly address: string
  /** The browser in words. */
  readonly device: string
  /** Where people reach the app, such as `https://inspections.example.org`: as configured, or as this browser did. */
  readonly site: string
  /** The session’s token, when one was sent. */
  readonly token: string | null
  /** What the browser kept when it left for a provider. */
  readonly flow: string | null
  readonly visitor: SignedIn | null
  /** What the visitor is in this inspection. */
  readonly roles: readonly Role[]
  /** The cases of it that the visitor assesses a second time, and must know nothing of yet. */
  readonly blind: readonly string[]
  /** Null in routes that are not of an inspection. */
  readonly inspection: InspectionRow | null
}

/** A visit by somebody who is signed in. */
export type KnownVisit = Visit & { readonly visitor: SignedIn; readonly doer: Person }
/** A visit to an inspection by somebody who may know of it. */
export type InspectionVisit = KnownVisit & { readonly inspection: InspectionRow }

type AccessOf<Name extends RouteName> = (typeof access)[Name]
type VisitTo<Name extends RouteName> =
  AccessOf<Name> extends 'anyone'
    ? Visit
    : Name extends `${string}/:inspection${string}`
      ? InspectionVisit
      : KnownVisit

/** Answers a route. The table of access decides what its visit is sure to hold. */
type Handler<Name extends RouteName> = (visit: VisitTo<Name>) => Promise<Answer> | Answer

/** A handler for every route named. */
export type Handlers<Name extends RouteName> = { readonly [N in Name]: Handler<N> }
