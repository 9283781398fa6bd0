package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// Content of a news mail in the reader's language.
public record NewsMailContent(List<NewsMailSection> sections) {

  public NewsMailContent {
    sections = List.copyOf(sections);
  }

  /// News of one followed place. Links are paths on this site.
  /// @param reason why the reader gets the news
  /// @param summary text with the number of news items
  /// @param unlistedCount number of news items not listed
  public record NewsMailSection(
      String name,
      String location,
      String link,
      String reason,
      String summary,
      List<NewsMailItem> items,
      int unlistedCount) {

    public NewsMailSection {
      items = List.copyOf(items);
    }
  }

  /// A comment or an entry of the public log.
  /// @param heading the contributor of a comment, or the kind of a log entry
  public record NewsMailItem(
      String heading,
      @Nullable String reference,
      String text,
      LanguageTag language,
      Instant at,
      String link) {}
}
