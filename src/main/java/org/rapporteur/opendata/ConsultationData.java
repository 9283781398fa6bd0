package org.rapporteur.opendata;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.VisibleCommentSql;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.opendata.TableRows.RowConsumer;
import org.rapporteur.rendering.document.ReportDocument;

/// The current data of a consultation, or a selection of its comments.
///
/// @param report the latest edition, for the ledger
record ConsultationData(
    DataRequest request,
    DataDescription description,
    VisibleCommentSql comments,
    VisiblePositionSql positions,
    List<ThemeRow> themes,
    @Nullable ReportDocument report)
    implements PublicData {

  @Override
  public void readComments(Consumer<List<VisibleComment>> consumer) {
    comments.forEachPage(request.id(), request.filter(), consumer);
  }

  @Override
  public void readPositions(Consumer<List<CommentPositionCounts>> consumer) {
    positions.forEachPage(request.id(), request.filter(), consumer);
  }

  @Override
  public void readCommentsWithPositions(
      BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> consumer) {
    var page = comments.listAfter(request.id(), request.filter(), 0);
    while (!page.isEmpty()) {
      consumer.accept(page, positions.listForPage(request.id(), page));
      page = comments.listAfter(request.id(), request.filter(), page.getLast().number());
    }
  }

  @Override
  public List<QuestionDetails> questions() {
    return request.questions();
  }

  @Override
  public void readLedger(RowConsumer consumer) {
    if (report != null) {
      EditionLedger.read(report, request.filter(), consumer);
    }
  }
}
