import ts from 'typescript'
import type { PublicPackage } from './public-packages.js'

/** All that a package exports and all that this is made of, in Markdown: a changed type is a changed line. */
export function apiReports(packages: readonly PublicPackage[]): ReadonlyMap<string, string> {
  const files = packages.flatMap(({ entries }) => entries.map((one) => one.declarations))
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    noEmit: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  return new Map(
    packages.map(({ name, folder, entries }) => [
      name,
      [
        `# ${name}`,
        'What it exports, written from its declarations (`npx -y pnpm@10.34.9 api-report` writes it again).',
        ...entries.map(({ specifier, declarations }) =>
          section(specifier, moduleOf(program, checker, declarations), folder, checker),
        ),
      ].join('\n\n') + '\n',
    ]),
  )
}

function moduleOf(program: ts.Program, checker: ts.TypeChecker, file: string): ts.Symbol {
  const source = program.getSourceFile(file)
  const symbol = source && checker.getSymbolAtLocation(source)
  if (!symbol) throw new Error(`expected a module in ${file}: is it built?`)
  return symbol
}

function section(
  specifier: string,
  module: ts.Symbol,
  folder: string,
  checker: ts.TypeChecker,
): string {
  const exported = checker
    .getExportsOfModule(module)
    .map((one): Named => ({ name: one.name, symbol: resolved(one, checker) }))
  const inner = reached(exported, folder, checker)
  return [
    `## ${specifier}`,
    listing(exported),
    ...(inner.length === 0 ? [] : ['Not exported, but part of what is:', listing(inner)]),
  ].join('\n\n')
}

interface Named {
  readonly name: string
  readonly symbol: ts.Symbol
}

function listing(symbols: readonly Named[]): string {
  const texts = symbols.map(({ name, symbol }) => `${name}\n${textOf(name, symbol)}`).sort()
  return ['```ts', ...texts.map((text) => text.slice(text.indexOf('\n') + 1)), '```'].join('\n')
}

const printer = ts.createPrinter({ removeComments: true })

function textOf(name: string, symbol: ts.Symbol): string {
  const texts = statementsOf(symbol).map((node) =>
    printer
      .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
      .replace(/^(?:export )?(?:declare )?/, ''),
  )
  return [...(symbol.name === name ? [] : [`// ${name}:`]), ...texts].join('\n')
}

function statementsOf(symbol: ts.Symbol): ts.Node[] {
  return (symbol.declarations ?? []).map((node) =>
    ts.isVariableDeclaration(node) ? node.parent.parent : node,
  )
}

/** Declarations of the package that the given ones name, and those that these name. */
function reached(from: readonly Named[], folder: string, checker: ts.TypeChecker): Named[] {
  const known = new Set(from.map(({ symbol }) => symbol))
  const found: Named[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const named = checker.getSymbolAtLocation(node)
      const symbol = named && resolved(named, checker)
      if (symbol && !known.has(symbol) && isAtTop(symbol, folder)) {
        known.add(symbol)
        found.push({ name: symbol.name, symbol })
        statementsOf(symbol).forEach(visit)
      }
    }
    ts.forEachChild(node, visit)
  }
  from.flatMap(({ symbol }) => statementsOf(symbol)).forEach(visit)
  return found
}

/** Declared at the top of a file in the folder. */
function isAtTop(symbol: ts.Symbol, folder: string): boolean {
  const [statement] = statementsOf(symbol)
  const file = statement?.getSourceFile()
  return statement?.parent === file && file?.fileName.startsWith(folder) === true
}

function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}
