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
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.DelegationSection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Section of a delegation's page. It lists the consultations in which the delegation took part,
/// and its comments and positions in the selected or latest one.
@SpringComponent
class DelegationActivity implements DelegationSection {

  private static final String CONSULTATION_PARAMETER = "consultation";

  /// A link leads to the page with all comments.
  private static final int MAX_COMMENTS = 10;

  private final ContributorProfileService contributors;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final ViewerService viewers;

  DelegationActivity(
      ContributorProfileService contributors,
      ThreadService threads,
      CommentRenderer commentRenderer,
      ViewerService viewers) {
    this.contributors = contributors;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.viewers = viewers;
  }

  @Override
  public Component createContent(DelegationId delegation, QueryParameters query, Locale locale) {
    var participations = contributors.listParticipations(delegation);
    if (participations.isEmpty()) {
      return new TitledSection(translate("discussion.delegation-consultations"), createEmptyNote());
    }
    var selected =
        selectParticipation(
            participations, query.getSingleParameter(CONSULTATION_PARAMETER).orElse(""));
    var language = LanguageTag.forContent(locale);
    var page =
        new Div(
            new TitledSection(
                translate("discussion.delegation-consultations"),
                createConsultationTable(participations, selected, language)));
    if (selected.counts().comments() > 0) {
      page.add(createCommentSection(selected, locale, language));
    }
    if (selected.counts().positions() > 0) {
      page.add(createPositionTable(selected));
    }
    return page;
  }

  private static Paragraph createEmptyNote() {
    var note = new Paragraph(translate("discussion.delegation-consultations.none"));
    note.addClassName("muted");
    return note;
  }

  /// Selects the consultation named in the address, otherwise the latest.
  private static DelegationParticipation selectParticipation(
      List<DelegationParticipation> participations, String slug) {
    return participations.stream()
        .filter(participation -> participation.consultation().slug().value().equals(slug))
        .findFirst()
        .orElse(participations.getFirst());
  }

  private static Component createConsultationTable(
      List<DelegationParticipation> participations,
      DelegationParticipation selected,
      LanguageTag language) {
    var table =
        new ResponsiveTable(
            translate("discussion.delegation-consultations"),
            List.of(
                translate("discussion.delegation-consultations.consultation"),
                translate("discussion.activity.comments"),
                translate("discussion.activity.questions"),
                translate("discussion.delegation-consultations.positions")));
    for (var participation : participations) {
      var counts = participation.counts();
      int questions = participation.consultation().questions().size();
      table.addRowWithHeading(
          createConsultationLink(participation, participation.equals(selected), language),
          new Span(translate("discussion.number", counts.comments())),
          new Span(translate("discussion.activity.of", counts.questions(), questions)),
          new Span(translate("discussion.number", counts.positions())));
    }
    return table;
  }

  private static Anchor createConsultationLink(
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

  private Section createCommentSection(
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
            translate(
                "discussion.delegation-consultations.all",
                consultation.title().inLanguage(language)));
    return new TitledSection(
        translate("discussion.contributor.comments"), list, new Paragraph(allLink));
  }

  private PositionTable createPositionTable(DelegationParticipation selected) {
    var consultation = selected.consultation();
    return new PositionTable(
        consultation.slug(),
        beforeComment ->
            contributors.listPositions(
                viewers.current(), consultation, selected.contributor(), beforeComment));
  }

  private static String translate(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
