package org.rapporteur.discussion.ui.contributor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.ContributorPageSection;
import org.rapporteur.discussion.profile.ContributorProfile;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders the page of a contributor, the same for every reader.
@Component
class ContributorPageRenderer implements InitialPage {

  static final String CSS_CLASS = "page-contributor";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/contributors/([^/]+)/?");

  private final ConsultationResolver resolver;
  private final ContributorProfileService contributors;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final ObjectProvider<ContributorPageSection> sections;
  private final DiscussionTemplates templates;
  private final Messages messages;

  ContributorPageRenderer(
      ConsultationResolver resolver,
      ContributorProfileService contributors,
      ThreadService threads,
      CommentRenderer commentRenderer,
      ObjectProvider<ContributorPageSection> sections,
      DiscussionTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.contributors = contributors;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.sections = sections;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> createContent(path, request));
  }

  private Content createContent(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    int number = AddressParser.parseNumber(path.group(2), "contributor");
    var paging = ContributorPaging.fromQuery(request::parameter);
    var contributor = getContributor(consultation, number);
    String html = renderHtml(consultation, contributor, paging, request.locale());
    return new Content(
        contributorName(contributor, request.locale()), "", StatelessHtml.wrap(CSS_CLASS, html));
  }

  String contributorName(ContributorProfile contributor, Locale locale) {
    var details = contributor.details();
    return details.official()
        ? messages.text(locale, "discussion.official.secretariat")
        : details.name();
  }

  ContributorProfile getContributor(ConsultationDetails consultation, int number) {
    return contributors
        .findProfile(consultation, number)
        .orElseThrow(() -> new NotFound("contributor", number));
  }

  String renderHtml(
      ConsultationDetails consultation,
      ContributorProfile contributor,
      ContributorPaging paging,
      Locale locale) {
    int number = contributor.details().number();
    var context = CommentRenderContext.listed(consultation, locale);
    var page = threads.listByContributor(consultation, number, paging.commentsAfter());
    var comments =
        page.items().stream()
            .map(
                comment ->
                    new ContributorPageModel.RenderedComment(
                        comment.question(), commentRenderer.renderComment(comment, context)))
            .toList();
    var positions =
        contributors.listPositions(Viewer.VISITOR, consultation, number, paging.positionsBefore());
    var model =
        new ContributorPageModel(
            consultation, locale, contributor, paging, comments, page.nextCursor(), positions);
    var sectionHtml =
        sections
            .orderedStream()
            .flatMap(section -> section.render(consultation, number, locale).stream())
            .toList();
    return templates.render(
        "contributor-page", locale, Map.of("page", model, "asideSections", sectionHtml));
  }
}
