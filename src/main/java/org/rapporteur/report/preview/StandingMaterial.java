package org.rapporteur.report.preview;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.RemovedComment;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.SealedCommentRevision;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// What of a frozen draft may still be shown, found out each time that it is read. Words that were
/// removed or blacked out give way to the decision, as in an edition; because nobody relies on the
/// words of a preview yet, what it says from them is withheld, too.
@Component
class StandingMaterial {

  /// @param document absent where something went of which no decision is noted
  /// @param withheld the numbers of the paragraphs that are not shown
  record Shown(@Nullable ReportDocument document, SortedSet<Integer> withheld) {

    static final Shown NOTHING = new Shown(null, new TreeSet<>());
  }

  private final CommentAttributionSql bylines;
  private final StandingSummaries summaries;
  private final Messages messages;

  StandingMaterial(CommentAttributionSql bylines, StandingSummaries summaries, Messages messages) {
    this.bylines = bylines;
    this.summaries = summaries;
    this.messages = messages;
  }

  Shown of(ConsultationDetails consultation, ReportDocument frozen, Instant openedAt) {
    return summaries
        .in(consultation, frozen, openedAt)
        .map(standing -> withComments(consultation, standing, openedAt))
        .orElse(Shown.NOTHING);
  }

  private Shown withComments(
      ConsultationDetails consultation, ReportDocument frozen, Instant openedAt) {
    var listed = listed(frozen);
    var removed =
        bylines.listRemoved(consultation.id()).stream()
            .filter(each -> listed.containsKey(each.comment()))
            .toList();
    var sealed =
        bylines.listSealed(consultation.id()).stream()
            .filter(each -> listed.containsKey(each.comment()))
            .toList();
    var gone = new HashSet<>(bylines.listUnpublished(consultation.id()));
    gone.retainAll(listed.keySet());
    removed.stream().filter(each -> each.decision() != null).forEach(e -> gone.remove(e.comment()));
    if (!gone.isEmpty() || awaitsReview(consultation, listed)) {
      return Shown.NOTHING;
    }
    if (sealed.stream().anyMatch(each -> each.decision() == null && isTold(frozen, listed, each))) {
      return Shown.NOTHING;
    }
    var told = sealed.stream().filter(each -> isTold(frozen, listed, each)).toList();
    return of(
        frozen,
        removed,
        told,
        summaries.decidedAt(
            consultation,
            Stream.concat(
                removed.stream().map(RemovedComment::decision),
                told.stream().map(SealedCommentRevision::decision))),
        openedAt);
  }

  /// Words that the draft was made of await review again, as if nobody had decided on them.
  private boolean awaitsReview(ConsultationDetails consultation, Map<Integer, Integer> listed) {
    return bylines.listUnpublishedRevisions(consultation.id()).stream()
        .anyMatch(each -> Integer.valueOf(each.revision()).equals(listed.get(each.comment())));
  }

  private Shown of(
      ReportDocument frozen,
      List<RemovedComment> removed,
      List<SealedCommentRevision> sealed,
      Map<Integer, Instant> decidedAt,
      Instant openedAt) {
    var left = frozen;
    var withheld = new TreeSet<Integer>();
    var points = new HashSet<Integer>();
    var speaking = frozen.contentCitingParagraphs();
    for (var each : removed) {
      int decision = Objects.requireNonNull(each.decision());
      left =
          left.withCommentRemoved(
              each.comment(), decision, decidedAt.getOrDefault(decision, openedAt));
      withheld.addAll(speaking.getOrDefault(each.comment(), new TreeSet<>()));
      points.addAll(points(frozen, point -> point.citesContentOf(each.comment())));
    }
    for (var each : sealed) {
      int decision = Objects.requireNonNull(each.decision());
      var at = decidedAt.getOrDefault(decision, openedAt);
      left =
          left.withCommentRedacted(
              each.comment(), each.revision(), each.currentText(), decision, at);
      withheld.addAll(speaking.getOrDefault(each.comment(), new TreeSet<>()));
      points.addAll(points(frozen, point -> point.citesContentOf(each.comment())));
    }
    withheld.addAll(changed(frozen, left));
    var standing = Set.copyOf(left.summary());
    points.addAll(points(frozen, point -> !standing.contains(point)));
    left = left.withoutSummaryPoints(points);
    return new Shown(withheld.isEmpty() ? left : withheld(left, withheld), withheld);
  }

  /// Which points of the summary, counted from 0.
  private static Set<Integer> points(ReportDocument document, Predicate<SummaryPoint> which) {
    return IntStream.range(0, document.summary().size())
        .filter(at -> which.test(document.summary().get(at)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private ReportDocument withheld(ReportDocument document, Set<Integer> paragraphs) {
    var words = new ReportTexts(messages, document.language());
    return document.withParagraphsReplaced(
        paragraphs,
        Sentence.withReason(
            Sentence.Role.PROCESS,
            words.text("report.preview.withheld"),
            new Term("withheld", words.text("report.preview.withheld.reason"))));
  }

  /// Whether the draft was made of words that were sealed since, or quotes them. One that was made
  /// of what a redaction left rests on nothing that went.
  private static boolean isTold(
      ReportDocument frozen, Map<Integer, Integer> listed, SealedCommentRevision sealed) {
    return Objects.requireNonNull(listed.get(sealed.comment())) <= sealed.revision()
        || !frozen
            .withCommentRedacted(
                sealed.comment(), sealed.revision(), sealed.currentText(), 0, Instant.EPOCH)
            .equals(frozen);
  }

  /// The revisions of the comments that the draft was made of.
  private static Map<Integer, Integer> listed(ReportDocument document) {
    return document.contributions().stream()
        .filter(Contribution.class::isInstance)
        .map(Contribution.class::cast)
        .collect(Collectors.toMap(Contribution::number, Contribution::revision));
  }

  private static List<Integer> changed(ReportDocument before, ReportDocument after) {
    var paragraphs = before.paragraphs();
    return after.paragraphs().stream()
        .filter(paragraph -> !paragraph.equals(paragraphs.get(paragraph.number() - 1)))
        .map(Block.Paragraph::number)
        .toList();
  }
}
