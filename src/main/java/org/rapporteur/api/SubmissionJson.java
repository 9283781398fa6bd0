package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.shared.Markdown;

/// A public formal submission. The components are flat, because they are the fields of the
/// published JSON; the schema generator derives required fields from them.
/// @param jointly names of the delegations that submitted it together with `delegation`
/// @param html the summary as HTML
@Schema(name = "Submission")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionJson(
    int number,
    String delegation,
    @Nullable List<String> jointly,
    @Nullable String group,
    @Nullable String region,
    String language,
    Instant receivedAt,
    String summary,
    String html,
    List<AnswerJson> answers,
    @Nullable List<CommentJson.AttachmentJson> attachments) {

  /// A question and the comment that answers it.
  @Schema(name = "Answer")
  record AnswerJson(int question, int comment) {}

  @Schema(name = "SubmissionPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SubmissionPageJson(List<SubmissionJson> items, @Nullable String next) {}

  static SubmissionJson from(SubmissionDetails submission) {
    return new SubmissionJson(
        submission.number(),
        submission.delegation(),
        submission.partnerNames().isEmpty() ? null : submission.partnerNames(),
        ApiCodes.codeIfStated(submission.group()),
        ApiCodes.codeIfStated(submission.region()),
        submission.language().value(),
        submission.receivedAt(),
        submission.summary(),
        Markdown.toHtml(submission.summary()),
        submission.answers().stream()
            .filter(answer -> answer.state() == CommentState.PUBLISHED)
            .map(answer -> new AnswerJson(answer.question(), answer.comment()))
            .toList(),
        submission.attachments().isEmpty()
            ? null
            : submission.attachments().stream().map(CommentJson.AttachmentJson::from).toList());
  }
}
