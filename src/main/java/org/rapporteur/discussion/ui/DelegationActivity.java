package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.profile.DelegationParticipation;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.DelegationPart;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.StatelessHtml;

/// Part of a delegation's page: its consultations, and its comments and positions in the selected
/// or latest one.
@org.springframework.stereotype.Component
class DelegationActivity implements DelegationPart {

  private static final String CONSULTATION_PARAMETER = "consultation";

  /// The remaining comments are one link away.
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
  public Component component(DelegationId delegation, QueryParameters query, Locale locale) {
    var page = new Div();
    var appearances = contributors.listParticipations(delegation);
    if (appearances.isEmpty()) {
      var emptyNote = new Paragraph(page.getTranslation("discussion.took-part.none"));
      emptyNote.addClassName("muted");
      page.add(TitledSection.create(page.getTranslation("discussion.took-part"), emptyNote));
      return page;
    }
    var selected =
        selectAppearance(appearances, query.getSingleParameter(CONSULTATION_PARAMETER).orElse(""));
    page.add(
        TitledSection.create(
            page.getTranslation("discussion.took-part"),
            consultationTable(page, appearances, selected, new LanguageTag(locale.getLanguage()))));
    if (selected.share().comments() > 0) {
      page.add(commentSection(page, selected, locale));
    }
    if (selected.share().positions() > 0) {
      page.add(
          new PositionTable(
              selected.consultation().slug(),
              beforeComment ->
                  contributors.listPositions(
                      viewers.current(),
                      selected.consultation(),
                      selected.contributor(),
                      beforeComment)));
    }
    return page;
  }

  private static DelegationParticipation selectAppearance(
      List<DelegationParticipation> appearances, String slug) {
    return appearances.stream()
        .filter(appearance -> appearance.consultation().slug().value().equals(slug))
        .findFirst()
        .orElse(appearances.getFirst());
  }

  private static Component consultationTable(
      Div page,
      List<DelegationParticipation> appearances,
      DelegationParticipation selected,
      LanguageTag language) {
    var table =
        new ResponsiveTable(
            page.getTranslation("discussion.took-part"),
            List.of(
                page.getTranslation("discussion.took-part.consultation"),
                page.getTranslation("discussion.share.comments"),
                page.getTranslation("discussion.share.questions"),
                page.getTranslation("discussion.took-part.positions")));
    for (var appearance : appearances) {
      var consultation = appearance.consultation();
      var share = appearance.share();
      var title =
          new Anchor(
              "?" + CONSULTATION_PARAMETER + "=" + consultation.slug(),
              consultation.title().inLanguage(language));
      title.getElement().setAttribute("dir", "auto");
      if (appearance.equals(selected)) {
        title.getElement().setAttribute("aria-current", "true");
      }
      table.addRow(
          title,
          numberCell(page, share.comments()),
          new Span(
              page.getTranslation(
                  "discussion.share.of", share.questions(), consultation.questions().size())),
          numberCell(page, share.positions()));
    }
    return table;
  }

  private static Span numberCell(Div page, int number) {
    return new Span(page.getTranslation("discussion.number", number));
  }

  private Section commentSection(Div page, DelegationParticipation selected, Locale locale) {
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
    var all =
        new Anchor(
            CommentLinks.contributor(consultation.slug(), selected.contributor()),
            page.getTranslation(
                "discussion.took-part.all",
                consultation.title().inLanguage(new LanguageTag(locale.getLanguage()))));
    return TitledSection.create(
        page.getTranslation("discussion.contributor.comments"), list, new Paragraph(all));
  }
}
