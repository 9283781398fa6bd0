package org.rapporteur.consultation.ui.editor;

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

/// The checklist before an announcement, with completed, required and recommended items.
class AnnouncementChecklist extends Section {

  /// An appeal needs a moderator who did not make the decision.
  private static final int MIN_MODERATORS = 2;

  enum State {
    DONE(""),
    REQUIRED("x"),
    OPTIONAL("w");

    private final String className;

    State(String className) {
      this.className = className;
    }
  }

  record Item(State state, String key, Object... arguments) {}

  private final UnorderedList list = new UnorderedList();

  AnnouncementChecklist() {
    addClassName("panel");
    list.addClassName("fix");
    add(new H2(getTranslation("consultation.checklist")), list);
    getElement().setAttribute("aria-label", getTranslation("consultation.checklist"));
  }

  void show(List<Item> items) {
    list.removeAll();
    for (Item item : items) {
      var icon = Icon.small(item.state() == State.DONE ? Icon.Name.CHECK : Icon.Name.ALERT);
      var entry = new ListItem(icon, new Span(getTranslation(item.key(), item.arguments())));
      if (!item.state().className.isEmpty()) {
        entry.addClassName(item.state().className);
      }
      list.add(entry);
    }
  }

  static List<Item> forDraft(ConsultationDraft draft, int moderatorCount, Instant now) {
    var items = new ArrayList<Item>();
    items.add(requiredItem(!draft.texts().title().isEmpty(), "title"));
    items.add(optionalItem(!draft.texts().summary().isEmpty(), "summary"));
    items.add(optionalItem(!draft.texts().mandate().source().isEmpty(), "mandate"));
    var questions = draft.sections().stream().flatMap(s -> s.questions().stream()).toList();
    items.add(
        requiredItem(
            !questions.isEmpty() && questions.stream().noneMatch(q -> q.title().isEmpty()),
            "questions"));
    var schedule = draft.schedule();
    items.add(requiredItem(schedule.opensAt() != null, "opensAt"));
    var closesAt = schedule.closesAt();
    items.add(requiredItem(closesAt != null && closesAt.isAfter(now), "closesAt"));
    items.add(optionalItem(moderatorCount >= MIN_MODERATORS, "moderators"));
    for (LanguageTag language : draft.terms().languages()) {
      long missing = countUntranslated(draft, questions, language);
      if (missing > 0) {
        items.add(
            new Item(
                State.OPTIONAL,
                "consultation.checklist.language",
                PageLanguage.nativeName(language),
                missing));
      }
    }
    return items;
  }

  private static long countUntranslated(
      ConsultationDraft draft, List<QuestionDraft> questions, LanguageTag language) {
    long missing =
        questions.stream().filter(q -> !q.title().versions().containsKey(language)).count();
    return draft.texts().title().versions().containsKey(language) ? missing : missing + 1;
  }

  private static Item requiredItem(boolean isDone, String name) {
    return new Item(isDone ? State.DONE : State.REQUIRED, messageKey(isDone, name));
  }

  private static Item optionalItem(boolean isDone, String name) {
    return new Item(isDone ? State.DONE : State.OPTIONAL, messageKey(isDone, name));
  }

  private static String messageKey(boolean isDone, String name) {
    return "consultation.checklist." + name + (isDone ? ".done" : "");
  }
}
