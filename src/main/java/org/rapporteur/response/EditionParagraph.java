package org.rapporteur.response;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;

/// A numbered paragraph of an edition.
///
/// @param id the same in every edition, while the number can change
@Embeddable
public record EditionParagraph(
    int edition, @Column(name = "paragraph") int number, @Column(name = "paragraph_id") String id) {

  /// Returns the subject of an entry in the public log.
  public String subject() {
    return "edition %d, ¶ %d".formatted(edition, number);
  }

  /// Returns the facts of an entry in the public log.
  public Map<String, String> facts() {
    return Map.of("edition", String.valueOf(edition), "paragraph", String.valueOf(number));
  }
}
