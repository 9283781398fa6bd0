package org.rapporteur.discussion.ui.submission;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.discussion.ui.thread.CommentPageRenderer;
import org.rapporteur.discussion.ui.thread.ThreadFragmentRenderer;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders a formal submission: its summary, then its answers by question.
@Component
public class SubmissionPageRenderer implements InitialPage {

  static final String KIND = "page-submission";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/submissions/([0-9]+)/?");

  private final ConsultationResolver resolver;
  private final SubmissionService submissions;
  private final SubmissionReceiptService receipts;
  private final ThreadFragmentRenderer fragments;
  private final Viewers viewers;
  private final DiscussionTemplates templates;
  private final Messages messages;

  SubmissionPageRenderer(
      ConsultationResolver resolver,
      SubmissionService submissions,
      SubmissionReceiptService receipts,
      ThreadFragmentRenderer fragments,
      Viewers viewers,
      DiscussionTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.submissions = submissions;
    this.receipts = receipts;
    this.fragments = fragments;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> renderContent(path, request));
  }

  private Content renderContent(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    var submission =
        getSubmission(consultation, AddressParser.parseNumber(path.group(2), "submission"));
    var comparedRevision = CommentPageRenderer.comparedRevision(request.query());
    return new Content(
        title(submission, request.locale()),
        "",
        StatelessHtml.wrap(
            KIND, render(consultation, submission, comparedRevision, request.locale())));
  }

  public SubmissionDetails getSubmission(ConsultationDetails consultation, int number) {
    return submissions
        .findSubmission(viewers.current(), consultation, number)
        .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
  }

  String title(SubmissionDetails submission, Locale locale) {
    return messages.text(
        locale, "discussion.submission.of", submission.reference(), submission.delegation());
  }

  /// @param comparedRevision revision of the summary to compare with the next one
  String render(
      ConsultationDetails consultation,
      SubmissionDetails submission,
      OptionalInt comparedRevision,
      Locale locale) {
    var viewer = viewers.current();
    var answers =
        submission.answers().stream().map(SubmissionDetails.SubmissionAnswer::comment).toList();
    var model =
        new SubmissionPageModel(
            consultation,
            locale,
            submission,
            fragments.renderListed(consultation, answers, locale),
            submissions.listEarlierRevisions(submission),
            comparedRevision,
            canChange(viewer, consultation, submission),
            receipts.canRead(viewer, submission));
    return templates.render("submission", locale, Map.of("page", model));
  }

  private static boolean canChange(
      Viewer viewer, ConsultationDetails consultation, SubmissionDetails submission) {
    return consultation.phase().acceptsComments()
        && viewer.isSpeakerFor(submission.delegationId())
        && !submission.outcome().isWithdrawn();
  }
}
