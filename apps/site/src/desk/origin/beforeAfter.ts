/** Widths of the drawing, vault by vault, on one scale: the heaviest of all fills it. Doubles: none of them is ever printed. */

export type Drawn = { readonly before: number; readonly after: number; readonly lost: number }

export const drawnWidth = 400

export function beforeAfter(
  vaults: readonly { readonly beforeMicrograms: string; readonly afterMicrograms: string }[],
): readonly Drawn[] {
  const most = Math.max(
    1,
    ...vaults.flatMap((one) => [Number(one.beforeMicrograms), Number(one.afterMicrograms)]),
  )
  const width = (micrograms: string) => (Number(micrograms) / most) * drawnWidth
  return vaults.map((one) => {
    const [before, after] = [width(one.beforeMicrograms), width(one.afterMicrograms)]
    return { before, after, lost: Math.max(0, before - after) }
  })
}
