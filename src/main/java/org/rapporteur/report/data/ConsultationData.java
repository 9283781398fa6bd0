package org.rapporteur.report.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.discussion.snapshot.VisibleCommentSql;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// A consultation as it is, or a selection of its comments.
///
/// @param report the latest edition, whose ledger stands beside the comments
record ConsultationData(
    DataOrder order,
    VisibleCommentSql discussion,
    VisiblePositionSql positions,
    List<ThemeRow> themes,
    @Nullable ReportDocument report,
    String site,
    List<String> about,
    LanguageTag language,
    String licence)
    implements PublicData {

  @Override
  public void comments(Consumer<List<VisibleComment>> reader) {
    discussion.forEachPage(id(), selection(), reader);
  }

  @Override
  public void positions(Consumer<List<CommentPositionCounts>> reader) {
    positions.forEachPage(id(), selection(), reader);
  }

  @Override
  public void said(
      BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> reader) {
    var page = discussion.listAfter(id(), selection(), 0);
    while (!page.isEmpty()) {
      reader.accept(page, positions.listForPage(id(), page));
      page = discussion.listAfter(id(), selection(), page.getLast().number());
    }
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

  @Override
  public Slug slug() {
    return order.consultation().slug();
  }

  private ConsultationId id() {
    return order.consultation().id();
  }

  private CommentFilter selection() {
    return order.selection();
  }
}
