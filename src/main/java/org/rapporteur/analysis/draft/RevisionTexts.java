package org.rapporteur.analysis.draft;

import java.util.Optional;
import org.rapporteur.analysis.material.Material;

/// The plain text of a revision of a comment, as long as it may be read. What was wrapped in lines
/// is one line, as the sentences of a draft are that quote it.
@FunctionalInterface
public interface RevisionTexts {

  Optional<String> plainText(int comment, int revision);

  /// The current revisions alone.
  static RevisionTexts of(Material material) {
    return (number, revision) ->
        material
            .comment(number)
            .filter(comment -> comment.revision() == revision)
            .map(comment -> unwrapped(comment.plainText()));
  }

  /// Every place in it stays where it was.
  static String unwrapped(String text) {
    return text.replace('\n', ' ');
  }
}
