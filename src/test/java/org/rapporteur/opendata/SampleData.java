package org.rapporteur.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.discussion.theme.ThemeContributorCounts;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// Comments with the texts given, numbered from 1; the last one was removed.
record SampleData(List<String> texts) implements PublicData {

  static final Instant MADE = Instant.parse("2009-08-05T08:00:01Z");

  static SampleData of(String... texts) {
    return new SampleData(List.of(texts));
  }

  @Override
  public List<String> about() {
    return List.of("=About", "these data");
  }

  @Override
  public String site() {
    return "https://example.org";
  }

  @Override
  public Slug slug() {
    return new Slug("forum");
  }

  @Override
  public LanguageTag language() {
    return LanguageTag.ENGLISH;
  }

  @Override
  public String licence() {
    return "Take it.\n";
  }

  @Override
  public void comments(Consumer<List<VisibleComment>> reader) {
    reader.accept(
        IntStream.range(0, texts.size()).mapToObj(at -> comment(at + 1, texts.get(at))).toList());
    reader.accept(List.of(comment(texts.size() + 1, null)));
  }

  @Override
  public void positions(Consumer<List<CommentPositionCounts>> reader) {
    reader.accept(List.of(positions()));
  }

  @Override
  public void said(
      BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> reader) {
    comments(page -> reader.accept(page, Map.of(1, List.of(positions()))));
  }

  @Override
  public List<QuestionTitle> questions() {
    return List.of(new QuestionTitle(1, LanguageTag.ARABIC, "هل ينبغي أن يستمر المنتدى؟"));
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
  public void ledger(Consumer<LedgerRow> reader) {
    reader.accept(new LedgerRow(1, 1, 1, "cited", null, null, "3 14", null));
  }

  @Override
  public Instant at() {
    return MADE;
  }

  private static CommentPositionCounts positions() {
    return new CommentPositionCounts(1, 1, StakeholderGroup.PRIVATE_SECTOR, null, 4, 1);
  }

  /// Where the comments' table has a column.
  static int column(String name) {
    return DataTable.COMMENTS.columns().stream().map(DataTable.Column::name).toList().indexOf(name);
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
