package org.rapporteur.consultation.schedule;

/// The phase of a consultation at a moment. It decides which actions are possible.
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

  /// Comments are visible once the consultation has opened.
  public boolean showsComments() {
    return this == OPEN || this == CLOSED || this == REPORTED || this == ARCHIVED;
  }

  public boolean isOver() {
    return this == CLOSED || this == REPORTED || this == ARCHIVED;
  }

  /// A report can be published or replaced.
  public boolean acceptsReport() {
    return this == CLOSED || this == REPORTED;
  }

  /// An archived consultation is read-only.
  public boolean isArchived() {
    return this == ARCHIVED;
  }

  public String key() {
    return "consultation.phase." + name();
  }
}
