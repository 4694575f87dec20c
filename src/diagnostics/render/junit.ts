import { positionOf } from '../../source/line-index.ts'
import type { Bilingual, Language, Severity } from '../define.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { severityWords } from './paint.ts'
import { type FileReport, isOfTheProgram } from './report.ts'
import { basisOf, helpOf, messageOf, textOf } from './text.ts'
import { xmlElement } from './xml.ts'

export interface JunitOptions {
  readonly language: Language
  /** Findings of these severities make a test fail; the others are told by one that passes. */
  readonly failing: readonly Severity[]
  /** A file's path from the root of the sources, with `/`. */
  readonly pathOf: (path: string) => string
}

const passed: Bilingual = { vi: 'Không có gì phải sửa', en: 'Nothing to mend' }

type Outcome = 'passed' | 'failed' | 'broken' | 'skipped'
interface Case {
  readonly outcome: Outcome
  readonly xml: string
}

/**
 * JUnit XML as CI systems read it: a suite for each file, a case for each finding and for each rule that could not be
 * evaluated; a file without either has one case that passes. What befell the program itself is an error, no failure.
 */
export function renderJunit(reports: readonly FileReport[], options: JunitOptions): string {
  const suites = reports.map((report) => ({ name: options.pathOf(report.path), cases: casesOf(report, options) }))
  const all = suites.flatMap(({ cases }) => cases)
  const xml = suites.map(({ name, cases }) =>
    xmlElement(
      'testsuite',
      { name, ...countsOf(cases), skipped: numberOf(cases, 'skipped') },
      cases.map((each) => each.xml),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('testsuites', { name: 'ketluan', ...countsOf(all) }, xml)}\n`
}

function countsOf(cases: readonly Case[]): Readonly<Record<string, number>> {
  return { tests: cases.length, failures: numberOf(cases, 'failed'), errors: numberOf(cases, 'broken') }
}

function numberOf(cases: readonly Case[], outcome: Outcome): number {
  return cases.filter((each) => each.outcome === outcome).length
}

function casesOf(report: FileReport, options: JunitOptions): readonly Case[] {
  const classname = options.pathOf(report.path)
  const findings = report.diagnostics.map((diagnostic) => caseOf(diagnostic, report, options))
  const skipped = report.notEvaluated.map(({ name, reason }): Case => {
    const why = xmlElement('skipped', { message: textOf(reason, options.language) }, [])
    return { outcome: 'skipped', xml: xmlElement('testcase', { classname, name }, [why]) }
  })
  if (findings.length + skipped.length > 0) return [...findings, ...skipped]
  return [{ outcome: 'passed', xml: xmlElement('testcase', { classname, name: passed[options.language] }, []) }]
}

function caseOf(diagnostic: Diagnostic, { path }: FileReport, { language, failing, pathOf }: JunitOptions): Case {
  const { definition, severity, location } = diagnostic
  const at = location && positionOf(location.source, location.span.start)
  const file = pathOf(location?.source.path ?? path)
  const place = at ? `${file}:${at.line}:${at.column}` : file
  const message = messageOf(diagnostic, language)
  const attributes = {
    classname: pathOf(path),
    // Two cases of one name are one case to most readers, so the place belongs to the name.
    name: `${definition.code} ${definition.name}${at ? ` (${file === pathOf(path) ? '' : `${file}:`}${at.line}:${at.column})` : ''}`,
    file,
    line: at?.line,
  }
  const head = `${place}: ${severityWords[severity][language]} ${definition.code} ${message}`
  const text = [head, helpOf(diagnostic, language), basisOf(diagnostic, language)].filter(Boolean).join('\n')
  if (!failing.includes(severity)) {
    return { outcome: 'passed', xml: xmlElement('testcase', attributes, [xmlElement('system-out', {}, text)]) }
  }
  const broken = isOfTheProgram(diagnostic)
  const said = xmlElement(broken ? 'error' : 'failure', { message, type: severity }, text)
  return { outcome: broken ? 'broken' : 'failed', xml: xmlElement('testcase', attributes, [said]) }
}
