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
  /// Copied from the questions, the background or an earlier edition of the report.
  CONSULTATION_TEXT,
  /// Pasted from a form by several contributors.
  FORM_TEXT
}
