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

  /// True if the consultation has opened and was not withdrawn, so comments are visible.
  public boolean showsComments() {
    return this == OPEN || this == CLOSED || this == REPORTED || this == ARCHIVED;
  }

  /// True if the consultation closed regularly, so it was not withdrawn.
  public boolean isOver() {
    return this == CLOSED || this == REPORTED || this == ARCHIVED;
  }

  /// True if a report can be published or replaced.
  public boolean acceptsReport() {
    return this == CLOSED || this == REPORTED;
  }

  /// True if the consultation is read-only.
  public boolean isArchived() {
    return this == ARCHIVED;
  }

  public String key() {
    return "consultation.phase." + name();
  }
}
