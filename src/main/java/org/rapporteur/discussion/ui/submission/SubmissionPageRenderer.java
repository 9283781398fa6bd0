package org.rapporteur.discussion.ui.submission;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders a formal submission: its summary, then its answers by question.
@Component
class SubmissionPageRenderer implements InitialPage {

  static final String CSS_CLASS = "page-submission";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/submissions/([0-9]+)/?");

  private final ConsultationResolver consultations;
  private final SubmissionResolver submissions;
  private final SubmissionPageLoader pages;
  private final DiscussionTemplates templates;
  private final Messages messages;

  SubmissionPageRenderer(
      ConsultationResolver consultations,
      SubmissionResolver submissions,
      SubmissionPageLoader pages,
      DiscussionTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.submissions = submissions;
    this.pages = pages;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> createContent(path, request));
  }

  private Content createContent(MatchResult path, Request request) {
    var consultation = consultations.forSlug(path.group(1));
    int number = AddressParser.parseNumber(path.group(2), "submission");
    var submission = submissions.forNumber(consultation, number);
    var comparedRevision = AddressParser.parseComparedRevision(request.query());
    String html = renderHtml(consultation, submission, comparedRevision, request.locale());
    return new Content(
        title(submission, request.locale()), "", StatelessHtml.wrap(CSS_CLASS, html));
  }

  String title(SubmissionDetails submission, Locale locale) {
    return messages.text(
        locale, "discussion.submission.of", submission.reference(), submission.delegation());
  }

  /// Renders the page of one submission.
  ///
  /// @param comparedRevision number of an earlier revision of the summary. The page shows the
  ///     changes from it to the next revision.
  String renderHtml(
      ConsultationDetails consultation,
      SubmissionDetails submission,
      OptionalInt comparedRevision,
      Locale locale) {
    var page = pages.load(consultation, submission, comparedRevision, locale);
    return templates.render("submission-page", locale, Map.of("page", page));
  }
}
