import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toolchain } from '../../compiler/toolchain.ts'
import { memoryHost } from '../../host/memory-host.ts'
import { paper } from '../in-browser/paper.test-support.ts'
import { type LiveDraft, liveDraft } from './live-draft.ts'

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'] }),
)
afterEach(() => void vi.useRealTimers())

const path = 'C:\\van-phong\\kl.md'

/** A draft on Windows, whose host refuses to read it while another program holds it. */
function draftOnWindows() {
  const memory = memoryHost({ platform: 'win32', files: { 'kl.md': paper() } })
  let isHeld = false
  const host = {
    ...memory,
    readFile(file: string, limit?: number) {
      if (isHeld && file.endsWith('kl.md'))
        throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' })
      return memory.readFile(file, limit)
    },
  }
  const { readProfile } = toolchain
  const draft: LiveDraft = liveDraft(
    'id',
    { path: 'kl.md', file: 'kl.md' },
    { host, stage: 'du-thao', edition: null, language: 'vi', readProfile, shown: () => {}, looked: () => {} },
  )
  const save = (text: string) => {
    memory.put('kl.md', text)
    draft.refresh(new Set([path]))
  }
  const hold = (held: boolean) => {
    isHeld = held
  }
  return { draft, save, hold }
}

test('says of a plug-in of the office that it did not run', () => {
  const memory = memoryHost({ files: { 'kl.md': paper(), 'ketluan.yaml': 'phần mở rộng: [van-phong.mjs]\n' } })
  const { readProfile } = toolchain
  const draft = liveDraft(
    'id',
    { path: 'kl.md', file: 'kl.md' },
    { host: memory, stage: 'du-thao', edition: null, language: 'vi', readProfile, shown: () => {}, looked: () => {} },
  )
  draft.refresh(new Set())
  vi.advanceTimersByTime(20)
  expect(draft.state().notEvaluated).toContainEqual({
    name: 'van-phong.mjs',
    reason: 'phần mở rộng chỉ chạy ở lệnh check và build',
  })
  draft.close()
})

test('a draft that is locked while it is saved is read when it is let go, without a word', () => {
  const { draft, save, hold } = draftOnWindows()
  draft.refresh(new Set())
  vi.advanceTimersByTime(20)
  const { pages, version } = draft.state()
  expect(pages.length).toBe(3)
  hold(true)
  save(paper({ first: 'Lưu khi tệp bị khoá.' }))
  vi.advanceTimersByTime(300)
  expect(draft.state()).toMatchObject({ version, stale: false, pages })
  hold(false)
  vi.advanceTimersByTime(60)
  expect(draft.state().version).toBeGreaterThan(version)
  expect(draft.state().pages[0]).not.toEqual(pages[0])
  expect(draft.state().findings?.some(({ code }) => code.startsWith('KL7'))).toBe(false)
})

test('one that stays locked is told of after a while, its pages greyed, and read as soon as it is free', () => {
  const { draft, save, hold } = draftOnWindows()
  draft.refresh(new Set())
  vi.advanceTimersByTime(20)
  const { pages } = draft.state()
  hold(true)
  save(paper({ first: 'Lưu khi tệp bị khoá lâu.' }))
  vi.advanceTimersByTime(1500)
  expect(draft.state()).toMatchObject({ stale: true, pages })
  const [finding] = draft.state().findings ?? []
  expect(finding?.code).toMatch(/^KL7/)
  expect(finding?.message).toContain('kl.md')
  hold(false)
  // Nobody saves again: the draft is looked at all the same.
  vi.advanceTimersByTime(1100)
  expect(draft.state().stale).toBe(false)
  expect(draft.state().pages[0]).not.toEqual(pages[0])
  expect(draft.state().findings?.some(({ code }) => code.startsWith('KL7'))).toBe(false)
  draft.close()
})
