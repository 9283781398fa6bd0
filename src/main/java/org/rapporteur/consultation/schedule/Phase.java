package org.rapporteur.consultation.schedule;

/// Where a consultation stands at a moment. The phase decides who may do what.
public enum Phase {
  DRAFT,
  ANNOUNCED,
  OPEN,
  CLOSED,
  REPORTED,
  ARCHIVED,
  WITHDRAWN;

  public boolean isPublic() {
    return this != DRAFT;
  }

  public boolean acceptsComments() {
    return this == OPEN;
  }

  public boolean acceptsPositions() {
    return this == OPEN;
  }

  /// Threads may be read once the consultation has opened.
  public boolean showsComments() {
    return this == OPEN || this == CLOSED || this == REPORTED || this == ARCHIVED;
  }

  public boolean isOver() {
    return this == CLOSED || this == REPORTED || this == ARCHIVED;
  }

  /// A report on it is published, or published anew.
  public boolean acceptsReport() {
    return this == CLOSED || this == REPORTED;
  }

  /// What is archived is read, and changed no more.
  public boolean isArchived() {
    return this == ARCHIVED;
  }

  public String key() {
    return "consultation.phase." + name();
  }
}
