package org.rapporteur.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.discussion.theme.ThemeContributorCounts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// What a file of data is written from. Comments, positions and the ledger may be far more than the
/// memory holds and are read one after the other, each as often as it is asked for. While one is
/// read, no other can be.
interface PublicData {

  record QuestionTitle(int number, LanguageTag language, String title) {

    /// Lists the titles of one question, or of all if null, in each of their languages.
    static List<QuestionTitle> list(ConsultationDetails consultation, @Nullable Integer question) {
      return consultation.questions().stream()
          .filter(each -> question == null || question == each.number())
          .flatMap(
              each ->
                  each.title().versions().entrySet().stream()
                      .map(
                          version ->
                              new QuestionTitle(
                                  each.number(), version.getKey(), version.getValue())))
          .toList();
    }
  }

  /// @param number absent where the theme is one of an edition, which has no numbers for them and
  /// does not tell who contributed
  record ThemeRow(
      int question,
      @Nullable Integer number,
      LanguageTag language,
      String label,
      @Nullable Boolean named,
      int comments,
      @Nullable Integer contributors,
      @Nullable ThemeContributorCounts of) {}

  /// @param paragraphs of the edition, as "3 14"
  /// @param decision by which the comment was removed since, as `M-0051`
  record LedgerRow(
      int edition,
      int comment,
      int question,
      String outcome,
      @Nullable String reason,
      @Nullable String label,
      String paragraphs,
      @Nullable String decision) {}

  /// What this is data of and how it is read, a sentence or two each.
  List<String> about();

  /// The address of the site.
  String site();

  /// Of the consultation.
  Slug slug();

  LanguageTag language();

  String licence();

  /// A page at a time, in the order of numbers.
  void comments(Consumer<List<VisibleComment>> reader);

  void positions(Consumer<List<CommentPositionCounts>> reader);

  /// The same comments with the positions on them, by number: for formats in which those stand
  /// inside a comment.
  void said(BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> reader);

  List<QuestionTitle> questions();

  List<ThemeRow> themes();

  void ledger(Consumer<LedgerRow> reader);

  /// When what it says was final: for files that tell when they were made. The same data must say
  /// the same.
  Instant at();
}
