package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.evidence.EvidencePage;
import org.rapporteur.synthesis.evidence.EvidenceQuestion;
import org.rapporteur.synthesis.ui.desk.Desk;

/// Searches all comments of the consultation while a paragraph is written.
class SearchPane extends Div {

  private final transient Desk desk;
  private final SidePane side;
  private final TextField words = new TextField();
  private final Select<QuestionDetails> question = new Select<>();
  private final Select<StakeholderGroup> group = new Select<>();
  private final Paragraph told = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private final Button more = new Button();
  private final transient Map<Integer, LedgerEntry> ledger = new HashMap<>();
  private transient SynthesisDetails draft;
  private transient @Nullable EvidenceQuestion asked;

  SearchPane(Desk desk, SynthesisDetails draft, SidePane side) {
    this.desk = desk;
    this.draft = draft;
    this.side = side;
    addClassName("search");
    told.addClassNames("pane-b", "muted");
    told.getElement().setAttribute("role", "status");
    more.setText(getTranslation("synthesis.search.more"));
    more.addThemeVariants(ButtonVariant.SMALL);
    more.addClickListener(click -> more());
    more.setVisible(false);
    var rest = new Div(more);
    rest.addClassName("pane-b");
    add(form(), told, list, rest);
  }

  /// Searches for another state of the draft. The results stay.
  void update(SynthesisDetails now) {
    draft = now;
    ledger.clear();
  }

  private Div form() {
    words.setLabel(getTranslation("synthesis.search.words"));
    words.setHelperText(getTranslation("synthesis.search.how"));
    words.setMaxLength(EvidenceQuestion.MOST_CHARACTERS);
    words.setClearButtonVisible(true);
    // Enter and leaving the field both tell what was typed, so a key press asks nothing.
    words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    words.addValueChangeListener(change -> search());
    narrows(question, "synthesis.search.question", "synthesis.search.question.all");
    question.setItems(desk.consultation().questions());
    question.setItemLabelGenerator(this::name);
    narrows(group, "synthesis.search.group", "synthesis.search.group.all");
    group.setItems(StakeholderGroup.values());
    group.setItemLabelGenerator(of -> of == null ? "" : getTranslation(of.key()));
    var form = new Div(words, question, group, button("synthesis.search.act", this::search));
    form.addClassNames("pane-b", "find");
    form.getElement().setAttribute("role", "search").setAttribute("aria-label", words.getLabel());
    return form;
  }

  private void narrows(Select<?> select, String key, String allKey) {
    String all = getTranslation(allKey);
    select.setLabel(getTranslation(key));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all);
    select.setPlaceholder(all);
    select.addValueChangeListener(change -> search());
  }

  private String name(@Nullable QuestionDetails of) {
    return of == null
        ? ""
        : getTranslation(
            "synthesis.search.question.of",
            of.number(),
            of.title().inLanguage(new LanguageTag(getLocale().getLanguage())));
  }

  /// Nothing is asked twice in a row: leaving the field and pressing the button are one wish.
  private void search() {
    words.setInvalid(false);
    if (words.getValue().isBlank()) {
      return;
    }
    try {
      var of = question.getValue();
      var wanted =
          new EvidenceQuestion(
              words.getValue(), of == null ? null : of.number(), group.getValue(), 1);
      if (!wanted.equals(asked)) {
        var found = desk.services().evidence().find(desk.viewer(), desk.consultation(), wanted);
        list.removeAll();
        show(found);
      }
    } catch (InvalidInput refused) {
      words.setErrorMessage(desk.words(refused));
      words.setInvalid(true);
    } catch (Refusal refused) {
      told.setText(desk.words(refused));
    }
  }

  private void more() {
    var last = Objects.requireNonNull(asked);
    desk.attempt(
        () ->
            show(desk.services().evidence().find(desk.viewer(), desk.consultation(), last.next())));
  }

  private void show(EvidencePage found) {
    boolean first = found.asked().page() == 1;
    asked = found.asked();
    var comments = desk.comments(found.hits().stream().map(hit -> hit.comment()).toList());
    FoundItem next = null;
    for (var hit : found.hits()) {
      var comment = comments.get(hit.comment());
      if (comment != null) {
        var item = new FoundItem(desk, side, comment, hit, ledger().get(hit.comment()));
        list.add(item);
        next = next == null ? item : next;
      }
    }
    more.setVisible(found.more());
    told.setText(told(found));
    if (!first && next != null) {
      next.focus();
    }
  }

  private String told(EvidencePage found) {
    long shown = list.getChildren().count();
    String counted =
        found.total() == 0 || shown == 0
            ? getTranslation("synthesis.search.nothing")
            : getTranslation("synthesis.search.found", found.total(), shown);
    if (found.mistyped()) {
      counted = getTranslation("synthesis.search.mistyped", found.asked().words()) + " " + counted;
    }
    return found.partial() ? counted + " " + getTranslation("synthesis.search.partial") : counted;
  }

  /// Read once somebody searches: a draft of many comments has as many entries.
  private Map<Integer, LedgerEntry> ledger() {
    if (ledger.isEmpty()) {
      draft.ledger().forEach(entry -> ledger.put(entry.comment(), entry));
    }
    return ledger;
  }

  private Button button(String key, Runnable act) {
    var button = new Button(getTranslation(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
