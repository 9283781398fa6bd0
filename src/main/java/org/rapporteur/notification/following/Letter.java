package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// What a mail of news says, in words made for one person now.
public record Letter(List<Section> sections) {

  public Letter {
    sections = List.copyOf(sections);
  }

  /// One followed thing: what is new in it, and why it is told. Links are paths on this site.
  public record Section(
      String name,
      String where,
      String link,
      String why,
      String count,
      List<Item> items,
      int more) {

    public Section {
      items = List.copyOf(items);
    }
  }

  /// A comment, or a public act, which has no author and nothing quoted.
  public record Item(
      String heading,
      @Nullable String reference,
      String text,
      LanguageTag language,
      Instant at,
      String link) {}
}
