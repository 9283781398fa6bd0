package org.rapporteur.synthesis.readiness;

import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.draft.ParagraphId;

/// A part of a draft that a person confirms before publication.
///
/// @param subject identifies the item among those of its kind
/// @param state changes when the item must be confirmed again
/// @param name the theme or challenge, or the message key of a group; empty for a paragraph
/// @param number of the paragraph, percentage points of the balance, or per cent of contributors
/// @param paragraph where the item is, if it has a place
public record ReadinessItem(
    Kind kind,
    String subject,
    String state,
    String name,
    int number,
    @Nullable ParagraphId paragraph) {

  /// Reasons why a person must look at a part of a draft.
  public enum Kind {
    /// The engine or a language model named the theme.
    THEME_NAME,
    /// Nobody compared the paragraph with its sources.
    PARAGRAPH,
    /// A group's share of citations is far from its share of comments.
    BALANCE,
    CHALLENGE,
    /// Most contributors address the theme, so it may say too little.
    COMMON_THEME,
    /// No sentence conveys the point; it must be set aside with a reason.
    POINT,
    /// No sentence conveys what opposes the point; it must be set aside with a reason.
    OPPOSING_SIDE;

    public boolean needsReason() {
      return this == POINT || this == OPPOSING_SIDE;
    }

    /// Message key of a heading with the number of items.
    public String key() {
      return "synthesis.confirmation.kind." + name();
    }
  }

  /// Looks up a message.
  @FunctionalInterface
  public interface Texts {
    String text(String key, Object... arguments);
  }

  /// Returns the item in words.
  public String words(Texts texts) {
    return texts.text("synthesis.confirmation." + kind, shownName(texts), number);
  }

  /// Returns the item in a few words, for a list of items of its kind.
  public String shortWords(Texts texts) {
    return texts.text("synthesis.confirmation.short." + kind, shownName(texts), number);
  }

  private String shownName(Texts texts) {
    return kind == Kind.BALANCE ? texts.text(name) : name;
  }

  /// True if a confirmation of the given state is still valid: the state is the same, or the
  /// balance is no further from zero on the same side.
  boolean isCoveredBy(String confirmed) {
    if (kind != Kind.BALANCE) {
      return state.equals(confirmed);
    }
    int points = Integer.parseInt(confirmed);
    return Integer.signum(points) == Integer.signum(number) && Math.abs(points) >= Math.abs(number);
  }

  /// Returns the item with the balance that was confirmed.
  ReadinessItem confirmedAs(String confirmed) {
    return kind == Kind.BALANCE
        ? new ReadinessItem(kind, subject, confirmed, name, Integer.parseInt(confirmed), paragraph)
        : this;
  }
}
