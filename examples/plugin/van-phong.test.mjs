import assert from 'node:assert/strict'
import test from 'node:test'
import { examineEmitter } from 'ketluan/test-kit'
import plugin from './van-phong.mjs'

test('the text format takes every paper', async () => {
  assert.deepEqual(await examineEmitter(plugin.emitters[0]), [])
})
