package org.rapporteur.synthesis.engine.statements;

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
