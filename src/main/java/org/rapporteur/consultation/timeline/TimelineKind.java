package org.rapporteur.consultation.timeline;

import java.util.Locale;

/// The kind of a public event of a consultation.
public enum TimelineKind {
  ANNOUNCED,
  OPENED,
  EXTENDED,
  REVISED,
  QUESTION_CHANGED,
  CLOSED,
  REPORTED,
  ARCHIVED,
  WITHDRAWN;

  public String key() {
    return "consultation.timeline." + name();
  }

  /// The kind of the matching entry in the public log.
  String logKind() {
    return "consultation-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
