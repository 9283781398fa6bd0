package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.PositionSplit;

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
    @Nullable Boolean official,
    @Nullable Integer submission,
    @Nullable String text,
    @Nullable String html,
    @Nullable Positions positions,
    @Nullable Tallies tallies,
    @Nullable List<Attachment> attachments,
    int revision) {

  @Schema(name = "Positions")
  record Positions(
      int agree, int disagree, Map<String, Counts> byGroup, Map<String, Counts> byRegion) {}

  @Schema(name = "Counts")
  record Counts(int agree, int disagree) {}

  /// What an import brought as counted elsewhere; nobody knows whose they are.
  @Schema(name = "Tallies")
  record Tallies(int agree, int disagree) {}

  /// A file that belongs to the comment. Whether there is text in it to search is told once it was
  /// looked for.
  @Schema(name = "Attachment")
  record Attachment(
      String name, String mediaType, long size, String address, @Nullable Boolean hasText) {

    static Attachment of(AttachmentDetails attachment) {
      var file = attachment.file();
      return new Attachment(
          file.name(),
          file.type().mediaType(),
          attachment.size(),
          file.link(),
          switch (attachment.reading()) {
            case WAITING -> null;
            case READ -> true;
            case UNREADABLE, PICTURE -> false;
          });
    }
  }

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
        comment.official() ? true : null,
        comment.submission(),
        comment.text(),
        comment.html(),
        positions(comment),
        tallies(comment),
        comment.attachments().isEmpty()
            ? null
            : comment.attachments().stream().map(Attachment::of).toList(),
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
        comment.official() ? true : null,
        comment.submission(),
        null,
        null,
        null,
        null,
        null,
        comment.revision());
  }

  private static Positions positions(CommentDetails comment) {
    var tally = comment.tally();
    var split = tally.split();
    return new Positions(
        tally.agree(),
        tally.disagree(),
        counts(split.byGroup(), Codes::of),
        counts(split.byRegion(), Codes::of));
  }

  private static <K> Map<String, Counts> counts(
      SortedMap<K, PositionSplit.Counts> split, Function<K, String> code) {
    var counts = new LinkedHashMap<String, Counts>();
    split.forEach((part, c) -> counts.put(code.apply(part), new Counts(c.agree(), c.disagree())));
    return counts;
  }

  private static @Nullable Tallies tallies(CommentDetails comment) {
    var agree = comment.tally().importedAgree();
    var disagree = comment.tally().importedDisagree();
    return agree == null && disagree == null
        ? null
        : new Tallies(agree == null ? 0 : agree, disagree == null ? 0 : disagree);
  }
}
