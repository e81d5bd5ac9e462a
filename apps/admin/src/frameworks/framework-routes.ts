import { jsonPath, type Issue } from '@inspectorate/core'
import { rulesReport } from '@inspectorate/publication/standards'
import { eq } from 'drizzle-orm'
import type { SignedIn } from '../web/sessions.js'
import { listInspections } from '../inspection/list-inspections.js'
import type { Services } from '../services/services.js'
import { accounts, frameworks } from '../store/schema.js'
import { faultyForm, page, redirect, type Answer } from '../web/answer.js'
import { may } from '../web/may.js'
import { notFound } from '../web/page-fault.js'
import type { Handlers } from '../web/visit.js'
import { compiledFile, frameworkOfFile } from '../framework/compiled-rules.js'
import { editionById } from '../framework/edition-by-id.js'
import { InUse, keepFramework, removeFramework } from './keep-framework.js'
import { offeredFramework, offeredFrameworks, type OfferedFramework } from './offered-frameworks.js'
import { rememberedProofs } from './remembered-proofs.js'
import { rulesHash } from '../framework/rules-hash.js'
import { standardsPage } from './standards-page.js'

type FrameworkRoute =
  | 'GET /frameworks'
  | 'POST /frameworks'
  | 'GET /frameworks/:framework'
  | 'GET /frameworks/:framework/standards'
  | 'GET /frameworks/:framework/rules'
  | 'POST /frameworks/:framework/remove'

const longestId = 100

