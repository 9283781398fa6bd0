package org.rapporteur.analysis.sentence;

/// Why a sentence is not a statement.
public enum Aside {
  SALUTATION,
  THANKS,
  COURTESY,
  INTRODUCTION,
  CLOSING,
  SIGNATURE,
  LINK,
  ATTACHMENT,
  FRAGMENT,
  /// Page head, page number or table of contents.
  LAYOUT,
  HEADING,
  LETTERHEAD,
  /// Footnote or source.
  NOTE,
  /// Refers to another place of the text, or gives no answer.
  REFERENCE,
  /// Copied from the questions, the background or an earlier edition of the report.
  CONSULTATION_TEXT,
  /// Pasted from a form by several contributors.
  FORM_TEXT
}
