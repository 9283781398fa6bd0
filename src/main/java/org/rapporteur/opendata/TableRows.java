package org.rapporteur.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.opendata.PublicData.ThemeRow;

/// Converts public data to table rows. A cell is an Integer, a Boolean, an Instant, a text, or null
/// if it is empty.
final class TableRows {

  /// Receives the rows one after the other, possibly from different threads.
  @FunctionalInterface
  interface RowConsumer {
    void accept(@Nullable Object... cells);
  }

  /// Decidim's alignment of a neutral comment. Authors take no side here.
  private static final Integer NEUTRAL = 0;

  private TableRows() {}

  static void read(DataTable table, PublicData data, RowConsumer consumer) {
    switch (table) {
      case COMMENTS ->
          PageWriter.<VisibleComment>writeAll(
              data::readComments, comment -> consumer.accept(cells(comment, data.description())));
      case POSITIONS ->
          PageWriter.<CommentPositionCounts>writeAll(
              data::readPositions, counts -> consumer.accept(cells(counts)));
      case QUESTIONS -> data.questions().forEach(question -> readTitles(question, consumer));
      case THEMES -> data.themes().forEach(theme -> consumer.accept(cells(theme)));
      case LEDGER -> data.readLedger(consumer);
    }
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable String groupCode(@Nullable StakeholderGroup group) {
    return group == null || !group.isStated() ? null : code(group);
  }

  static @Nullable String regionCode(@Nullable Region region) {
    return region == null || region == Region.NONE ? null : code(region);
  }

  private static @Nullable Object[] cells(VisibleComment comment, DataDescription data) {
    boolean isShown = comment.state().showsText();
    var country = comment.country();
    var language = comment.language();
    var parent = comment.parent();
    return new @Nullable Object[] {
      comment.number(),
      comment.createdAt(),
      language == null ? null : language.value(),
      comment.contributor(),
      comment.author(),
      isShown ? NEUTRAL : null,
      comment.depth(),
      comment.delegation() == null ? null : comment.contributor(),
      comment.delegation(),
      parent == null ? comment.question() : parent,
      parent == null ? "question" : "comment",
      data.site() + ConsultationLinks.question(data.consultation(), comment.question()),
      data.site() + CommentLinks.comment(data.consultation(), comment.number()),
      comment.question(),
      parent,
      comment.organization(),
      groupCode(comment.group()),
      country == null ? null : country.value(),
      regionCode(comment.region()),
      code(comment.state()),
      comment.official(),
      comment.submission(),
      comment.revision(),
      isShown ? comment.agree() : null,
      isShown ? comment.disagree() : null,
      comment.importedAgree(),
      comment.importedDisagree(),
      comment.text()
    };
  }

  /// Each row counts a group or a region, including "not stated" and "none".
  private static @Nullable Object[] cells(CommentPositionCounts counts) {
    var group = counts.group();
    var region = counts.region();
    return new @Nullable Object[] {
      counts.comment(),
      counts.question(),
      group == null ? null : code(group),
      region == null ? null : code(region),
      counts.agree(),
      counts.disagree()
    };
  }

  private static void readTitles(QuestionDetails question, RowConsumer consumer) {
    question
        .title()
        .versions()
        .forEach((language, title) -> consumer.accept(question.number(), language.value(), title));
  }

  /// The columns of groups and regions are in the order of the enum constants.
  private static @Nullable Object[] cells(ThemeRow theme) {
    var cells =
        new ArrayList<@Nullable Object>(
            Arrays.asList(
                theme.question(),
                theme.number(),
                theme.language().value(),
                theme.label(),
                theme.named(),
                theme.comments(),
                theme.contributors()));
    var counts = theme.contributorCounts();
    for (var group : StakeholderGroup.values()) {
      cells.add(counts == null ? null : counts.byGroup().getOrDefault(group, 0));
    }
    for (var region : Region.values()) {
      cells.add(counts == null ? null : counts.byRegion().getOrDefault(region, 0));
    }
    return cells.toArray();
  }
}