/** The frameworks that inspections are made under: read, proved, uploaded. */
export function frameworkRoutes({ db, reading }: Services): Handlers<FrameworkRoute> {
  const proofOf = rememberedProofs(reading)
  return {
    'GET /frameworks': async ({ visitor, roles }) =>
      page('frameworks/list', await listData(visitor, may('POST /frameworks', roles))),

    'POST /frameworks': async ({ form, doer, visitor }) => {
      const again = async (text: string, issues: readonly Issue[] = []) =>
        faultyForm(
          'frameworks/list',
          { ...(await listData(visitor, true)), issues: issues.slice(0, mostShown).map(issueView) },
          [{ text, field: 'file' }],
        )
      const upload = form.upload('file')
      if (!upload || upload.bytes.length === 0) return again('Choose a file')
      const asker = { doer, inspection: null }
      const read = await reading(asker)
        .readRules(upload)
        .catch(() => null)
      if (!read) return again('The file took too long to read')
      if (!read.ok)
        return again(
          read.issues.length === 1
            ? 'The rules cannot be used: there is a fault in the file'
            : `The rules cannot be used: there are ${read.issues.length} faults in the file`,
          read.issues,
        )
      const { id } = frameworkOfFile(read.value)
      if (id.length > longestId) return again(`Choose an id of ${longestId} characters at most`)
      const sha256 = rulesHash(read.value)
      const edition = await editionById(id)
      if (edition) {
        if (rulesHash(edition.file) === sha256) return redirect(pathOf(id))
        return again(`“${id}” is an edition that comes with the app. Give yours another id`)
      }
      try {
        await keepFramework(db, doer, { id, sha256, file: read.value, name: upload.name })
      } catch (error) {
        if (!(error instanceof InUse)) throw error
        return again(
          `“${id}” is used by ${inspectionsInWords(error.uses)} and stays as it is. Give the new edition an id of its own, such as ${id}-2`,
        )
      }
      return redirect(pathOf(id))
    },

    'GET /frameworks/:framework': async ({ params, visitor, roles }) =>
      frameworkPage(await found(params), visitor, roles),

    'GET /frameworks/:framework/standards': async ({ params }) => {
      const { framework } = await found(params)
      const report = rulesReport(compiledFile(framework.file))
      return page('frameworks/standards', { framework, ...standardsPage(report) })
    },

    'GET /frameworks/:framework/rules': async ({ params }) => {
      const { framework } = await found(params)
      const text = `${JSON.stringify(framework.file, null, 2)}\n`
      const name = `${framework.id.replaceAll(':', '-')}.json`
      return { kind: 'file', name, mediaType: 'application/json', bytes: Buffer.from(text) }
    },

    'POST /frameworks/:framework/remove': async ({ params, doer, visitor, roles }) => {
      const offered = await found(params)
      if (offered.rules === null) throw notFound()
      try {
        await removeFramework(db, doer, offered.framework.id)
      } catch (error) {
        if (!(error instanceof InUse)) throw error
        const answer = await frameworkPage(offered, visitor, roles)
        const text = `It is used by ${inspectionsInWords(error.uses)} and cannot be removed`
        return answer.kind === 'page'
          ? {
              ...answer,
              status: 400,
              data: { ...answer.data, faults: [{ text, field: 'uses' }] },
            }
          : answer
      }
      return redirect('/frameworks')
    },
  }

  async function listData(visitor: SignedIn, uploads: boolean) {
    const seen = await listInspections(db, visitor)
    return {
      uploads,
      frameworks: (await offeredFrameworks(db)).map(({ framework, rules }) => ({
        id: framework.id,
        title: framework.title,
        edition: framework.edition,
        publisher: framework.publisher,
        isUploaded: rules !== null,
        uses: seen.filter((one) => one.framework === framework.id && one.rules === rules).length,
      })),
    }
  }

  async function found(params: Readonly<Record<string, string>>): Promise<OfferedFramework> {
    const offered = await offeredFramework(db, params['framework'] ?? '')
    if (!offered) throw notFound()
    return offered
  }

  async function frameworkPage(
    { framework, rules }: OfferedFramework,
    visitor: SignedIn,
    roles: Parameters<typeof may>[1],
  ): Promise<Answer> {
    const proof = proofOf(framework.file, { doer: { account: visitor.id }, inspection: null })
    // Who is not in its team does not learn that an inspection exists.
    const uses = (await listInspections(db, visitor)).filter(
      (one) => one.framework === framework.id && one.rules === rules,
    )
    const findings = proof.state === 'done' ? proof.findings : []
    const shown = (kind: 'finding' | 'note') =>
      findings
        .filter((one) => one.kind === kind)
        .map((one) => ({ ...one, place: jsonPath(one.path) }))
    return {
      kind: 'page',
      status: 200,
      template: 'frameworks/framework',
      data: {
        framework,
        sha256: rules ?? rulesHash(framework.file),
        upload: rules === null ? null : await uploadOf(framework.id),
        proof: proof.state,
        findings: shown('finding'),
        notes: shown('note'),
        uses: uses.map(({ slug, name }) => ({ slug, name })),
        removes: rules !== null && may('POST /frameworks/:framework/remove', roles),
        begins: may('POST /inspections', roles),
      },
      ...(proof.state === 'running' && { refreshAfter: 2 }),
    }
  }

  async function uploadOf(id: string) {
    const [row] = await db
      .select({ name: frameworks.name, at: frameworks.at, by: accounts.name })
      .from(frameworks)
      .leftJoin(accounts, eq(accounts.id, frameworks.account))
      .where(eq(frameworks.id, id))
    return row && { ...row, at: row.at.toISOString().slice(0, 10) }
  }
}

const mostShown = 100

function issueView({ path, sheet, cell, line, column, found, expected }: Issue) {
  const place =
    sheet !== undefined
      ? [`Sheet ${sheet}`, cell && `cell ${cell}`].filter(Boolean).join(', ')
      : line !== undefined
        ? `Line ${line}, column ${column ?? 1}`
        : jsonPath(path)
  return { place: place || 'The file', found, expected }
}

function pathOf(id: string): string {
  return `/frameworks/${encodeURIComponent(id)}`
}

function inspectionsInWords(uses: number): string {
  return uses === 1 ? 'an inspection' : `${uses} inspections`
}
