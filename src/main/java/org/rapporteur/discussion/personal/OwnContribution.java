package org.rapporteur.discussion.personal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// A comment of the viewer with its state and counts, without its text.
///
/// @param cursor position for loading older contributions
/// @param question the number of the question
/// @param parent the number of the answered comment; null for a new thread
public record OwnContribution(
    long cursor,
    ContributionConsultation context,
    int number,
    int question,
    @Nullable Integer parent,
    CommentState state,
    Instant receivedAt,
    ResponseCounts responses) {

  /// The consultation of a contribution.
  public record ContributionConsultation(Slug slug, LocalizedText title) {}

  /// The positions on a contribution, and its direct replies.
  public record ResponseCounts(int agree, int disagree, int replies) {}

  public Slug consultation() {
    return context.slug();
  }

  public LocalizedText title() {
    return context.title();
  }

  public int agree() {
    return responses.agree();
  }

  public int disagree() {
    return responses.disagree();
  }

  public int replies() {
    return responses.replies();
  }
}
