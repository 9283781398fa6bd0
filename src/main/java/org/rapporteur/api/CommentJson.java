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

/// A comment. A withdrawn or removed comment has only its numbers, time, state and revision. The
/// components are flat, because they are the fields of the published JSON.
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
    @Nullable String questionPosition,
    @Nullable PositionsJson positions,
    @Nullable TalliesJson tallies,
    @Nullable List<AttachmentJson> attachments,
    int revision) {

  @Schema(name = "Positions")
  record PositionsJson(
      int agree,
      int disagree,
      Map<String, PositionCountsJson> byGroup,
      Map<String, PositionCountsJson> byRegion) {}

  @Schema(name = "Counts")
  record PositionCountsJson(int agree, int disagree) {}

  /// Positions counted elsewhere before an import; their contributors are unknown.
  @Schema(name = "Tallies")
  record TalliesJson(int agree, int disagree) {}

  /// A file attached to a comment. `hasText` is null until the text extraction has run.
  @Schema(name = "Attachment")
  record AttachmentJson(
      String name, String mediaType, long size, String url, @Nullable Boolean hasText) {

    static AttachmentJson from(AttachmentDetails attachment) {
      var file = attachment.file();
      return new AttachmentJson(
          file.name(),
          file.type().mediaType(),
          attachment.size(),
          file.link(),
          switch (attachment.textExtraction()) {
            case WAITING -> null;
            case EXTRACTED -> true;
            case UNREADABLE, PICTURE -> false;
          });
    }
  }

  static CommentJson from(CommentDetails comment) {
    return comment.state().showsText() ? fromVisible(comment) : fromHidden(comment);
  }

  private static CommentJson fromVisible(CommentDetails comment) {
    var country = comment.country();
    var questionPosition = comment.questionPosition();
    return new CommentJson(
        comment.number(),
        comment.question(),
        comment.parent(),
        comment.author(),
        comment.organization(),
        comment.delegation(),
        ApiCodes.codeIfStated(comment.group()),
        country == null ? null : country.value(),
        ApiCodes.codeIfStated(comment.region()),
        comment.language().value(),
        comment.createdAt(),
        ApiCodes.codeFor(comment.state()),
        comment.official() ? true : null,
        comment.submission(),
        comment.text(),
        comment.html(),
        questionPosition == null ? null : ApiCodes.codeFor(questionPosition),
        toPositions(comment),
        toTallies(comment),
        comment.attachments().isEmpty()
            ? null
            : comment.attachments().stream().map(AttachmentJson::from).toList(),
        comment.revision());
  }

  private static CommentJson fromHidden(CommentDetails comment) {
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
        ApiCodes.codeFor(comment.state()),
        comment.official() ? true : null,
        comment.submission(),
        null,
        null,
        null,
        null,
        null,
        null,
        comment.revision());
  }

  private static PositionsJson toPositions(CommentDetails comment) {
    var tally = comment.tally();
    var split = tally.split();
    return new PositionsJson(
        tally.agree(),
        tally.disagree(),
        countsByCode(split.byGroup(), ApiCodes::codeFor),
        countsByCode(split.byRegion(), ApiCodes::codeFor));
  }

  private static <K> Map<String, PositionCountsJson> countsByCode(
      SortedMap<K, PositionSplit.AgreeDisagreeCounts> split, Function<K, String> code) {
    var counts = new LinkedHashMap<String, PositionCountsJson>();
    split.forEach(
        (key, side) ->
            counts.put(code.apply(key), new PositionCountsJson(side.agree(), side.disagree())));
    return counts;
  }

  private static @Nullable TalliesJson toTallies(CommentDetails comment) {
    var agree = comment.tally().importedAgree();
    var disagree = comment.tally().importedDisagree();
    return agree == null && disagree == null
        ? null
        : new TalliesJson(agree == null ? 0 : agree, disagree == null ? 0 : disagree);
  }
}
