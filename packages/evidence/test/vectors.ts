/**
 * The vectors that TypeScript and Solidity must agree on: contracts/test/vectors/*.json. Arrays run in parallel and integers
 * are decimal text, which is what forge's JSON reader takes. `node packages/evidence/test/vectors.ts` writes them anew;
 * vectors.test.ts fails when they differ.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { micrograms, toBigint } from '@specie/units'
import { bytesToHex, concat, type Hex, hashDomain, hashStruct, keccak256, stringToHex } from 'viem'
import {
  assumptionSubject,
  deliverySubject,
  membershipSubject,
  mintSubject,
  settlementSubject,
  withdrawalSubject,
} from '../src/signed/subjects.ts'
import * as typed from '../src/signed/typedData.ts'
import { domainFields } from '../src/signed/types.ts'
import { keySigner } from '../src/signing/signer.ts'
import type { SumRoot } from '../src/tree/layout.ts'
import { type BarProof, proofAt } from '../src/tree/proof.ts'
import { type SumTree, sumTree } from '../src/tree/sumTree.ts'
import { hostileProofs } from './hostileProofs.ts'
import { specimenList } from './specimenBars.ts'

export const vectorsPath = new URL('../../../contracts/test/vectors/', import.meta.url)

export const vectorFiles: Readonly<Record<string, () => unknown>> = {
  'sum-tree.json': sumTreeVectors,
  'hostile-proofs.json': hostileVectors,
  'typed-data.json': typedDataVectors,
}

/** The text of a vector file. */
export async function vectorText(file: string): Promise<string> {
  const make = vectorFiles[file]
  if (make === undefined) throw new RangeError(`No vectors are called ${file}.`)
  return `${printJson(await make(), '', 0)}\n`
}

function sumTreeVectors(): unknown {
  return {
    about: `Sum trees of docs/formats.md, 1. In proofs, bit n of path is set where the node is a right child n levels above the leaf.`,
    trees: [0, 1, 2, 3, 4, 7, 8, 1000].map((barCount) => {
      const list = specimenList(barCount)
      const tree = treeOf(barCount)
      const proved = barCount <= 8 ? list.bars.map((_, n) => n) : [0, 1, 499, 511, 512, 998, 999]
      return {
        barCount,
        root: tree.root.hash,
        sum: decimal(tree.root.sum),
        listDigest: list.listDigest,
        list: barCount <= 8 ? list.text : '',
        barKeys: list.leaves.map((leaf) => bytesToHex(leaf.barKey)),
        counted: list.leaves.map((leaf) => decimal(leaf.counted)),
        details: list.leaves.map((leaf) => bytesToHex(leaf.detail)),
        proofs: proved.map((n) => proofVector(proofAt(tree, n))),
      }
    }),
  }
}

function hostileVectors(): unknown {
  return {
    about: 'None of these proofs may be accepted against its root and sum.',
    proofs: hostileProofs().map(({ name, trick, proof, root }) => ({
      name,
      trick,
      ...proofVector(proof),
      root: root.hash,
      sum: decimal(root.sum),
    })),
  }
}

function proofVector(proof: BarProof): Readonly<Record<string, unknown>> {
  return {
    barKey: proof.leaf.barKey,
    counted: decimal(proof.leaf.counted),
    detail: proof.leaf.detail,
    path: String(proof.index),
    siblingHashes: proof.siblings.map(({ hash }) => hash),
    siblingSums: proof.siblings.map(({ sum }) => decimal(sum)),
  }
}

