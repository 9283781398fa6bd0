package org.rapporteur.analysis.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.statement.SetAsideReason;

/// What became of one comment.
public sealed interface Disposition {

  /// Cited for what it says, in these paragraphs.
  record Cited(List<Integer> paragraphs) implements Disposition {

    public Cited {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// Counted with others in a paragraph that speaks for all of them: a theme, a campaign (by its
  /// template), the comments that only point to an attached document, or what remains.
  record Grouped(GroupedBy by, @Nullable String theme, @Nullable Integer campaign, int paragraph)
      implements Disposition {

    /// @param labels of themes by their ids
    public Grouped labelled(Map<String, String> labels) {
      return theme == null
          ? this
          : new Grouped(by, labels.getOrDefault(theme, theme), campaign, paragraph);
    }
  }

  record SetAside(SetAsideReason reason, @Nullable Integer duplicateOf) implements Disposition {}

  /// No paragraph carries it and nobody has set it aside: this stops publication.
  record Unaccounted() implements Disposition {}

  enum GroupedBy {
    THEME,
    CAMPAIGN,
    ATTACHED_DOCUMENT,
    REMAINDER
  }
}
