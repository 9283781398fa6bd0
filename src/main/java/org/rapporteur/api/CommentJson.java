package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.GroupSplit;

/// A comment. Of one that was withdrawn or removed only its place is told.
@Schema(name = "Comment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentJson(
    int number,
    int question,
    @Nullable Integer parent,
    @Nullable String author,
    @Nullable String organization,
    @Nullable String delegation,
    @Nullable String group,
    @Nullable String country,
    @Nullable String region,
    @Nullable String language,
    Instant createdAt,
    String state,
    @Nullable String text,
    @Nullable String html,
    @Nullable Positions positions,
    @Nullable Tallies tallies,
    int revision) {

  @Schema(name = "Positions")
  record Positions(int agree, int disagree, Map<String, Counts> byGroup) {}

  @Schema(name = "Counts")
  record Counts(int agree, int disagree) {}

  /// What an import brought as counted elsewhere; nobody knows whose they are.
  @Schema(name = "Tallies")
  record Tallies(int agree, int disagree) {}

  static CommentJson of(CommentDetails comment) {
    return comment.state().showsText() ? whole(comment) : place(comment);
  }

  private static CommentJson whole(CommentDetails comment) {
    var country = comment.country();
    return new CommentJson(
        comment.number(),
        comment.question(),
        comment.parent(),
        comment.author(),
        comment.organization(),
        comment.delegation(),
        Codes.stated(comment.group()),
        country == null ? null : country.value(),
        Codes.stated(comment.region()),
        comment.language().value(),
        comment.createdAt(),
        Codes.of(comment.state()),
        comment.text(),
        comment.html(),
        new Positions(comment.agree(), comment.disagree(), byGroup(comment.split())),
        tallies(comment),
        comment.revision());
  }

  private static CommentJson place(CommentDetails comment) {
    return new CommentJson(
        comment.number(),
        comment.question(),
        comment.parent(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        comment.createdAt(),
        Codes.of(comment.state()),
        null,
        null,
        null,
        null,
        comment.revision());
  }

  private static Map<String, Counts> byGroup(GroupSplit split) {
    var counts = new LinkedHashMap<String, Counts>();
    split
        .byGroup()
        .forEach((group, c) -> counts.put(Codes.of(group), new Counts(c.agree(), c.disagree())));
    return counts;
  }

  private static @Nullable Tallies tallies(CommentDetails comment) {
    var agree = comment.importedAgree();
    var disagree = comment.importedDisagree();
    return agree == null && disagree == null
        ? null
        : new Tallies(agree == null ? 0 : agree, disagree == null ? 0 : disagree);
  }
}
