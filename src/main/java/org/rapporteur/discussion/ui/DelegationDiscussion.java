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
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.profile.Appearance;
import org.rapporteur.discussion.profile.ContributorService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.DelegationAside;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.DeliveredHtml;

/// What a delegation said and holds, on its page: every consultation it took part in, and of the
/// one chosen in the address, else the latest, its comments and positions.
@org.springframework.stereotype.Component
class DelegationDiscussion implements DelegationAside {

  private static final String CHOICE = "consultation";

  /// The rest is one link away.
  private static final int SHOWN = 10;

  private final ContributorService contributors;
  private final ThreadService threads;
  private final CommentHtml comments;
  private final Viewers viewers;

  DelegationDiscussion(
      ContributorService contributors,
      ThreadService threads,
      CommentHtml comments,
      Viewers viewers) {
    this.contributors = contributors;
    this.threads = threads;
    this.comments = comments;
    this.viewers = viewers;
  }

  @Override
  public Component of(DelegationId delegation, QueryParameters query, Locale locale) {
    var page = new Div();
    var appearances = contributors.appearances(delegation);
    if (appearances.isEmpty()) {
      var none = new Paragraph(page.getTranslation("discussion.took-part.none"));
      none.addClassName("muted");
      page.add(TitledPart.of(page.getTranslation("discussion.took-part"), none));
      return page;
    }
    var chosen = chosen(appearances, query.getSingleParameter(CHOICE).orElse(""));
    page.add(
        TitledPart.of(
            page.getTranslation("discussion.took-part"),
            table(page, appearances, chosen, new LanguageTag(locale.getLanguage()))));
    if (chosen.share().comments() > 0) {
      page.add(said(page, chosen, locale));
    }
    if (chosen.share().positions() > 0) {
      page.add(
          new HeldPositions(
              chosen.consultation().slug(),
              before ->
                  contributors.positions(
                      viewers.current(), chosen.consultation(), chosen.contributor(), before)));
    }
    return page;
  }

  private static Appearance chosen(List<Appearance> appearances, String slug) {
    return appearances.stream()
        .filter(appearance -> appearance.consultation().slug().value().equals(slug))
        .findFirst()
        .orElse(appearances.getFirst());
  }

  private static Component table(
      Div page, List<Appearance> appearances, Appearance chosen, LanguageTag language) {
    var table =
        new FoldedTable(
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
          new Anchor("?" + CHOICE + "=" + consultation.slug(), consultation.title().in(language));
      title.getElement().setAttribute("dir", "auto");
      if (appearance.equals(chosen)) {
        title.getElement().setAttribute("aria-current", "true");
      }
      table.row(
          title,
          number(page, share.comments()),
          new Span(
              page.getTranslation(
                  "discussion.share.of", share.questions(), consultation.questions().size())),
          number(page, share.positions()));
    }
    return table;
  }

  private static Span number(Div page, int number) {
    return new Span(page.getTranslation("discussion.number", number));
  }

  private Section said(Div page, Appearance chosen, Locale locale) {
    var consultation = chosen.consultation();
    var place = CommentPlace.listed(consultation, locale);
    var html = new StringBuilder();
    threads
        .byContributor(consultation, chosen.contributor(), 0, SHOWN)
        .items()
        .forEach(
            comment ->
                html.append("<div class=\"thread\">")
                    .append(comments.html(comment, place))
                    .append("</div>"));
    var list = new DeliveredHtml("said");
    list.show(html.toString(), NavigationTrigger.PROGRAMMATIC);
    var all =
        new Anchor(
            CommentLinks.contributor(consultation.slug(), chosen.contributor()),
            page.getTranslation(
                "discussion.took-part.all",
                consultation.title().in(new LanguageTag(locale.getLanguage()))));
    return TitledPart.of(
        page.getTranslation("discussion.contributor.comments"), list, new Paragraph(all));
  }
}
