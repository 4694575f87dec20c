import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { siblingsOf } from './siblings.ts'

export const imageWithoutText = define({
  code: 'KL3044',
  name: 'image-without-text',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Hình “{url}” không có chữ mô tả cho người không xem được hình',
    en: 'The image “{url}” has no text for readers who cannot see it',
  },
  help: {
    vi: 'Viết hình vẽ gì giữa hai dấu ngoặc vuông: ![Sơ đồ vùng chè của xã]({url}). Chữ này không in ra.',
    en: 'Say between the square brackets what it shows: ![Map of the tea gardens]({url}). The words are not printed.',
  },
})

/** Images that say nothing to a screen reader: PDF/UA and WCAG want words for each. */
export const imageText: Rule = {
  name: 'image-text',
  needs: 'body',
  reports: [imageWithoutText],
  run(_, context) {
    for (const { blocks } of context.share(siblingsOf)) {
      for (const block of blocks) {
        if (block.type === 'image' && block.alt === '')
          context.sink.report(imageWithoutText, block.span, { url: block.url })
      }
    }
  },
}
