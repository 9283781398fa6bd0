package org.rapporteur.consultation.timeline;

/// What can happen to a consultation in public.
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

  /// The kind of the entry in the public log.
  String logKind() {
    return "consultation-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
