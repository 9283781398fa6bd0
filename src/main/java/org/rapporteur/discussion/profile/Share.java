package org.rapporteur.discussion.profile;

/// How much of a consultation is one contributor's: their published comments, the questions these
/// stand under, and the positions they hold.
public record Share(int comments, int questions, int agree, int disagree) {

  public int positions() {
    return agree + disagree;
  }
}
