/**
 * What every exact quantity is: a whole, never negative count of one unit. At run time it is a bigint; to the
 * compiler it is neither a number nor any other unit, so `+` and `<` between a weight and a price do not compile.
 * Weighed: a branded bigint (`bigint & { unit }`), with which `weight + price` still compiles.
 */

declare const unit: unique symbol

/** A count of `Unit`. Made only by the functions that carry a unit's name, such as `micrograms`. */
export type Quantity<Unit extends string = string> = { readonly [unit]: Unit }

/** Both together. */
export function add<Q extends Quantity>(a: Q, b: NoInfer<Q>): Q {
  return counted(toBigint(a) + toBigint(b))
}

/** What is left of `a`. Throws RangeError when `b` is more: a quantity has no sign. */
export function subtract<Q extends Quantity>(a: Q, b: NoInfer<Q>): Q {
  const left = toBigint(a) - toBigint(b)
  if (left < 0n) {
    throw new RangeError(`Cannot take ${toBigint(b)} from ${toBigint(a)}: ${-left} is missing.`)
  }
  return counted(left)
}

/** What is left of `a`, and nothing where `b` is more. For figures that the mechanism clamps at 0. */
export function saturatingSubtract<Q extends Quantity>(a: Q, b: NoInfer<Q>): Q {
  return compare(a, b) <= 0 ? counted(0n) : subtract(a, b)
}

/** All of them together; 0 when there are none. */
export function sum<Q extends Quantity>(quantities: Iterable<Q>): Q {
  let total = 0n
  for (const quantity of quantities) total += toBigint(quantity)
  return counted(total)
}

/** -1, 0 or 1: whether `a` is less than, as much as, or more than `b`. Fits `toSorted`. */
export function compare<Q extends Quantity>(a: Q, b: NoInfer<Q>): -1 | 0 | 1 {
  const [left, right] = [toBigint(a), toBigint(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The smaller of the two. */
export function minimum<Q extends Quantity>(a: Q, b: NoInfer<Q>): Q {
  return compare(a, b) <= 0 ? a : b
}

/** The greater of the two. */
export function maximum<Q extends Quantity>(a: Q, b: NoInfer<Q>): Q {
  return compare(a, b) >= 0 ? a : b
}

/** So many times the quantity; `times` is a whole number, never negative. */
export function multiply<Q extends Quantity>(quantity: Q, times: bigint): Q {
  return quantityOf<Q>(toBigint(quantity) * times, 'A multiple')
}

/** Whether there is none of it. */
export function isZero(quantity: Quantity): boolean {
  return toBigint(quantity) === 0n
}

/** The bare count, for a database, a contract or a hash. From here on the compiler no longer watches the unit. */
export function toBigint(quantity: Quantity): bigint {
  return quantity as unknown as bigint
}

/** The bare count in decimal digits: how JSON and CSV carry every amount. */
export function printCount(quantity: Quantity): string {
  return toBigint(quantity).toString()
}

/** Makes a quantity of one unit. For the files of this package that name a unit; not exported from it. */
export function quantityOf<Q extends Quantity>(count: bigint, name: string): Q {
  if (typeof count !== 'bigint') throw new TypeError(`${name} is counted in bigint, not in ${typeof count}.`)
  if (count < 0n) throw new RangeError(`${name} cannot be negative: ${count}.`)
  return counted(count)
}

function counted<Q extends Quantity>(count: bigint): Q {
  return count as unknown as Q
}
