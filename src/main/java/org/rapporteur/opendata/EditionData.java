package org.rapporteur.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.discussion.snapshot.VisibleCommentSql;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.opendata.TableRows.RowConsumer;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.CommentDisposition;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.ReportDocument;

/// The data of an edition: the comments of its annex, in the revisions that it used if they are
/// still public, with their dispositions. Positions no longer change after a consultation closed.
record EditionData(
    ConsultationDetails consultation,
    DataDescription description,
    VisibleCommentSql comments,
    VisiblePositionSql positions,
    ReportDocument report)
    implements PublicData {

  private static final int PAGE_SIZE = 500;

  /// Code of the reason of comments that are counted under a theme.
  private static final String THEME = "theme";

  @Override
  public void readComments(Consumer<List<VisibleComment>> consumer) {
    report.contributions().stream()
        .map(EditionData::revision)
        .gather(Gatherers.windowFixed(PAGE_SIZE))
        .forEach(page -> consumer.accept(comments.findRevisions(consultation.id(), page)));
  }

  @Override
  public void readPositions(Consumer<List<CommentPositionCounts>> consumer) {
    Set<Integer> numbers =
        report.contributions().stream().map(AnnexEntry::number).collect(Collectors.toSet());
    positions.forEachPage(
        consultation.id(),
        CommentFilter.ALL,
        page ->
            consumer.accept(
                page.stream().filter(counts -> numbers.contains(counts.comment())).toList()));
  }

  @Override
  public void readCommentsWithPositions(
      BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> consumer) {
    readComments(page -> consumer.accept(page, positions.listForPage(consultation.id(), page)));
  }

  @Override
  public List<QuestionDetails> questions() {
    return consultation.questions();
  }

  /// Counts the comments that the annex groups under each theme.
  @Override
  public List<ThemeRow> themes() {
    var counts = new TreeMap<Integer, TreeMap<String, Integer>>();
    for (var entry : report.contributions()) {
      var reason = entry.disposition().reason();
      if (entry.disposition().outcome() == CommentDisposition.Outcome.GROUPED
          && reason != null
          && reason.code().equals(THEME)) {
        counts
            .computeIfAbsent(entry.question(), question -> new TreeMap<>())
            .merge(reason.label(), 1, Integer::sum);
      }
    }
    var rows = new ArrayList<ThemeRow>();
    counts.forEach(
        (question, commentsByLabel) ->
            commentsByLabel.forEach(
                (label, comments) ->
                    rows.add(ThemeRow.forEdition(question, report.language(), label, comments))));
    return rows;
  }

  @Override
  public void readLedger(RowConsumer consumer) {
    EditionLedger.read(report, CommentFilter.ALL, consumer);
  }

  private static CommentRevisionNumber revision(AnnexEntry entry) {
    return new CommentRevisionNumber(
        entry.number(), entry instanceof Contribution contribution ? contribution.revision() : 0);
  }
}
