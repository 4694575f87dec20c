import { describe, expect, it } from 'vitest'
import { classify, defaultSymbol } from './bodies.ts'
import type { EditionId } from './edition.ts'

describe('the default symbol follows from the issuing body', () => {
  it.each<[string, string | null, EditionId, string | null]>([
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', null, 'hd05', 'KL/TW'],
    ['TỈNH UỶ LAM GIANG', null, 'hd05', 'KL/TU'],
    ['Thành ủy Hải Đăng', null, 'hd05', 'KL/TU'],
    ['ĐẢNG UỶ XÃ VĨNH HOÀ', 'ĐẢNG BỘ TỈNH LAM GIANG', 'hd05', 'KL/ĐU'],
    ['Đảng ủy phường An Phú', null, 'hd05', 'KL/ĐU'],
    ['ĐẢNG UỶ QUÂN SỰ TỈNH LAM GIANG', 'ĐẢNG BỘ TỈNH LAM GIANG', 'hd05', 'KL/ĐUQS'],
    ['QUÂN UỶ TRUNG ƯƠNG', null, 'hd05', 'KL/QUTW'],
    ['CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ', 'ĐẢNG BỘ SỞ TƯ PHÁP', 'hd05', 'KL/CB'],
    ['UỶ BAN KIỂM TRA', 'TỈNH UỶ LAM GIANG', 'hd05', 'KL/UBKTTU'],
    ['ỦY BAN KIỂM TRA', 'BAN CHẤP HÀNH TRUNG ƯƠNG', 'hd05', 'KL/UBKTTW'],
    ['VĂN PHÒNG', 'ĐẢNG UỶ XÃ VĨNH HOÀ', 'hd05', 'KL/VPĐU'],
    ['BAN TỔ CHỨC - BAN NỘI CHÍNH', 'TỈNH UỶ LAM GIANG', 'hd05', 'KL/BTCTU-BNCTU'],
    ['ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH LAM GIANG LẦN THỨ XX', null, 'hd05', 'KL/ĐH'],
    ['HUYỆN UỶ THANH LÂM', 'ĐẢNG BỘ TỈNH LAM GIANG', 'hd36', 'KL/HU'],
    ['THÀNH UỶ HẢI PHÒNG', null, 'hd36', 'KL/TU'],
    ['THÀNH UỶ BẾN LŨNG', 'ĐẢNG BỘ TỈNH LAM GIANG', 'hd36', 'KL/ThU'],
    ['ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH', 'ĐẢNG BỘ TỈNH LAM GIANG', 'hd36', 'KL/ĐUK'],
  ])('%s under %s (%s): %s', (issuer, superior, edition, symbol) => {
    expect(defaultSymbol(issuer, superior, edition)).toBe(symbol)
  })

  it.each<[string, string | null, EditionId]>([
    ['HUYỆN UỶ THANH LÂM', 'ĐẢNG BỘ TỈNH LAM GIANG', 'hd05'],
    ['THÀNH UỶ BẾN LŨNG', null, 'hd36'],
    ['BAN TỔ CHỨC', null, 'hd05'],
    ['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', 'TỈNH UỶ LAM GIANG', 'hd05'],
    ['CÔNG TY CÂY XANH', null, 'hd05'],
    ['ĐẢNG UỶX', null, 'hd05'],
  ])('nothing is guessed for %s under %s (%s)', (issuer, superior, edition) => {
    expect(defaultSymbol(issuer, superior, edition)).toBeNull()
  })
})

describe('the first line of the letterhead', () => {
  it.each<[string, 'required' | 'none']>([
    ['BỘ CHÍNH TRỊ', 'none'],
    ['TỈNH UỶ LAM GIANG', 'none'],
    ['ĐẢNG UỶ CHÍNH PHỦ', 'none'],
    ['ĐẢNG UỶ XÃ VĨNH HOÀ', 'required'],
    ['ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI', 'required'],
    ['CHI BỘ 3', 'required'],
    ['VĂN PHÒNG', 'required'],
  ])('%s: %s', (issuer, superior) => {
    expect(classify(issuer, null, 'hd05')?.superior).toBe(superior)
  })
})
