// Compiles the contracts and writes what the rest of the house needs of them into packages/coin/src/generated.
//   node scripts/contracts.ts             compile and write
//   node scripts/contracts.ts --check     fail when what is written is not what the sources say
//   node scripts/contracts.ts --test      run forge's tests        (further words go to forge)
//   node scripts/contracts.ts --gas       measure whole transactions and write contracts/gas.json
//   node scripts/contracts.ts --coverage  lines and branches of contracts/src, libraries left out
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const generated = join(root, 'packages/coin/src/generated')
const contracts = ['Reserve', 'Coin', 'BarTitle', 'Council', 'Settlement', 'LogAnchor'] as const
const built = 'contracts/out/whole'
const codeLimitBytes = 24_576

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

type AbiItem = { readonly type: string; readonly name?: string; readonly [key: string]: Json | undefined }

type Artifact = {
  readonly abi: readonly AbiItem[]
  readonly bytecode: { readonly object: string }
  readonly deployedBytecode: {
    readonly object: string
    readonly immutableReferences?: Record<string, readonly { start: number; length: number }[]>
  }
  readonly storageLayout: {
    readonly storage: readonly { label: string; slot: string; offset: number; type: string }[]
    readonly types: Record<string, { label: string; numberOfBytes: string; members?: Json }> | null
  }
}

const [task, ...words] = process.argv.slice(2)
switch (task) {
  case undefined:
    write(compile())
    break
  case '--check':
    check(compile())
    break
  case '--test':
    process.exit(forge(['test', ...words]))
    break
  case '--gas':
    process.exit(forge(['test', '--match-path', 'contracts/test/gas/*', '--isolate', '-vv', ...words]))
    break
  case '--coverage':
    process.exit(coverage())
    break
  default:
    console.error(
      `contracts: ${task} is not a task. Tasks: --check, --test, --gas, --coverage, or none to compile.`,
    )
    process.exit(2)
}

/**
 * File name to text, as the sources now say. Always all sources, from nothing and in a folder of their own: the compiler's order
 * of functions follows its numbering of the sources that it is given, so a partial build has other bytes.
 */
function compile(): Map<string, string> {
  const whole = ['build', '--force', '--skip', 'test', '--out', built, '--cache-path', `${built}-cache`]
  if (forge(whole) !== 0) process.exit(1)
  const artifacts = contracts.map((name) => [name, readArtifact(name)] as const)
  const files = new Map(artifacts.map(([name, artifact]) => [fileOf(name), print(name, artifact)]))
  files.set('errors.ts', printErrors(artifacts.map(([, artifact]) => artifact)))
  return files
}

function write(files: Map<string, string>): void {
  mkdirSync(generated, { recursive: true })
  for (const [file, text] of files) writeFileSync(join(generated, file), text)
  console.log(`contracts: ${files.size} files written to packages/coin/src/generated`)
}

function check(files: Map<string, string>): void {
  const stale = [...files].filter(([file, text]) => {
    const path = join(generated, file)
    return !existsSync(path) || readFileSync(path, 'utf8') !== text
  })
  for (const [file] of stale) console.error(`contracts: packages/coin/src/generated/${file} is stale`)
  if (stale.length > 0) {
    console.error('contracts: run `node scripts/contracts.ts` and commit what it writes')
    process.exit(1)
  }
  console.log('contracts: what is generated is what the sources say')
}

function print(name: string, { abi, bytecode, deployedBytecode, storageLayout }: Artifact): string {
  const word = name[0]?.toLowerCase() + name.slice(1)
  const immutables = Object.values(deployedBytecode.immutableReferences ?? {})
    .map((places) => places.toSorted((a, b) => a.start - b.start))
    .sort(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0))
  const sizeBytes = deployedBytecode.object.length / 2 - 1
  if (sizeBytes > codeLimitBytes) {
    throw new Error(`${name} has ${sizeBytes} bytes of code; no chain takes more than ${codeLimitBytes}.`)
  }
  return `// Written by scripts/contracts.ts from contracts/src/${name}.sol. Not by hand.

export const ${word}Abi = ${JSON.stringify(abi, null, 2)} as const

/** Creation code, without the constructor's arguments. */
export const ${word}Bytecode = '${bytecode.object}' as const

/** Code as deployed, ${sizeBytes} bytes, zeros where the immutables stand. */
export const ${word}RuntimeBytecode = '${deployedBytecode.object}' as const

/** Where the immutables stand in it, in bytes: for each all its copies, which must hold the same. */
export const ${word}Immutables = ${JSON.stringify(immutables)} as const

/** SHA-256 over the storage layout: frozen by deployment. */
export const ${word}StorageLayout = '0x${layoutDigest(storageLayout)}' as const
`
}

/** Every error of every contract, so that one that comes up through another contract can be read too. */
function printErrors(artifacts: readonly Artifact[]): string {
  const errors = new Map<string, AbiItem>()
  for (const { abi } of artifacts) {
    for (const item of abi) if (item.type === 'error') errors.set(JSON.stringify(item), item)
  }
  const sorted = [...errors.values()].sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1))
  return `// Written by scripts/contracts.ts from contracts/src. Not by hand.

/** Every error of the contracts: one that a call meets may come from any of them. */
export const errorsAbi = ${JSON.stringify(sorted, null, 2)} as const
`
}

