package org.rapporteur.synthesis.ui.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.comparison.ParagraphVersion;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.MarkedWords;

/// The versions of one paragraph, each with its author and time, and any two of them compared.
class VersionsPart extends Section {

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient ParagraphId paragraph;
  private final transient List<ParagraphVersion> versions;
  private final Select<ParagraphVersion> from = new Select<>();
  private final Select<ParagraphVersion> to = new Select<>();
  private final Div compared = new Div();

  VersionsPart(
      Desk desk,
      SynthesisDetails draft,
      HistoryChoice.OfParagraph chosen,
      List<ParagraphVersion> versions) {
    this.desk = desk;
    this.draft = draft;
    this.paragraph = chosen.paragraph();
    this.versions = versions;
    addClassName("versions");
    var title =
        new H2(
            draft
                .paragraph(paragraph)
                .map(one -> getTranslation("synthesis.versions", one.number()))
                .orElseGet(() -> getTranslation("synthesis.versions.gone")));
    var list = new OrderedList();
    versions.forEach(version -> list.add(new ListItem(words(version))));
    add(title, list);
    if (versions.size() > 1) {
      choose(from, "synthesis.versions.from", chosen.from(), versions.get(versions.size() - 2));
      choose(to, "synthesis.versions.to", chosen.to(), versions.getLast());
      var choices = new Div(from, to);
      choices.addClassName("row");
      compared.addClassName("compared-versions");
      compared.getElement().setAttribute("aria-live", "polite");
      add(choices, compared);
      show();
    }
  }

  private void choose(
      Select<ParagraphVersion> select, String key, String chosen, ParagraphVersion otherwise) {
    select.setLabel(getTranslation(key));
    select.setItems(versions.reversed());
    select.setItemLabelGenerator(
        version ->
            getTranslation(
                "synthesis.versions.item", versions.indexOf(version) + 1, words(version)));
    select.setValue(
        versions.stream()
            .filter(version -> version.key().equals(chosen))
            .findFirst()
            .orElse(otherwise));
    select.addValueChangeListener(
        change -> {
          show();
          UI.getCurrent().getPage().getHistory().replaceState(null, address());
        });
  }

  private String address() {
    return (SynthesisLinks.versions(desk.slug(), paragraph)
            + "&from="
            + from.getValue().key()
            + "&to="
            + to.getValue().key())
        .substring(1);
  }

  private void show() {
    compared.removeAll();
    var before = from.getValue();
    var after = to.getValue();
    compared.add(note(before), note(after));
    var words = before.to(after);
    if (words.isUnchanged()) {
      compared.add(new Paragraph(getTranslation("synthesis.versions.same")));
    }
    compared.add(new MarkedWords(words).in(draft.language()));
    CitedLine.of("synthesis.comparison.put", after.citedOnlyHere(before)).ifPresent(compared::add);
    CitedLine.of("synthesis.comparison.gone", before.citedOnlyHere(after)).ifPresent(compared::add);
  }

  private Paragraph note(ParagraphVersion version) {
    var note = new Paragraph(getTranslation("synthesis.versions.not-there", words(version)));
    note.addClassNames("small", "muted");
    note.setVisible(!version.there());
    return note;
  }

  private String words(ParagraphVersion version) {
    String at = UtcTime.format(version.at(), getLocale());
    var act = version.act();
    if (act != null) {
      return getTranslation("synthesis.history.line", getTranslation(act.key()), version.by(), at);
    }
    return getTranslation(
        version.key().equals(ParagraphVersion.UNCHANGED)
            ? "synthesis.versions.run"
            : "synthesis.versions.draft",
        version.draft(),
        at);
  }
}
