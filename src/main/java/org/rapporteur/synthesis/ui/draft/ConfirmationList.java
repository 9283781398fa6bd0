package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.readiness.ReadinessItem;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.synthesis.ui.desk.SmallButton;
import org.rapporteur.synthesis.ui.desk.ThemeNameDialog;
import org.rapporteur.uikit.Toast;

/// Lists what people must confirm before publication, by kind. Paragraphs are confirmed beside
/// their sources only.
class ConfirmationList extends Div {

  private static final String ID = "to-confirm";
  private static final int AT_ONCE = 20;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;

  ConfirmationList(Desk desk, SynthesisDetails draft, ReadinessDetails confirmations) {
    this.desk = desk;
    this.draft = draft;
    addClassName("to-confirm");
    var heading = new H2(getTranslation("synthesis.confirmation"));
    heading.setId(ID);
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading, new Paragraph(getTranslation("synthesis.confirmation.why")));
    for (var kind : Kind.values()) {
      var open = confirmations.open(kind);
      if (!open.isEmpty()) {
        add(new H3(getTranslation(kind.key(), open.size())), list(open));
      }
    }
  }

  /// Shows all names, so that they can be confirmed together.
  private ListInParts<ReadinessItem> list(List<ReadinessItem> items) {
    boolean areNames = items.getFirst().kind() == Kind.THEME_NAME;
    var list =
        ListInParts.of(
            new UnorderedList(), items, areNames ? items.size() : AT_ONCE, this::listItem);
    if (areNames && items.size() > 1) {
      list.add(
          SmallButton.of(
              getTranslation("synthesis.confirmation.all-names", items.size()),
              () -> confirm(items)));
    }
    return list;
  }

  private ListItem listItem(ReadinessItem item) {
    String words = item.words(desk::text);
    var go = new Anchor(link(item), item.shortWords(desk::text));
    go.getElement().setAttribute("dir", "auto");
    go.setAriaLabel(getTranslation("synthesis.confirmation.go.of", words));
    var row = new Div(go);
    row.addClassName("row");
    if (item.kind().needsReason()) {
      row.add(
          SmallButton.of(
              getTranslation("synthesis.confirmation.set-aside"),
              getTranslation("synthesis.confirmation.set-aside.of", words),
              () ->
                  desk.leave(
                      () ->
                          new PointSetAsideDialog(desk, words, reason -> setAside(item, reason))
                              .open())));
    } else if (item.kind() != Kind.PARAGRAPH) {
      if (item.kind() == Kind.THEME_NAME) {
        row.add(
            SmallButton.of(
                getTranslation("synthesis.themes.rename"),
                getTranslation("synthesis.themes.rename.title", item.name()),
                () -> desk.leave(() -> rename(item))));
      }
      row.add(
          SmallButton.of(
              getTranslation("synthesis.confirmation.confirm"),
              getTranslation("synthesis.confirmation.confirm.of", words),
              () -> confirm(List.of(item))));
    }
    return new ListItem(row);
  }

  private void confirm(List<ReadinessItem> items) {
    desk.leave(
        () -> {
          desk.services().readiness().confirm(desk.viewer(), draft, items);
          desk.redraw().show(null);
          desk.focus(ID);
        });
  }

  private void rename(ReadinessItem item) {
    new ThemeNameDialog(
            desk,
            getTranslation("synthesis.themes.rename.title", item.name()),
            item.name(),
            getTranslation("synthesis.themes.rename"),
            name -> {
              desk.services().arranging().rename(desk.viewer(), desk.id(), item.subject(), name);
              desk.redraw().show(null);
              desk.focus(ID);
              Toast.show(getTranslation("synthesis.themes.said.renamed"));
            })
        .open();
  }

  private void setAside(ReadinessItem item, String reason) {
    desk.services().readiness().setAside(desk.viewer(), draft, item, reason);
    desk.redraw().show(null);
    desk.focus(ID);
  }

  private String link(ReadinessItem item) {
    var slug = desk.consultation().slug();
    return placeOf(item)
        .map(paragraph -> SynthesisLinks.paragraph(slug, paragraph))
        .orElseGet(
            () ->
                switch (item.kind()) {
                  case THEME_NAME, COMMON_THEME, PARAGRAPH, POINT, OPPOSING_SIDE ->
                      SynthesisLinks.run(slug);
                  case BALANCE -> SynthesisLinks.ledger(slug);
                  case CHALLENGE ->
                      LogLinks.subject(new LogName(slug.value()), item.subject())
                          .orElseGet(() -> SynthesisLinks.desk(slug));
                });
  }

  /// Returns the paragraph of an item, or the first one of its theme.
  private Optional<ParagraphId> placeOf(ReadinessItem item) {
    return Optional.ofNullable(item.paragraph())
        .or(
            () ->
                draft.paragraphs().stream()
                    .filter(paragraph -> item.subject().equals(paragraph.theme()))
                    .map(SynthesisParagraph::id)
                    .findFirst());
  }
}
