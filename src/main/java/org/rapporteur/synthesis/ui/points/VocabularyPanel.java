package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.vocabulary.VocabularyDetails;

/// The institution's own terms: what they are, who changed them, and what the latest draft says by
/// them.
class VocabularyPanel extends Div {

  private final transient Desk desk;

  VocabularyPanel(Desk desk) {
    this.desk = desk;
    addClassName("pane");
    draw();
  }

  private void draw() {
    removeAll();
    var found = desk.services().vocabularies().get(desk.viewer(), desk.id());
    var title = new H2(getTranslation("synthesis.vocabulary"));
    title.setId("vocabulary");
    title.getElement().setAttribute("tabindex", "-1");
    var sheet = new Div(title, new Paragraph(getTranslation("synthesis.vocabulary.note")));
    sheet.addClassNames("sheet", "codings");
    sheet.add(new VocabularyForm(desk, found, this::changed));
    if (!found.changes().isEmpty()) {
      sheet.add(new H2(getTranslation("synthesis.vocabulary.changes")), changes(found.changes()));
    }
    sheet.add(new H2(getTranslation("synthesis.vocabulary.account")), account());
    add(sheet);
  }

  private void changed() {
    draw();
    desk.focus("vocabulary");
  }

  private UnorderedList changes(List<VocabularyDetails.Change> changes) {
    var list = new UnorderedList();
    list.addClassName("small");
    for (var change : changes) {
      list.add(
          new ListItem(
              getTranslation(
                  "synthesis.vocabulary.change",
                  change.number(),
                  change.terms(),
                  getTranslation(change.use().key()),
                  change.by(),
                  UtcTime.format(change.at(), getLocale()))));
    }
    return list;
  }

  /// The one of all questions first, where there are several.
  private Div account() {
    var accounts = desk.services().vocabularies().accounts(desk.viewer(), desk.id());
    if (accounts.isEmpty()) {
      return new Div(new Paragraph(getTranslation("synthesis.vocabulary.account.none")));
    }
    var first =
        accounts.stream()
            .filter(one -> one.question() == null)
            .findFirst()
            .orElseGet(accounts::getFirst);
    var shown = new Div(new VocabularyTable(first));
    if (accounts.size() == 1) {
      return shown;
    }
    var choice = new Select<TermAccount>();
    choice.setLabel(getTranslation("synthesis.vocabulary.account.question"));
    choice.setItems(accounts);
    choice.setItemLabelGenerator(this::name);
    choice.setValue(first);
    choice.addValueChangeListener(
        change -> {
          shown.removeAll();
          shown.add(new VocabularyTable(change.getValue()));
        });
    return new Div(choice, shown);
  }

  private String name(TermAccount account) {
    Integer number = account.question();
    if (number == null) {
      return getTranslation("synthesis.vocabulary.account.all");
    }
    var language = new LanguageTag(getLocale().getLanguage());
    String title =
        desk.consultation().questions().stream()
            .filter(question -> question.number() == number)
            .map((QuestionDetails question) -> question.title().inLanguage(language))
            .findFirst()
            .orElse("");
    return getTranslation("synthesis.themes.question.of", number, title);
  }
}
