import { expect, test } from 'vitest'
import { memoryHost } from '../host/memory-host.ts'
import { lockOf, withLock } from './lock.ts'

const register = 'so-van-ban.yaml'

test('one at a time; the lock goes away, also when the work fails', async () => {
  const host = memoryHost()
  const lock = lockOf(host, register)
  expect(await withLock(host, register, async () => host.stat(lock))).toBe('file')
  await expect(
    withLock(host, register, async () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(host.files()).toEqual([])
})

test('a lock whose owner died is taken away', async () => {
  const host = memoryHost({ files: { [`.${register}.lock`]: 'gone' } })
  expect(await withLock(host, register, async () => 'done')).toBe('done')
  expect(host.files()).toEqual([])
})

test('a lock that changes hands is left alone, and told', async () => {
  const lock = `.${register}.lock`
  const host = memoryHost({ files: { [lock]: '0' } })
  let turn = 0
  const busy = { ...host, pause: async () => host.put(lock, String(++turn)) }
  const found = await withLock(busy, register, async () => 'done')
  expect(found).toMatchObject({ definition: { code: 'KL7118' } })
  expect(host.text(lock)).toBe(String(turn))
})

test('a lock somebody made while another was broken stays', async () => {
  const lock = `.${register}.lock`
  const host = memoryHost({ files: { [lock]: 'gone' } })
  let broken = 0
  host.onChange((operation, file) => {
    // Just before we would break it, its place is taken by a living one.
    if (operation === 'createFile' && file.endsWith('.break') && broken++ === 0) host.put(lock, 'alive')
    if (operation === 'remove' && file.endsWith('.break') && broken === 1) expect(host.text(lock)).toBe('alive')
  })
  expect(await withLock(host, register, async () => 'done')).toBe('done')
})

test('a folder that takes no lock is the system’s refusal', async () => {
  const host = memoryHost({ files: { 'a.md': '' } })
  host.lock('.')
  expect(await withLock(host, register, async () => 'done')).toMatchObject({ definition: { code: 'KL7119' } })
})
