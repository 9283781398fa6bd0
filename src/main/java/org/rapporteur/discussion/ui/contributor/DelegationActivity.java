package org.rapporteur.discussion.ui.contributor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.profile.DelegationParticipation;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.page.ResponsiveTable;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.DelegationSection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.StatelessHtml;

/// Lists on a delegation's page the consultations in which it took part, and its comments and
/// positions in the selected or latest one.
@SpringComponent
class DelegationActivity implements DelegationSection {

  private static final String CONSULTATION_PARAMETER = "consultation";

  /// All comments are one link away.
  private static final int MAX_COMMENTS = 10;

  private final ContributorProfileService contributors;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final Viewers viewers;

  DelegationActivity(
      ContributorProfileService contributors,
      ThreadService threads,
      CommentRenderer commentRenderer,
      Viewers viewers) {
    this.contributors = contributors;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.viewers = viewers;
  }

  @Override
  public Component createContent(DelegationId delegation, QueryParameters query, Locale locale) {
    var participations = contributors.listParticipations(delegation);
    if (participations.isEmpty()) {
      return new TitledSection(text("discussion.took-part"), emptyNote());
    }
    var selected =
        selectParticipation(
            participations, query.getSingleParameter(CONSULTATION_PARAMETER).orElse(""));
    var language = new LanguageTag(locale.getLanguage());
    var page =
        new Div(
            new TitledSection(
                text("discussion.took-part"),
                consultationTable(participations, selected, language)));
    if (selected.counts().comments() > 0) {
      page.add(commentSection(selected, locale, language));
    }
    if (selected.counts().positions() > 0) {
      page.add(positionTable(selected));
    }
    return page;
  }

  private static Paragraph emptyNote() {
    var note = new Paragraph(text("discussion.took-part.none"));
    note.addClassName("muted");
    return note;
  }

  private static DelegationParticipation selectParticipation(
      List<DelegationParticipation> participations, String slug) {
    return participations.stream()
        .filter(participation -> participation.consultation().slug().value().equals(slug))
        .findFirst()
        .orElse(participations.getFirst());
  }

  private static Component consultationTable(
      List<DelegationParticipation> participations,
      DelegationParticipation selected,
      LanguageTag language) {
    var table =
        new ResponsiveTable(
            text("discussion.took-part"),
            List.of(
                text("discussion.took-part.consultation"),
                text("discussion.share.comments"),
                text("discussion.share.questions"),
                text("discussion.took-part.positions")));
    for (var participation : participations) {
      var share = participation.counts();
      int questions = participation.consultation().questions().size();
      table.addRow(
          consultationLink(participation, participation.equals(selected), language),
          new Span(text("discussion.number", share.comments())),
          new Span(text("discussion.share.of", share.questions(), questions)),
          new Span(text("discussion.number", share.positions())));
    }
    return table;
  }

  private static Anchor consultationLink(
      DelegationParticipation participation, boolean isSelected, LanguageTag language) {
    var consultation = participation.consultation();
    var link =
        new Anchor(
            "?" + CONSULTATION_PARAMETER + "=" + consultation.slug(),
            consultation.title().inLanguage(language));
    link.getElement().setAttribute("dir", "auto");
    if (isSelected) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  private Section commentSection(
      DelegationParticipation selected, Locale locale, LanguageTag language) {
    var consultation = selected.consultation();
    var context = CommentRenderContext.listed(consultation, locale);
    var html = new StringBuilder();
    threads
        .listByContributor(consultation, selected.contributor(), 0, MAX_COMMENTS)
        .items()
        .forEach(
            comment ->
                html.append("<div class=\"thread\">")
                    .append(commentRenderer.renderComment(comment, context))
                    .append("</div>"));
    var list = new StatelessHtml("said");
    list.showHtml(html.toString(), NavigationTrigger.PROGRAMMATIC);
    var allLink =
        new Anchor(
            CommentLinks.contributor(consultation.slug(), selected.contributor()),
            text("discussion.took-part.all", consultation.title().inLanguage(language)));
    return new TitledSection(text("discussion.contributor.comments"), list, new Paragraph(allLink));
  }

  private PositionTable positionTable(DelegationParticipation selected) {
    var consultation = selected.consultation();
    return new PositionTable(
        consultation.slug(),
        beforeComment ->
            contributors.listPositions(
                viewers.current(), consultation, selected.contributor(), beforeComment));
  }

  private static String text(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
