package org.rapporteur.synthesis.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;

/// What somebody seeks in the comments of a consultation while they write.
///
/// @param question the number of the question that is answered, absent for all
/// @param group whose comments, absent for everyone's
/// @param page from 1
public record EvidenceQuestion(
    String words, @Nullable Integer question, @Nullable StakeholderGroup group, int page) {

  /// As many as the index takes.
  public static final int MOST_CHARACTERS = 200;

  /// Whoever has read a hundred comments narrows down.
  public static final int MOST_PAGES = 5;

  public EvidenceQuestion {
    words = InputText.requireLine("words", words, MOST_CHARACTERS);
    if (page < 1 || page > MOST_PAGES) {
      throw new InvalidInput("search.page", "page", Map.of("most", MOST_PAGES));
    }
  }

  public EvidenceQuestion next() {
    return new EvidenceQuestion(words, question, group, page + 1);
  }
}