/** Labels, places and widths, without the compiler's numbering of its syntax tree. */
function layoutDigest({ storage, types }: Artifact['storageLayout']): string {
  const plain = (text: string) => text.replaceAll(/\)\d+_/g, ')_')
  const lines = storage.map(({ label, slot, offset, type }) => `${slot}:${offset} ${label} ${plain(type)}`)
  const widths = Object.entries(types ?? {})
    .map(
      ([type, { numberOfBytes, members }]) => `${plain(type)} ${numberOfBytes} ${membersOf(members, plain)}`,
    )
    .sort()
  return createHash('sha256')
    .update([...lines, ...widths].join('\n'))
    .digest('hex')
}

function membersOf(members: Json | undefined, plain: (text: string) => string): string {
  if (!Array.isArray(members)) return ''
  return members
    .map((member) => `${member.slot}:${member.offset} ${member.label} ${plain(member.type)}`)
    .join(', ')
}

function readArtifact(name: string): Artifact {
  return JSON.parse(readFileSync(join(root, built, `${name}.sol/${name}.json`), 'utf8'))
}

function fileOf(name: string): string {
  return `${name[0]?.toLowerCase()}${name.slice(1)}.ts`
}

/** Runs the platform's own binary: the wrapper from npm would not be found where PATH lacks node_modules/.bin. */
function forge(words: readonly string[], cwd = root): number {
  const { status, error } = spawnSync(forgeBinary(), words, {
    cwd,
    stdio: 'inherit',
    env: environment(),
  })
  if (error)
    throw new Error('forge did not start. Is @foundry-rs/forge installed? `npm ci` does it.', {
      cause: error,
    })
  return status ?? 1
}

function forgeBinary(): string {
  const platform = `${process.platform === 'win32' ? 'win32' : process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  const require = createRequire(join(root, 'package.json'))
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return require.resolve(`@foundry-rs/forge-${platform}/bin/forge${suffix}`)
}

/** The compiler is a Node program: this Node must be the first that it finds. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}` }
}

/**
 * Lines and branches of contracts/src. forge counts libraries and tests too: they are left out. It also sees no branch in
 * `require(condition, Error())`, so it measures a copy in which each stands as `if (!(condition)) revert Error();` on the same
 * lines. Fuzzing, invariants and gas add time, not branches.
 */
function coverage(): number {
  const copy = join(root, 'coverage/contracts')
  const report = join(copy, 'lcov.info')
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(join(copy, 'scripts'), { recursive: true })
  for (const path of ['foundry.toml', 'scripts/solc', 'contracts/src', 'contracts/test']) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')
  for (const file of globSync('contracts/src/**/*.sol', { cwd: copy })) {
    writeFileSync(join(copy, file), withVisibleBranches(readFileSync(join(copy, file), 'utf8')))
  }

  const skipped = ['--no-match-path', 'contracts/test/{invariants,gas}/*', '--no-match-test', '^testFuzz']
  const status = forge(
    ['coverage', '--ir-minimum', '--report', 'lcov', '--report-file', report, ...skipped, ...words],
    copy,
  )
  if (status !== 0) return status
  const rows = readFileSync(report, 'utf8')
    .split('end_of_record\n')
    .map(readRecord)
    .filter(({ file }) => file.startsWith('contracts/src/'))
  const total: Coverage = { file: 'all of contracts/src', lines: [0, 0], branches: [0, 0], missed: [] }
  for (const { lines, branches } of rows) {
    total.lines = [total.lines[0] + lines[0], total.lines[1] + lines[1]]
    total.branches = [total.branches[0] + branches[0], total.branches[1] + branches[1]]
  }
  for (const { file, lines, branches, missed } of [...rows, total]) {
    console.log(`${file.padEnd(44)} lines ${share(lines)}  branches ${share(branches)}  ${missed.join(' ')}`)
  }
  return 0
}

/** `require(condition, Error(…));` becomes `if (!(condition)) revert Error(…);`, lines kept. */
function withVisibleBranches(source: string): string {
  const start = source.search(/(?<=\s)require\(/)
  if (start < 0) return source
  const open = start + 'require('.length
  let depth = 1
  let comma = -1
  let at = open
  for (; depth > 0; at++) {
    if (source[at] === '(' || source[at] === '[' || source[at] === '{') depth++
    if (source[at] === ')' || source[at] === ']' || source[at] === '}') depth--
    if (source[at] === ',' && depth === 1 && comma < 0) comma = at
  }
  const condition = source.slice(open, comma)
  const error = source.slice(comma + 1, at - 1)
  return `${source.slice(0, start)}if (!(${condition})) revert ${error}${withVisibleBranches(source.slice(at))}`
}

type Share = readonly [hit: number, found: number]

type Coverage = { file: string; lines: Share; branches: Share; missed: string[] }

function readRecord(record: string): Coverage {
  const field = (name: string) => Number(new RegExp(`^${name}:(\\d+)$`, 'm').exec(record)?.[1] ?? 0)
  const missed = [...record.matchAll(/^DA:(\d+),0$/gm)].map(([, line]) => `:${line}`)
  const branches = [...record.matchAll(/^BRDA:(\d+),\d+,(\d+),(?:0|-)$/gm)].map(
    ([, line, branch]) => `:${line}b${branch}`,
  )
  return {
    file: /^SF:(.*)$/m.exec(record)?.[1] ?? '',
    lines: [field('LH'), field('LF')],
    branches: [field('BRH'), field('BRF')],
    missed: [...missed, ...branches],
  }
}

function share([hit, found]: Share): string {
  const percent = found === 0 ? '100.0' : ((hit / found) * 100).toFixed(1)
  return `${hit}/${found}`.padStart(8) + `${percent} %`.padStart(9)
}
