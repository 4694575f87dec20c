import { describe, expect, test } from 'vitest'
import { unplaced } from '../unplaced.ts'
import { finding, quiet, wrongFile } from './findings.test-support.ts'
import { renderGithub } from './github.ts'
import { renderJunit } from './junit.ts'
import type { FileReport } from './report.ts'

const report = (path: string, ...diagnostics: FileReport['diagnostics']): FileReport => ({
  path,
  diagnostics,
  notEvaluated: [],
})

describe('github', () => {
  const github = (...reports: readonly FileReport[]) =>
    renderGithub(reports, { language: 'en', pathOf: (path) => path.replaceAll('\\', '/') })

  test('is one workflow command a finding, the loudest first', () => {
    expect(github(report('hồ sơ/a.md', unplaced(quiet, {}), finding('a\nxem IV\n', 'IV')), report('b.md'))).toBe(
      [
        '::warning file=hồ sơ/a.md,line=2,endLine=2,col=5,endColumn=7,title=KL3999 said-twice::Section IV stands twice%0ARenumber it%0AHD05 I.9',
        '::notice file=hồ sơ/a.md,title=KL2999 a-custom::Better written otherwise',
        '',
      ].join('\n'),
    )
  })

  test('nothing that an author or a file name holds ends a command or begins another', () => {
    const words = '100%, x: \u001b[31m\r\n::error::y'
    const told = github(report('x', finding(`${words}\n`, words, {}, 'C:\\a,b%\r\n::set-output.md')))
    expect(told.trimEnd().split('\n')).toHaveLength(1)
    expect(told).toMatch(/^::warning file=C%3A\/a%2Cb%25%0D%0A%3A%3Aset-output\.md,line=1,endLine=2,title=/)
    expect(told).toContain('Section 100%25, x: ')
    expect(told).not.toMatch(/[\u001b\r]/)
  })
})

describe('junit', () => {
  const junit = (reports: readonly FileReport[], failing: readonly ('error' | 'warning' | 'hint')[] = ['error']) =>
    renderJunit(reports, { language: 'vi', failing, pathOf: (path) => path })

  test('a suite for each draft, a case for each finding', () => {
    const reports: FileReport[] = [
      report('a.md', finding('IV\n', 'IV', {}, 'a.md'), unplaced(quiet, {})),
      { ...report('b.md'), notEvaluated: [{ name: 'needs-date', reason: { vi: 'Chưa có ngày', en: 'Undated' } }] },
      report('c.md'),
      report('khong.md', unplaced(wrongFile, {})),
    ]
    expect(junit(reports, ['error', 'warning'])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ketluan" tests="5" failures="1" errors="1">
<testsuite name="a.md" tests="2" failures="1" errors="0" skipped="0">
<testcase classname="a.md" name="KL3999 said-twice (1:1)" file="a.md" line="1">
<failure message="Mục IV có hai lần" type="warning">a.md:1:1: cảnh báo KL3999 Mục IV có hai lần
Đánh số lại
HD05 I.9</failure>
</testcase>
<testcase classname="a.md" name="KL2999 a-custom" file="a.md">
<system-out>a.md: gợi ý KL2999 Nên viết khác</system-out>
</testcase>
</testsuite>
<testsuite name="b.md" tests="1" failures="0" errors="0" skipped="1">
<testcase classname="b.md" name="needs-date">
<skipped message="Chưa có ngày"/>
</testcase>
</testsuite>
<testsuite name="c.md" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="c.md" name="Không có gì phải sửa"/>
</testsuite>
<testsuite name="khong.md" tests="1" failures="0" errors="1" skipped="0">
<testcase classname="khong.md" name="KL7999 no-such-file" file="khong.md">
<error message="Không có tệp" type="error">khong.md: lỗi KL7999 Không có tệp</error>
</testcase>
</testsuite>
</testsuites>
`)
  })

  test('below the threshold nothing fails', () => {
    expect(junit([report('a.md', finding('IV\n', 'IV'))])).toMatch(/failures="0"[\s\S]*<system-out>/)
  })

  test('holds no character that XML has no place for, and none that is markup', () => {
    const words = 'a\u0007\u0000\ufffe\ud800 <b> & "c" \'d\'\n]]>'
    const xml = junit([report('x"<\n.md', finding(words, words))], ['warning'])
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe]|\ud800(?![\udc00-\udfff])/)
    expect(xml).toContain('name="x&quot;&lt;&#10;.md"')
    expect(xml).toContain('&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;&#10;]]&gt;')
    expect(xml).toContain('&lt;b&gt; &amp; "c" \'d\'\n]]&gt; có hai lần')
  })
})
