package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.stereotype.Component;

/// Draws the list of a consultation's formal submissions, as far as everyone may read them.
@Component
class SubmissionListPages implements FirstPage {

  static final String SUBMISSIONS = "page-submissions";

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/submissions/?");

  private final AddressedConsultation addressed;
  private final SubmissionService submissions;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  SubmissionListPages(
      AddressedConsultation addressed,
      SubmissionService submissions,
      Viewers viewers,
      Templates templates,
      Messages messages) {
    this.addressed = addressed;
    this.submissions = submissions;
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
    int before = before(request.first("before"));
    return new Content(
        title(consultation, request.locale()),
        "",
        DeliveredHtml.block(SUBMISSIONS, page(consultation, before, request.locale())));
  }

  /// The number of which a query says that it is the last one read, 0 for none.
  static int before(String written) {
    return written.isEmpty() ? 0 : QuestionAddress.number(written, "submission");
  }

  String title(ConsultationDetails consultation, Locale locale) {
    return messages.text(
        locale,
        "discussion.submissions.of",
        consultation.title().in(new LanguageTag(locale.getLanguage())));
  }

  String page(ConsultationDetails consultation, int before, Locale locale) {
    boolean begins =
        consultation.phase().acceptsComments() && !viewers.current().speaksFor().isEmpty();
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put(
        "list",
        new ReadSubmissions(
            consultation, locale, submissions.page(consultation, before), before, begins));
    return templates.html("discussion/submission-list.jte", parameters);
  }
}
