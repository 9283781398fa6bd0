package org.rapporteur.discussion;

/// The channel through which a comment was received.
public enum Channel {
  WEB,
  LIGHT,
  MAIL,
  FORM,
  SUBMISSION,
  IMPORT,
  API
}
