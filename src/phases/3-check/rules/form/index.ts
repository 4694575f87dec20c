import type { Rule } from '../../rule.ts'
import { abolished } from './abolished.ts'
import { authorityAuthor } from './authority-author.ts'
import { authorityForm } from './authority-form.ts'
import { dateForm } from './date-form.ts'
import { deputySignature } from './deputy-signature.ts'
import { endMark } from './end-mark.ts'
import { filingLine } from './filing-line.ts'
import { grounds } from './grounds.ts'
import { identity } from './identity.ts'
import { issuerName } from './issuer-name.ts'
import { numberForm } from './number-form.ts'
import { place } from './place.ts'
import { position } from './position.ts'
import { recipientNotes } from './recipient-notes.ts'
import { recipientsEnds, recipientsEndsMixed } from './recipients-punctuation.ts'
import { sessionNumber } from './session-number.ts'
import { signatoryName } from './signatory-name.ts'
import { stateFormat } from './state-format.ts'
import { subjectForm } from './subject-form.ts'
import { superiorForm } from './superior-form.ts'
import { titleSeparator } from './title-separator.ts'

/** Form of the official parts, and whether they agree with each other (KL41), in the order of the paper. */
export const formRules: readonly Rule[] = [
  stateFormat,
  superiorForm,
  issuerName,
  numberForm,
  place,
  dateForm,
  subjectForm,
  titleSeparator,
  identity,
  sessionNumber,
  abolished,
  grounds,
  endMark,
  filingLine,
  recipientsEnds,
  recipientsEndsMixed,
  recipientNotes,
  authorityForm,
  deputySignature,
  authorityAuthor,
  position,
  signatoryName,
]
