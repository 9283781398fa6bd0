package org.rapporteur.search.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.moderation.DecisionErased;
import org.rapporteur.search.Kind;
import org.rapporteur.search.index.Index;
import org.rapporteur.search.index.Matter;
import org.rapporteur.search.index.Portion;

/// What an event takes away from everyone.
sealed interface Removal {

  /// No search tells of it from now on.
  void withhold(Index index);

  /// Returns when the index does not know it any more.
  void carryOut(Index index);

  /// Some things, as far as they are not public any more.
  record OfMatters(List<Matter> matters) implements Removal {

    @Override
    public void withhold(Index index) {
      index.withhold(matters);
    }

    @Override
    public void carryOut(Index index) {
      index.now(matters);
    }
  }

  record OfPortion(Portion portion) implements Removal {

    @Override
    public void withhold(Index index) {
      index.withhold(portion);
    }

    @Override
    public void carryOut(Index index) {
      index.forget(portion);
    }
  }

  static Optional<Removal> by(Object event) {
    return Optional.ofNullable(
        switch (event) {
          case CommentRemoved removed -> of(removed.comment());
          case CommentWithdrawn withdrawn -> of(withdrawn.comment());
          case CommentRedacted redacted -> of(redacted.comment());
          // Also an edit that awaits review again: its words are not public until then.
          case CommentRevised revised -> of(revised.comment());
          // Nobody but the index can tell whether anything of it is not public any more.
          case SubmissionChanged changed ->
              new OfMatters(List.of(new Matter(Kind.SUBMISSION, changed.submission().value())));
          case DecisionErased erased ->
              new OfMatters(List.of(new Matter(Kind.DECISION, erased.decision().value())));
          // Its questions, decisions and report can still be read.
          case ConsultationWithdrawn withdrawn ->
              new OfPortion(
                  new Portion(
                      withdrawn.consultation(),
                      EnumSet.of(Kind.COMMENT, Kind.SUBMISSION, Kind.ATTACHMENT)));
          case ConsultationRemoved removed ->
              new OfPortion(new Portion(removed.consultation(), EnumSet.allOf(Kind.class)));
          default -> null;
        });
  }

  private static Removal of(CommentId comment) {
    return new OfMatters(IndexFeed.whole(comment));
  }
}
