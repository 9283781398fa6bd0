package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageLanguage;

/// What is done, what must be done before announcing, and what can follow later.
class LeftToDo extends Section {

  enum State {
    DONE(""),
    MUST("x"),
    CAN("w");

    private final String className;

    State(String className) {
      this.className = className;
    }
  }

  record Item(State state, String key, Object... facts) {}

  private final UnorderedList list = new UnorderedList();

  LeftToDo() {
    addClassName("panel");
    list.addClassName("fix");
    add(new H2(getTranslation("consultation.todo")), list);
    getElement().setAttribute("aria-label", getTranslation("consultation.todo"));
  }

  void show(List<Item> items) {
    list.removeAll();
    for (Item item : items) {
      var icon = Icon.small(item.state() == State.DONE ? Icon.Name.CHECK : Icon.Name.ALERT);
      var entry = new ListItem(icon, new Span(getTranslation(item.key(), item.facts())));
      if (!item.state().className.isEmpty()) {
        entry.addClassName(item.state().className);
      }
      list.add(entry);
    }
  }

  static List<Item> of(ConsultationDraft draft, int moderators, Instant now) {
    var items = new ArrayList<Item>();
    items.add(must(!draft.words().title().isEmpty(), "title"));
    items.add(can(!draft.words().summary().isEmpty(), "summary"));
    items.add(can(!draft.words().mandate().source().isEmpty(), "mandate"));
    var questions = draft.sections().stream().flatMap(s -> s.questions().stream()).toList();
    items.add(
        must(
            !questions.isEmpty() && questions.stream().noneMatch(q -> q.title().isEmpty()),
            "questions"));
    var schedule = draft.schedule();
    items.add(must(schedule.opensAt() != null, "opensAt"));
    var closes = schedule.closesAt();
    items.add(must(closes != null && closes.isAfter(now), "closesAt"));
    items.add(can(moderators >= 2, "moderators"));
    for (LanguageTag language : draft.terms().languages()) {
      long missing = untranslated(draft, questions, language);
      if (missing > 0) {
        items.add(
            new Item(
                State.CAN, "consultation.todo.language", PageLanguage.ownName(language), missing));
      }
    }
    return items;
  }

  private static long untranslated(
      ConsultationDraft draft, List<QuestionDraft> questions, LanguageTag language) {
    long missing =
        questions.stream().filter(q -> !q.title().versions().containsKey(language)).count();
    return draft.words().title().versions().containsKey(language) ? missing : missing + 1;
  }

  private static Item must(boolean done, String what) {
    return new Item(done ? State.DONE : State.MUST, key(done, what));
  }

  private static Item can(boolean done, String what) {
    return new Item(done ? State.DONE : State.CAN, key(done, what));
  }

  private static String key(boolean done, String what) {
    return "consultation.todo." + what + (done ? ".done" : "");
  }
}
