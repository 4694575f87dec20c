import { define } from '../define.ts'

/** KL9xxx: faults of the program, never of the author. */

export const internalFault = define({
  code: 'KL9001',
  name: 'internal-fault',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'ketluan tự gặp lỗi khi {activity}, không phải do bản thảo: {reason} ({version})',
    en: 'ketluan itself failed while {activity}; the draft is not at fault: {reason} ({version})',
  },
  help: {
    vi: 'Xin gửi cho người làm ketluan bản thảo, lệnh đã chạy và dòng trên. Muốn có thêm chi tiết, đặt biến KETLUAN_DEBUG=1 rồi chạy lại.',
    en: 'Please send the makers of ketluan the draft, the command you ran and the line above. Set KETLUAN_DEBUG=1 and run again for details.',
  },
})
