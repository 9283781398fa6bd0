package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.stereotype.Component;

/// Draws a formal submission as one thing: its summary, and its answers question by question.
@Component
class SubmissionPages implements FirstPage {

  static final String SUBMISSION = "page-submission";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/submissions/([0-9]+)/?");

  private final AddressedConsultation addressed;
  private final SubmissionService submissions;
  private final SubmissionReceiptService receipts;
  private final ThreadService threads;
  private final CommentHtml comments;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  SubmissionPages(
      AddressedConsultation addressed,
      SubmissionService submissions,
      SubmissionReceiptService receipts,
      ThreadService threads,
      CommentHtml comments,
      Viewers viewers,
      Templates templates,
      Messages messages) {
    this.addressed = addressed;
    this.submissions = submissions;
    this.receipts = receipts;
    this.threads = threads;
    this.comments = comments;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> at(Request request) {
    return request.parts(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = addressed.of(path.group(1));
    var submission = submission(consultation, QuestionAddress.number(path.group(2), "submission"));
    int compared = CommentPages.compared(request.query());
    return new Content(
        title(submission, request.locale()),
        "",
        DeliveredHtml.block(
            SUBMISSION, page(consultation, submission, compared, request.locale())));
  }

  SubmissionDetails submission(ConsultationDetails consultation, int number) {
    return submissions
        .find(viewers.current(), consultation, number)
        .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
  }

  String title(SubmissionDetails submission, Locale locale) {
    return messages.text(
        locale, "discussion.submission.of", submission.reference(), submission.delegation());
  }

  /// `compared` is the revision of the summary that is compared with the next, 0 for none.
  String page(
      ConsultationDetails consultation, SubmissionDetails submission, int compared, Locale locale) {
    var place = CommentPlace.listed(consultation, locale);
    var numbers = submission.answers().stream().map(SubmissionDetails.Answer::comment).toList();
    var html = new HashMap<Integer, String>();
    threads
        .find(consultation, numbers)
        .forEach(comment -> html.put(comment.number(), comments.html(comment, place)));
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    var viewer = viewers.current();
    boolean changes =
        consultation.phase().acceptsComments()
            && viewer.speaksFor(submission.delegationId())
            && !submission.standing().isWithdrawn();
    boolean keeps = receipts.isFor(viewer, submission);
    var earlier = submissions.earlierRevisions(submission);
    parameters.put(
        "page",
        new ReadSubmission(
            consultation, locale, submission, html, earlier, compared, changes, keeps));
    return templates.html("discussion/submission.jte", parameters);
  }
}
