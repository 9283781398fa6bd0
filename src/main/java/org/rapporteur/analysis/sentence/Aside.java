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
  FRAGMENT
}
