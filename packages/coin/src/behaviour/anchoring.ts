/** The anchor of public logs: whoever keeps a log anchors its own, which only ever grows. */
import assert from 'node:assert/strict'
import { cast } from './cast.ts'
import { done, refusedWith } from './found.ts'
import { digestNamed } from './sign.ts'
import type { Scene } from './stage.ts'

export function anchoring(scene: Scene): void {
  scene(
    'an account anchors its log, and what stood at an earlier block can still be asked',
    async (stage) => {
      const { chain } = stage.world
      const log = cast.sponsor.address
      assert.equal(await chain.anchoredLog(log), undefined)
      const first = done(await chain.write.anchorLog(cast.sponsor, { size: 7, root: digestNamed('seven') }))
      assert.deepEqual(
        first.events.map(({ block: _, transaction: __, logIndex: ___, ...what }) => what),
        [{ kind: 'logAnchored', log, size: 7, root: digestNamed('seven') }],
      )
      done(await chain.write.anchorLog(cast.sponsor, { size: 9, root: digestNamed('nine') }))
      assert.deepEqual(await chain.anchoredLog(log, first.block.number), {
        size: 7,
        root: digestNamed('seven'),
        anchoredAt: first.block.time,
      })
      assert.equal((await chain.anchoredLog(log))?.size, 9)
    },
  )

  scene(
    'no log becomes shorter, no length has two roots, and nobody writes of another’s log',
    async (stage) => {
      const { write, ...chain } = stage.world.chain
      const seven = { size: 7, root: digestNamed('seven') }
      done(await write.anchorLog(cast.sponsor, seven))
      const log = cast.sponsor.address
      for (const size of [7, 6, 0])
        refusedWith(await write.anchorLog(cast.sponsor, { size, root: digestNamed('other') }), 'NotLonger', {
          log,
          size,
          anchored: 7,
        })
      refusedWith(
        await write.anchorLog(cast.sponsor, { size: 8, root: `0x${'0'.repeat(64)}` }),
        'RootMissing',
      )
      done(await write.anchorLog(cast.stranger, { size: 3, root: digestNamed('three') }))
      assert.equal((await chain.anchoredLog(log))?.size, 7)
    },
  )
}
