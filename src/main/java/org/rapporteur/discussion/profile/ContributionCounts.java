package org.rapporteur.discussion.profile;

/// Counts of a contributor in one consultation: published comments, the questions they belong to,
/// and positions.
public record ContributionCounts(int comments, int questions, int agree, int disagree) {

  public int positions() {
    return agree + disagree;
  }

  boolean isEmpty() {
    return comments + positions() == 0;
  }
}
