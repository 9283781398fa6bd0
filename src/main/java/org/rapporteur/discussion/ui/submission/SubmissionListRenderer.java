package org.rapporteur.discussion.ui.submission;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders the public list of a consultation's formal submissions.
@Component
class SubmissionListRenderer implements InitialPage {

  static final String CSS_CLASS = "page-submissions";

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/submissions/?");

  private final ConsultationResolver resolver;
  private final SubmissionService submissions;
  private final ViewerService viewers;
  private final DiscussionTemplates templates;
  private final Messages messages;

  SubmissionListRenderer(
      ConsultationResolver resolver,
      SubmissionService submissions,
      ViewerService viewers,
      DiscussionTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.submissions = submissions;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> createContent(path, request));
  }

  private Content createContent(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    int beforeNumber = parseBefore(request.parameter("before"));
    return new Content(
        title(consultation, request.locale()),
        "",
        StatelessHtml.wrap(CSS_CLASS, renderHtml(consultation, beforeNumber, request.locale())));
  }

  /// Parses the number of the last submission on the previous page; 0 if there is none.
  static int parseBefore(String text) {
    return text.isEmpty() ? 0 : AddressParser.parseNumber(text, "submission");
  }

  String title(ConsultationDetails consultation, Locale locale) {
    return messages.text(
        locale,
        "discussion.submissions.of",
        consultation.title().inLanguage(LanguageTag.forContent(locale)));
  }

  String renderHtml(ConsultationDetails consultation, int beforeNumber, Locale locale) {
    boolean canSubmit =
        consultation.phase().acceptsComments() && !viewers.current().delegations().isEmpty();
    var model =
        new SubmissionListModel(
            consultation,
            locale,
            submissions.loadPage(consultation, beforeNumber),
            beforeNumber,
            canSubmit);
    return templates.render("submission-list-page", locale, Map.of("list", model));
  }
}
