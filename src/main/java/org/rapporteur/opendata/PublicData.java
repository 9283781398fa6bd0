package org.rapporteur.opendata;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.discussion.theme.ThemeContributorCounts;
import org.rapporteur.opendata.TableRows.RowConsumer;
import org.rapporteur.shared.LanguageTag;

/// The content of a data file. Comments, positions and the ledger can be larger than the memory, so
/// they are read in pages, one table at a time.
interface PublicData {

  /// A theme. The nullable components are unknown for the themes of an edition.
  record ThemeRow(
      int question,
      @Nullable Integer number,
      LanguageTag language,
      String label,
      @Nullable Boolean named,
      int comments,
      @Nullable Integer contributors,
      @Nullable ThemeContributorCounts contributorCounts) {

    static ThemeRow forEdition(int question, LanguageTag language, String label, int comments) {
      return new ThemeRow(question, null, language, label, null, comments, null, null);
    }
  }

  DataDescription description();

  /// Reads the comments in number order.
  void readComments(Consumer<List<VisibleComment>> consumer);

  void readPositions(Consumer<List<CommentPositionCounts>> consumer);

  /// Reads the comments with the position counts of each page by comment number.
  void readCommentsWithPositions(
      BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> consumer);

  List<QuestionDetails> questions();

  List<ThemeRow> themes();

  void readLedger(RowConsumer consumer);
}
