package org.rapporteur.report.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.Selection;
import org.rapporteur.discussion.snapshot.VisibleDiscussion;
import org.rapporteur.discussion.snapshot.VisibleDiscussion.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositions;
import org.rapporteur.discussion.snapshot.VisiblePositions.PositionsOn;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;

/// A consultation as it is, or a selection of its comments.
///
/// @param report the latest edition, whose ledger stands beside the comments
record ConsultationData(
    DataOrder order,
    VisibleDiscussion discussion,
    VisiblePositions positions,
    List<ThemeRow> themes,
    @Nullable ReportDocument report,
    List<String> about,
    LanguageTag language,
    String licence)
    implements PublicData {

  @Override
  public void comments(Consumer<VisibleComment> reader) {
    discussion.comments(id(), selection(), page -> page.forEach(reader));
  }

  @Override
  public void said(Consumer<Said> reader) {
    discussion.comments(
        id(),
        selection(),
        page -> {
          var positions = positions(page);
          page.forEach(
              comment ->
                  reader.accept(
                      new Said(comment, positions.getOrDefault(comment.number(), List.of()))));
        });
  }

  @Override
  public void positions(Consumer<PositionsOn> reader) {
    positions.positions(id(), selection(), reader);
  }

  @Override
  public List<QuestionTitle> questions() {
    return QuestionTitles.of(order.consultation(), selection().question());
  }

  @Override
  public void ledger(Consumer<LedgerRow> reader) {
    if (report != null) {
      LedgerRows.of(report, selection(), reader);
    }
  }

  @Override
  public Instant at() {
    return order.consultation().changedAt();
  }

  private Map<Integer, List<PositionsOn>> positions(List<VisibleComment> page) {
    return page.stream().allMatch(comment -> comment.agree() + comment.disagree() == 0)
        ? Map.of()
        : positions
            .positions(id(), selection(), page.getFirst().number(), page.getLast().number())
            .stream()
            .collect(Collectors.groupingBy(PositionsOn::comment));
  }

  private ConsultationId id() {
    return order.consultation().id();
  }

  private Selection selection() {
    return order.selection();
  }
}
