package org.rapporteur.counts;

import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// A comment as its source tells it.
///
/// @param parent the number of what it answers; 0 for the beginning of a thread
/// @param agree how many agreed elsewhere, before it was imported
/// @param positions who agrees (or not) here, by holder
/// @param words what it says, as the search splits it
public record Said(
    int number,
    int question,
    int parent,
    boolean published,
    boolean official,
    StakeholderGroup group,
    Region region,
    String language,
    String contributor,
    int agree,
    int disagree,
    Map<String, Stance> positions,
    Set<String> words) {

  /// One holder's position, with what is counted by.
  public record Stance(boolean agrees, StakeholderGroup group, Region region) {}

  /// Here and elsewhere.
  int yes() {
    return agree + (int) positions.values().stream().filter(Stance::agrees).count();
  }

  int no() {
    return disagree + (int) positions.values().stream().filter(held -> !held.agrees()).count();
  }
}
