package org.rapporteur.counts;

import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// A comment of the expected discussion.
///
/// @param parent the number of the comment it answers; 0 for the first comment of a thread
/// @param agree how many agreed in the imported data
/// @param positions the positions set here, keyed by contributor
/// @param words the words of its text, as the search splits them
public record ExpectedComment(
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
    Map<String, ExpectedPosition> positions,
    Set<String> words) {

  /// One contributor's position, with the group and region it is counted under.
  public record ExpectedPosition(boolean agrees, StakeholderGroup group, Region region) {}

  /// Counts positions set here and imported ones.
  int countAgree() {
    return agree + (int) positions.values().stream().filter(ExpectedPosition::agrees).count();
  }

  int countDisagree() {
    return disagree
        + (int) positions.values().stream().filter(position -> !position.agrees()).count();
  }
}
