package org.rapporteur.discussion;

/// By which way a comment came.
public enum Channel {
  WEB,
  LIGHT,
  MAIL,
  FORM,
  SUBMISSION,
  IMPORT,
  API
}
