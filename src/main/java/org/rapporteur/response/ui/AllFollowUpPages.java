package org.rapporteur.response.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.response.followup.FollowUpChoice;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Draws the page of what followed the reports of all consultations, for the page as delivered and
/// the live view.
@Component
class AllFollowUpPages implements InitialPage {

  static final String KIND = "page-follow-ups";

  private static final int AT_ONCE = 25;

  private final FollowUpService followUps;
  private final HtmlTemplates templates;
  private final Messages messages;

  AllFollowUpPages(FollowUpService followUps, HtmlTemplates templates, Messages messages) {
    this.followUps = followUps;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.path().equals(FollowUpLinks.ALL)
        ? Optional.of(
            new Content(
                title(request.locale()),
                messages.text(request.locale(), "response.follow-ups.all.lead"),
                StatelessHtml.wrap(KIND, html(request.query(), request.locale()))))
        : Optional.empty();
  }

  String title(Locale locale) {
    return messages.text(locale, "response.follow-ups");
  }

  String html(Map<String, List<String>> query, Locale locale) {
    var choice = FollowUpChoice.read(first(query, "status"), first(query, "year"));
    String after = first(query, "after");
    return templates.render(
        "response/all-follow-ups.jte",
        Map.of(
            "messages",
            messages,
            "locale",
            locale,
            "page",
            new ReadAllFollowUps(
                LanguageTag.forContent(locale),
                choice,
                followUps.years(),
                after,
                followUps.page(choice, after, AT_ONCE))));
  }

  private static String first(Map<String, List<String>> query, String parameter) {
    return query.getOrDefault(parameter, List.of()).stream().findFirst().orElse("");
  }
}
