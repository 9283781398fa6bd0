package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders a formal submission: its summary, then its answers by question.
@Component
class SubmissionPageRenderer implements InitialPage {

  static final String KIND = "page-submission";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/submissions/([0-9]+)/?");

  private final ConsultationResolver resolver;
  private final SubmissionService submissions;
  private final SubmissionReceiptService receipts;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final Viewers viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  SubmissionPageRenderer(
      ConsultationResolver resolver,
      SubmissionService submissions,
      SubmissionReceiptService receipts,
      ThreadService threads,
      CommentRenderer commentRenderer,
      Viewers viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.submissions = submissions;
    this.receipts = receipts;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    var submission =
        getSubmission(consultation, AddressParser.parseNumber(path.group(2), "submission"));
    int comparedRevision = CommentPageRenderer.comparedRevision(request.query());
    return new Content(
        title(submission, request.locale()),
        "",
        StatelessHtml.wrap(
            KIND, render(consultation, submission, comparedRevision, request.locale())));
  }

  SubmissionDetails getSubmission(ConsultationDetails consultation, int number) {
    return submissions
        .find(viewers.current(), consultation, number)
        .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
  }

  String title(SubmissionDetails submission, Locale locale) {
    return messages.text(
        locale, "discussion.submission.of", submission.reference(), submission.delegation());
  }

  /// `compared` is the revision of the summary to compare with the next one; 0 for none.
  String render(
      ConsultationDetails consultation,
      SubmissionDetails submission,
      int comparedRevision,
      Locale locale) {
    var context = CommentRenderContext.listed(consultation, locale);
    var numbers =
        submission.answers().stream().map(SubmissionDetails.SubmissionAnswer::comment).toList();
    var html = new HashMap<Integer, String>();
    threads
        .find(consultation, numbers)
        .forEach(
            comment -> html.put(comment.number(), commentRenderer.renderComment(comment, context)));
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    var viewer = viewers.current();
    boolean changes =
        consultation.phase().acceptsComments()
            && viewer.isSpeakerFor(submission.delegationId())
            && !submission.outcome().isWithdrawn();
    boolean canReadReceipt = receipts.canRead(viewer, submission);
    var earlier = submissions.listEarlierRevisions(submission);
    parameters.put(
        "page",
        new SubmissionPageModel(
            consultation,
            locale,
            submission,
            html,
            earlier,
            comparedRevision,
            changes,
            canReadReceipt));
    return templates.render("discussion/submission.jte", parameters);
  }
}
