import { expect, test } from 'vitest'
import { memoryHost } from '../host/memory-host.ts'
import { imageLoader } from './load-images.ts'

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(40)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}
/** A comment, a fill byte, then a progressive frame header. */
const jpeg = new Uint8Array([
  0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 30, 0, 50, 1, 1, 0x11, 0, 0, 0,
])

const host = memoryHost({
  files: {
    '/tam/so-do.png': png(640, 480),
    '/van-phong/bang.txt': 'chữ',
    '/van-phong/hình/sơ đồ.png': png(640, 480),
    '/van-phong/anh.JPG': jpeg,
  },
})
const load = imageLoader(host, '/van-phong/du-thao.md')

test('a picture below the draft is read with its size', () => {
  expect(load('hình/sơ đồ.png')).toMatchObject({ mediaType: 'image/png', widthPx: 640, heightPx: 480 })
  expect(load('h%C3%ACnh/s%C6%A1%20%C4%91%E1%BB%93.png')).toMatchObject({ widthPx: 640 })
  expect(load('anh.JPG')).toMatchObject({ mediaType: 'image/jpeg', widthPx: 50, heightPx: 30 })
})

test('a picture is read once, however often it is shown', () => {
  expect(load('hình/../anh.JPG')).toBe(load('anh.JPG'))
})

const inEnglish = (url: string, loader = load) => {
  const loaded = loader(url)
  return 'data' in loaded ? 'a picture' : loaded.en
}

test('a picture that would fill the memory is none', () => {
  const huge = memoryHost({
    files: {
      '/v/khổng-lồ.png': png(65_535, 65_535),
      '/v/rộng.png': png(0xffff_ffff, 1),
      '/v/vừa.png': png(5000, 5000),
      '/v/nặng.png': new Uint8Array(33 * 1024 * 1024),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5].map((count) => {
          const bytes = new Uint8Array(30 * 1024 * 1024)
          bytes.set(png(10, 10))
          return [`/v/${count}.png`, bytes]
        }),
      ),
    },
  })
  const loader = imageLoader(huge, '/v/du-thao.md')
  expect(inEnglish('khổng-lồ.png', loader)).toMatch(/pixels/)
  expect(inEnglish('rộng.png', loader)).toMatch(/pixels/)
  expect(inEnglish('vừa.png', loader)).toBe('a picture')
  expect(inEnglish('nặng.png', loader)).toMatch(/over 32 MB/)
  const told = [1, 1, 2, 3, 4, 5, 1].map((count) => inEnglish(`${count}.png`, loader))
  expect(told.filter((words) => words === 'a picture')).toHaveLength(6)
  expect(told[5]).toMatch(/over 128 MB/)
})

test.each([
  '../tam/so-do.png',
  '..%2Ftam%2Fso-do.png',
  'a%00.png',
  'hình/../../tam/so-do.png',
  'file:///tam/so-do.png',
  '\\\\máy\\a.png',
  '/tam/so-do.png',
  'https://vidu.vn/a.png',
  '//vidu.vn/a.png',
  'bang.txt',
  'không-có.png',
])('%s is no picture of the draft', (url) => {
  expect(inEnglish(url)).toMatch(/no such file|does not lie|no PNG/)
})

test('standard input has its pictures in the folder the command runs in', () => {
  expect(imageLoader(host, null)('anh.JPG')).toMatchObject({ widthPx: 50 })
})
