package org.rapporteur.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.opendata.PublicData.LedgerRow;
import org.rapporteur.opendata.PublicData.QuestionTitle;
import org.rapporteur.opendata.PublicData.ThemeRow;

/// Puts what is public into the cells of its table: integers, truths, moments and texts; null where
/// there is nothing.
final class Rows {

  /// Takes the rows of a table one by one, in one thread after another.
  @FunctionalInterface
  interface Reader {
    void row(@Nullable Object... cells);
  }

  /// What Decidim tells of a comment whose author took no side in writing it, which is all of them
  /// here.
  private static final Integer NO_SIDE = 0;

  private Rows() {}

  static void of(DataTable table, PublicData data, Reader reader) {
    switch (table) {
      case COMMENTS ->
          Handover.<VisibleComment>of(data::comments, comment -> reader.row(cells(comment, data)));
      case POSITIONS ->
          Handover.<CommentPositionCounts>of(
              data::positions, positions -> reader.row(cells(positions)));
      case QUESTIONS -> data.questions().forEach(question -> reader.row(cells(question)));
      case THEMES -> data.themes().forEach(theme -> reader.row(cells(theme)));
      case LEDGER -> data.ledger(entry -> reader.row(cells(entry)));
    }
  }

  static @Nullable String code(@Nullable StakeholderGroup group) {
    return group == null || !group.isStated() ? null : code((Enum<?>) group);
  }

  static @Nullable String code(@Nullable Region region) {
    return region == null || region == Region.NONE ? null : code((Enum<?>) region);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Object[] cells(VisibleComment comment, PublicData data) {
    boolean shown = comment.state().showsText();
    var country = comment.country();
    var language = comment.language();
    var parent = comment.parent();
    return new @Nullable Object[] {
      comment.number(),
      comment.createdAt(),
      language == null ? null : language.value(),
      comment.contributor(),
      comment.author(),
      shown ? NO_SIDE : null,
      comment.depth(),
      comment.delegation() == null ? null : comment.contributor(),
      comment.delegation(),
      parent == null ? comment.question() : parent,
      parent == null ? "question" : "comment",
      data.site() + ConsultationLinks.question(data.slug(), comment.question()),
      data.site() + CommentLinks.comment(data.slug(), comment.number()),
      comment.question(),
      parent,
      comment.organization(),
      code(comment.group()),
      country == null ? null : country.value(),
      code(comment.region()),
      code(comment.state()),
      comment.official(),
      comment.submission(),
      comment.revision(),
      shown ? comment.agree() : null,
      shown ? comment.disagree() : null,
      comment.importedAgree(),
      comment.importedDisagree(),
      comment.text()
    };
  }

  /// Each row is of a group or of a region, also where neither is stated.
  private static @Nullable Object[] cells(CommentPositionCounts positions) {
    var group = positions.group();
    var region = positions.region();
    return new @Nullable Object[] {
      positions.comment(),
      positions.question(),
      group == null ? null : code((Enum<?>) group),
      region == null ? null : code((Enum<?>) region),
      positions.agree(),
      positions.disagree()
    };
  }

  private static @Nullable Object[] cells(QuestionTitle question) {
    return new @Nullable Object[] {
      question.number(), question.language().value(), question.title()
    };
  }

  /// The columns of groups and of regions stand in the order of their constants.
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
    var of = theme.of();
    for (var group : StakeholderGroup.values()) {
      cells.add(of == null ? null : of.byGroup().getOrDefault(group, 0));
    }
    for (var region : Region.values()) {
      cells.add(of == null ? null : of.byRegion().getOrDefault(region, 0));
    }
    return cells.toArray();
  }

  private static @Nullable Object[] cells(LedgerRow entry) {
    return new @Nullable Object[] {
      entry.edition(),
      entry.comment(),
      entry.question(),
      entry.outcome(),
      entry.reason(),
      entry.label(),
      entry.paragraphs(),
      entry.decision()
    };
  }
}
