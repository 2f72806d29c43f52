/** What every chain under the port does, the real one and the fake alike: each transition valid, invalid, and where it crosses. */
import { after, before, suite, test } from 'node:test'
import { anchoring } from './anchoring.ts'
import { coins } from './coins.ts'
import { council } from './council.ts'
import { found } from './found.ts'
import { freezes } from './freezes.ts'
import { settling } from './settling.ts'
import { type Signing, signing } from './sign.ts'
import type { Scene } from './stage.ts'
import { statements } from './statements.ts'
import { titles } from './titles.ts'
import type { World } from './world.ts'

/** Registers the suite. Every scene begins with the programme just founded. */
export function behaviour(name: string, start: () => Promise<World>): void {
  suite(name, () => {
    let stage: { world: World; sign: Signing } | undefined
    before(async () => {
      const world = await start()
      stage = { world, sign: signing(world.chain) }
      await found(world)
      await world.remember()
    })
    after(async () => stage?.world.stop())
    const scene: Scene = (title, play) => {
      test(title, async () => {
        if (stage === undefined) throw new Error('The world did not begin.')
        await stage.world.recall()
        await play(stage)
      })
    }
    statements(scene)
    coins(scene)
    titles(scene)
    freezes(scene)
    council(scene)
    settling(scene)
    anchoring(scene)
  })
}
