import { define } from '../../../../diagnostics/define.ts'
import { pointAt, type Span } from '../../../../source/span.ts'
import type { Rule } from '../../rule.ts'
import { findIn, isTyped } from './typed.ts'

export const datePadding = define({
  code: 'KL4104',
  name: 'date-padding',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.4.2.2',
  message: {
    vi: 'Ở dòng địa danh, “{written}” phải viết là “{expected}”',
    en: 'In the line of place and date, “{written}” is written “{expected}”',
  },
  help: {
    vi: 'Thêm số 0 trước ngày nhỏ hơn 10 và tháng nhỏ hơn 3 (ngày 05 tháng 02, nhưng ngày 15 tháng 6); ngoài ra không thêm. Bản in đã ghi đúng, hãy sửa cả trong bản thảo.',
    en: 'A 0 stands before a day below 10 and a month below 3 (ngày 05 tháng 02, but ngày 15 tháng 6), nowhere else. The printed paper has it right; mend the draft too.',
  },
})

export const dateNotInWords = define({
  code: 'KL4105',
  name: 'date-not-in-words',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.4.2',
  message: {
    vi: 'Ngày ở dòng địa danh phải có đủ chữ ngày, tháng, năm',
    en: 'The date beside the place has the words ngày, tháng and năm',
  },
  help: {
    vi: 'Viết như “ngày 05 tháng 6 năm 2026”. Bản in đã ghi đúng, hãy sửa cả trong bản thảo.',
    en: 'Write “ngày 05 tháng 6 năm 2026”. The printed paper has it right; mend the draft too.',
  },
})

export const placeWithoutComma = define({
  code: 'KL4106',
  name: 'place-without-comma',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.4.2',
  message: {
    vi: 'Thiếu dấu phẩy giữa địa danh và ngày',
    en: 'A comma is missing between place and date',
  },
  help: {
    vi: 'Viết như “Vĩnh Hoà, ngày 05 tháng 6 năm 2026”. Bản in đã có dấu phẩy, hãy sửa cả trong bản thảo.',
    en: 'Write “Vĩnh Hoà, ngày 05 tháng 6 năm 2026”. The printed paper has the comma; mend the draft too.',
  },
})

/** `Vĩnh Hoà, ngày 05 tháng 6 năm 2026` as typed in the letterhead (HD05 I.4.2). */
export const dateForm: Rule = {
  name: 'date-form',
  needs: 'fields',
  reports: [datePadding, dateNotInWords, placeWithoutComma],
  run({ letterhead: { date, spans } }, { sink, draft }) {
    const place = spans.date
    if (!date || !isTyped(place, draft)) return
    const source = draft.source.text
    const { year, month, day } = date
    const numeric = findIn(source, place, /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*[/.-]\s*\d{4}/)
    if (numeric && year !== null && month !== null) {
      const words = `${day === null ? 'ngày    ' : `ngày ${pad(day, 10)} `}tháng ${pad(month, 3)} năm ${year}`
      const title = { vi: `Viết “${words}”`, en: `Write “${words}”` }
      const at = { start: place.start, end: numeric.span.end }
      sink.report(dateNotInWords, numeric.span, {}, { fix: { title, safe: false, edits: [{ span: at, text: words }] } })
    } else {
      const parts: readonly [number | null, number, RegExp][] = [
        [day, 10, /ngày\s*(\d{1,3})(?!\d)/iu],
        [month, 3, /tháng\s*(\d{1,3})(?!\d)/iu],
      ]
      for (const [value, limit, pattern] of parts) {
        const written = value === null ? null : findIn(source, place, pattern)
        if (value === null || !written || written.text === pad(value, limit)) continue
        const expected = pad(value, limit)
        const title = { vi: `Viết “${expected}”`, en: `Write “${expected}”` }
        const fix = { title, safe: false, edits: [{ span: written.span, text: expected }] }
        sink.report(datePadding, written.span, { written: written.text, expected }, { fix })
      }
    }
    const gap = isTyped(spans.place, draft) ? gapBetween(source, spans.place, place) : null
    if (gap) {
      const title = { vi: 'Thêm dấu phẩy', en: 'Add the comma' }
      const fix = { title, safe: true, edits: [{ span: gap, text: ',' }] }
      sink.report(placeWithoutComma, gap, {}, { fix })
    }
  },
}

function pad(value: number, limit: number): string {
  return value < limit ? `0${value}` : String(value)
}

/** The place right behind the place name, where nothing but blanks parts it from the date. */
function gapBetween(source: string, place: Span, date: Span): Span | null {
  if (place.end > date.start || !/^[ \u00a0*_]*$/.test(source.slice(place.end, date.start))) return null
  return pointAt(place.end)
}
