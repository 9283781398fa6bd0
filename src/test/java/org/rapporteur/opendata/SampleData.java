package org.rapporteur.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.discussion.theme.ThemeContributorCounts;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.opendata.TableRows.RowConsumer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// Comments with the texts given, numbered from 1; the last one was removed.
record SampleData(List<String> texts) implements PublicData {

  static final Instant MADE = Instant.parse("2009-08-05T08:00:01Z");

  static SampleData of(String... texts) {
    return new SampleData(List.of(texts));
  }

  @Override
  public DataDescription description() {
    return new DataDescription(
        "https://example.org",
        new Slug("forum"),
        MADE,
        LanguageTag.ENGLISH,
        List.of("=About", "these data"),
        "Take it.\n");
  }

  @Override
  public void readComments(Consumer<List<VisibleComment>> reader) {
    reader.accept(
        IntStream.range(0, texts.size()).mapToObj(at -> comment(at + 1, texts.get(at))).toList());
    reader.accept(List.of(comment(texts.size() + 1, null)));
  }

  @Override
  public void readPositions(Consumer<List<CommentPositionCounts>> reader) {
    reader.accept(List.of(positions()));
  }

  @Override
  public void readCommentsWithPositions(
      BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> reader) {
    readComments(page -> reader.accept(page, Map.of(1, List.of(positions()))));
  }

  @Override
  public List<QuestionDetails> questions() {
    return List.of(
        new QuestionDetails(
            new QuestionId(1),
            1,
            1,
            LocalizedText.fromText(LanguageTag.ARABIC, "هل ينبغي أن يستمر المنتدى؟"),
            LocalizedText.empty(),
            null));
  }

  @Override
  public List<ThemeRow> themes() {
    return List.of(
        new ThemeRow(
            1,
            7,
            LanguageTag.ENGLISH,
            "-remote hubs",
            true,
            3,
            2,
            new ThemeContributorCounts(
                Map.of(StakeholderGroup.CIVIL_SOCIETY, 2),
                Map.of(Region.EASTERN_EUROPEAN, 1, Region.NONE, 1))),
        new ThemeRow(1, null, LanguageTag.ENGLISH, "of an edition", null, 3, null, null));
  }

  @Override
  public void readLedger(RowConsumer consumer) {
    consumer.accept(1, 1, 1, "cited", null, null, "3 14", null);
  }

  private static CommentPositionCounts positions() {
    return new CommentPositionCounts(1, 1, StakeholderGroup.PRIVATE_SECTOR, null, 4, 1);
  }

  /// Returns the index of a column of the comments.
  static int column(String name) {
    return List.of(DataTable.COMMENTS.columnNames()).indexOf(name);
  }

  static VisibleComment comment(int number, @Nullable String text) {
    boolean shown = text != null;
    return new VisibleComment(
        number,
        1,
        number == 1 ? null : 1,
        number == 1 ? 0 : 1,
        shown ? 3 : null,
        shown ? "+Delegate" : null,
        shown ? "Society, \"Hubs\"" : null,
        null,
        shown ? StakeholderGroup.CIVIL_SOCIETY : null,
        shown ? new CountryCode("BR") : null,
        shown ? Region.LATIN_AMERICAN_AND_CARIBBEAN : null,
        shown ? LanguageTag.ENGLISH : null,
        MADE,
        shown ? CommentState.PUBLISHED : CommentState.REMOVED,
        2,
        false,
        null,
        shown ? 4 : 0,
        shown ? 1 : 0,
        null,
        null,
        text);
  }
}