async function typedDataVectors(): Promise<unknown> {
  const reserve = { chainId: 31_337, contract: address(0xa1) }
  const settlement = { chainId: 31_337, contract: address(0xb2) }
  const [alice, bob, amount, expiry] = [
    address(0x0a),
    address(0x0b),
    micrograms(12_426_584_233n),
    1_800_000_000n,
  ]
  const batch = {
    members: [alice, bob],
    assets: [address(0xc1), address(0xc2), address(0xc3)],
    nets: digest('nets'),
    obligationsRoot: digest('obligations'),
    titleLegs: digest('legs'),
    deadline: expiry,
  }
  const examples = [
    typed.statementTypedData(reserve, {
      vault: 3n,
      asOf: 1_790_000_000n,
      seen: 2n,
      barCount: 412,
      fineGold: amount,
      barRoot: digest('root'),
      listDigest: digest('list'),
    }),
    typed.clearanceTypedData(reserve, {
      party: alice,
      purpose: 'withdrawal',
      subject: digest('subject'),
      decision: digest('decision'),
      expiry,
    }),
    typed.holdConsentTypedData(reserve, { vault: 3n, amount, evidence: digest('evidence'), entry: 7n }),
    typed.titleReleaseTypedData(reserve, { vault: 3n, title: 41n, owner: alice, fine: amount, expiry }),
    typed.barReleaseTypedData(reserve, {
      vault: 3n,
      barKey: digest('bar'),
      fine: amount,
      goneAt: 5n,
      expiry,
    }),
    typed.assumptionTypedData(reserve, { from: alice, to: bob, amount, ref: digest('ref'), expiry }),
    typed.settlementBatchTypedData(settlement, { ...batch, member: bob, nonce: 9n }),
  ]
  return {
    about:
      'Signed types of docs/formats.md, 2; each signed with the private key given, which guards nothing.',
    privateKey: testKey,
    signer: keySigner(testKey).address,
    examples: await Promise.all(examples.map(typedDataVector)),
    subjects: {
      about:
        'from/sponsor is 0x0a, to/owner/member 0x0b, as addresses; vault 3, title 41, goneAt 5; ref, bar, amount as above.',
      amount: decimal(amount),
      ref: digest('ref'),
      barKey: digest('bar'),
      mint: mintSubject({ sponsor: alice, to: bob, amount, ref: digest('ref') }),
      delivery: deliverySubject({ title: 41n, owner: bob }),
      withdrawal: withdrawalSubject({ vault: 3n, barKey: digest('bar'), goneAt: 5n }),
      assumption: assumptionSubject({ from: alice, to: bob, amount, ref: digest('ref') }),
      membership: membershipSubject(bob),
      settlement: settlementSubject(batch),
    },
  }
}

async function typedDataVector(data: typed.SignableData): Promise<unknown> {
  const { primaryType, domain, types } = data
  const fields = types[primaryType] ?? []
  const typeString = `${primaryType}(${fields.map(({ name, type }) => `${type} ${name}`).join(',')})`
  const separator = hashDomain({
    domain: { ...domain, chainId: BigInt(domain.chainId) },
    types: { EIP712Domain: domainFields },
  })
  const structHash = hashStruct({ data: { ...data.message }, primaryType, types: { [primaryType]: fields } })
  const signed = await keySigner(testKey).sign(data)
  if (!signed.ok) throw new Error(`The test key's own signature is refused: ${signed.refusal.code}`)
  return {
    type: primaryType,
    typeString,
    typeHash: keccak256(stringToHex(typeString)),
    domain,
    message: data.message,
    domainSeparator: separator,
    structHash,
    digest: keccak256(concat(['0x1901', separator, structHash])),
    signature: signed.value.signature,
  }
}

function treeOf(count: number): SumTree {
  const tree = sumTree(specimenList(count).leaves)
  if (!tree.ok) throw new Error(`Specimen bars make no tree: ${tree.refusal.code}`)
  return tree.value
}

function decimal(weight: SumRoot['sum']): string {
  return String(toBigint(weight))
}

function digest(word: string): Hex {
  return keccak256(stringToHex(word))
}

function address(number: number): Hex {
  return `0x${number.toString(16).padStart(40, '0')}`
}

/** As the formatter of this house lays JSON out: a list that fits into a line stands in one. */
function printJson(value: unknown, indent: string, before: number): string {
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const inLine = JSON.stringify(value).replaceAll('","', '", "')
    const isPlain = value.every((item) => typeof item === 'string')
    if (value.length === 0 || (isPlain && indent.length + before + inLine.length < lineWidth)) return inLine
    const items = value.map((item) => deeper + printJson(item, deeper, 0))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => {
    const label = `${JSON.stringify(name)}: `
    return deeper + label + printJson(member, deeper, label.length)
  })
  return `{\n${members.join(',\n')}\n${indent}}`
}

const lineWidth = 110
const testKey = `0x${'5bec'.repeat(16)}` as const

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of Object.keys(vectorFiles))
    writeFileSync(new URL(file, vectorsPath), await vectorText(file))
}
