package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.ContributorPageSection;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.profile.ContributorProfile;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders the page of a contributor, the same for every reader.
@Component
class ContributorPageRenderer implements InitialPage {

  static final String KIND = "page-contributor";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/contributors/([^/]+)/?");

  private final ConsultationResolver resolver;
  private final ContributorProfileService contributors;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final ObjectProvider<ContributorPageSection> asides;
  private final HtmlTemplates templates;
  private final Messages messages;

  ContributorPageRenderer(
      ConsultationResolver resolver,
      ContributorProfileService contributors,
      ThreadService threads,
      CommentRenderer commentRenderer,
      ObjectProvider<ContributorPageSection> asides,
      HtmlTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.contributors = contributors;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.asides = asides;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    int number = AddressParser.parseNumber(path.group(2), "contributor");
    var from = ContributorPaging.fromQuery(request::parameter);
    var contributor = getContributor(consultation, number);
    String html = render(consultation, contributor, from, request.locale());
    return new Content(name(contributor, request.locale()), "", StatelessHtml.wrap(KIND, html));
  }

  String name(ContributorProfile contributor, Locale locale) {
    var details = contributor.details();
    return details.official()
        ? messages.text(locale, "discussion.official.secretariat")
        : details.name();
  }

  ContributorProfile getContributor(ConsultationDetails consultation, int number) {
    return contributors
        .find(consultation, number)
        .orElseThrow(() -> new NotFound("contributor", number));
  }

  String render(
      ConsultationDetails consultation,
      ContributorProfile contributor,
      ContributorPaging paging,
      Locale locale) {
    int number = contributor.details().number();
    var context = CommentRenderContext.listed(consultation, locale);
    var page = threads.listByContributor(consultation, number, paging.after());
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put(
        "asides",
        asides
            .orderedStream()
            .flatMap(part -> part.html(consultation, number, locale).stream())
            .toList());
    parameters.put(
        "page",
        new ContributorPageModel(
            consultation,
            locale,
            contributor,
            paging,
            page.items().stream()
                .map(
                    c ->
                        new ContributorPageModel.RenderedComment(
                            c.question(), commentRenderer.renderComment(c, context)))
                .toList(),
            page.next(),
            contributors.listPositions(
                Viewer.VISITOR, consultation, number, paging.positionsBefore())));
    return templates.render("discussion/contributor.jte", parameters);
  }
}
