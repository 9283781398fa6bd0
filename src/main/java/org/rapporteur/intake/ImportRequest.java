package org.rapporteur.intake;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;

/// A request to import a file into a consultation.
/// @param title the title of a new consultation; null if it is derived from the slug
/// @param questions the file of questions for a new consultation; null if there is none
/// @param uploadName the name in the upload store; null for a file of the command line
/// @param groups the stakeholder group for each value in the file; other values are guessed
public record ImportRequest(
    Slug consultation,
    @Nullable String title,
    Path file,
    String fileName,
    @Nullable Path questions,
    @Nullable String uploadName,
    Map<String, StakeholderGroup> groups) {

  /// True if a consultation in this phase can receive an import.
  public static boolean isPossibleIn(Phase phase) {
    return phase == Phase.DRAFT || phase == Phase.OPEN || phase == Phase.CLOSED;
  }
}
