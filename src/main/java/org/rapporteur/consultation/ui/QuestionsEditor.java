package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Toast;

/// Sections and questions of a draft, in the order in which they will be asked. Everything is done
/// by buttons, so it works by keyboard alone.
class QuestionsEditor extends Div {

  private final Outline outline = new Outline();
  private final Runnable changed;
  private LanguageTag shown;
  private @Nullable QuestionFields open;
  private final Map<String, Button> buttons = new HashMap<>();
  private Button firstAdd = new Button();

  QuestionsEditor(List<SectionDraft> sections, LanguageTag shown, Runnable changed) {
    this.shown = shown;
    this.changed = changed;
    addClassName("qx");
    sections.forEach(this::addPart);
    if (sections.isEmpty()) {
      addPart(new SectionDraft(LocalizedText.empty(), List.of()));
    }
    draw();
  }

  List<SectionDraft> sections() {
    return outline.sections();
  }

  void show(LanguageTag language) {
    shown = language;
    outline.show(language);
    draw();
  }

  /// The field of the first question without a text, opened.
  Optional<Component> openFirstEmpty() {
    var empty = outline.questions().stream().filter(q -> q.draft().title().isEmpty()).findFirst();
    empty.ifPresent(
        question -> {
          open = question;
          draw();
        });
    return empty.map(QuestionFields::title);
  }

  Button firstAddButton() {
    return firstAdd;
  }

  private void addPart(SectionDraft section) {
    var field = new TextField(getTranslation("consultation.editor.section", ""));
    field.setHelperText(getTranslation("consultation.editor.section.help"));
    field.addThemeName("helper-above-field");
    field.setWidthFull();
    var part = new Outline.Part(new LocalizedInput<>("section", field, section.title(), shown));
    field.addValueChangeListener(event -> tell(event.isFromClient()));
    section.questions().forEach(question -> part.questions.add(fields(question)));
    outline.add(part);
  }

  private QuestionFields fields(QuestionDraft draft) {
    var fields = new QuestionFields(draft, shown);
    fields.title().addValueChangeListener(event -> tell(event.isFromClient()));
    fields.background().addValueChangeListener(event -> tell(event.isFromClient()));
    return fields;
  }

  private void tell(boolean typed) {
    if (typed) {
      changed.run();
    }
  }

  private void draw() {
    removeAll();
    buttons.clear();
    int number = 1;
    var parts = outline.parts();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      add(head(part, i, parts.size()));
      var rows = new OrderedList();
      rows.addClassName("rows");
      for (QuestionFields question : part.questions) {
        rows.add(question == open ? openRow(question, number) : row(question, number));
        number++;
      }
      var add = addButton(part, i, parts.size() == 1);
      firstAdd = i == 0 ? add : firstAdd;
      add(rows, add);
    }
    var section = small("consultation.editor.section.add", () -> addSection());
    add(new Paragraph(section));
  }

  private Component head(Outline.Part part, int index, int size) {
    var head = new Div();
    head.addClassName("sect");
    String letter = letter(index);
    part.title.field().setLabel(getTranslation("consultation.editor.section", letter));
    var acts = new Span();
    acts.addClassName("row");
    if (index > 0) {
      acts.add(button("up", letter, "section", () -> moveSection(index, -1)));
    }
    if (index < size - 1) {
      acts.add(button("down", letter, "section", () -> moveSection(index, 1)));
    }
    if (size > 1) {
      acts.add(button("remove", letter, "section", () -> removeSection(index)));
    }
    var title = new H3(getTranslation("consultation.editor.section", letter));
    head.add(title, acts);
    return new Div(head, part.title.field());
  }

  private ListItem row(QuestionFields question, int number) {
    var draft = question.draft();
    boolean empty = draft.title().isEmpty();
    var text =
        new Paragraph(
            empty ? getTranslation("consultation.editor.question.empty") : draft.title().in(shown));
    text.getElement()
        .setAttribute("lang", draft.title().languageShown(shown).value())
        .setAttribute("dir", "auto");
    var sub = new Paragraph();
    sub.addClassName("sub");
    if (draft.background().isEmpty()) {
      sub.add(new Span(getTranslation("consultation.editor.no-background")));
    }
    if (!empty && !draft.title().versions().containsKey(shown)) {
      var missing = new Span(getTranslation("consultation.editor.not-translated"));
      missing.addClassName("draft");
      sub.add(missing);
    }
    return new ListItem(number(number), new Div(text, sub), acts(question, number));
  }

  private ListItem openRow(QuestionFields question, int number) {
    var head = new Div();
    head.addClassNames("row", "between");
    head.add(
        new H4(getTranslation("consultation.editor.question.n", number)), acts(question, number));
    var item = new ListItem(head, question);
    item.addClassName("open");
    return item;
  }

  private Span acts(QuestionFields question, int number) {
    var acts = new Span();
    acts.addClassName("t");
    String key = question == open ? "done" : "edit";
    acts.add(button(key, number, "question", () -> open(question == open ? null : question)));
    if (!outline.isFirst(question)) {
      acts.add(button("up", number, "question", () -> move(question, -1)));
    }
    if (!outline.isLast(question)) {
      acts.add(button("down", number, "question", () -> move(question, 1)));
    }
    acts.add(button("remove", number, "question", () -> remove(question, number)));
    return acts;
  }

  private Button addButton(Outline.Part part, int index, boolean only) {
    return small(
        only ? "consultation.editor.question.add" : "consultation.editor.question.add.to",
        () -> {
          var question = fields(new QuestionDraft(LocalizedText.empty(), LocalizedText.empty()));
          part.questions.add(question);
          open(question);
        },
        letter(index));
  }

  private void addSection() {
    addPart(new SectionDraft(LocalizedText.empty(), List.of()));
    draw();
    outline.parts().getLast().title.field().focus();
  }

  private void open(@Nullable QuestionFields question) {
    open = question;
    draw();
    if (question != null) {
      question.title().focus();
    }
  }

  private void move(QuestionFields question, int by) {
    outline.move(question, by);
    redraw();
    focusOn(question, by < 0 ? "up" : "down");
  }

  private void moveSection(int index, int by) {
    outline.moveSection(index, by);
    redraw();
    outline.parts().get(index + by).title.field().focus();
  }

  private void remove(QuestionFields question, int number) {
    var putBack = outline.remove(question);
    redraw();
    Toast.offer(
        getTranslation("consultation.editor.question.removed", number),
        getTranslation("consultation.editor.undo"),
        () -> {
          putBack.run();
          redraw();
        });
  }

  private void removeSection(int index) {
    outline.removeSection(index);
    redraw();
  }

  private void redraw() {
    draw();
    changed.run();
  }

  private void focusOn(QuestionFields question, String act) {
    int number = outline.questions().indexOf(question) + 1;
    var same = buttons.get(act + number);
    var other = buttons.get((act.equals("up") ? "down" : "up") + number);
    if (same != null) {
      same.focus();
    } else if (other != null) {
      other.focus();
    }
  }

  private Button button(String act, Object which, String what, Runnable run) {
    var button = new Button();
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation("consultation.editor." + what + "." + act, which));
    switch (act) {
      case "up" -> button.setIcon(Icon.small(Icon.Name.UP));
      case "down" -> button.setIcon(Icon.small(Icon.Name.DOWN));
      default -> button.setText(getTranslation("consultation.editor." + act));
    }
    buttons.put(act + which, button);
    button.addClickListener(click -> run.run());
    return button;
  }

  private Button small(String key, Runnable run, Object... which) {
    var button = new Button(getTranslation(key, which), click -> run.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private static Span number(int number) {
    var span = new Span(String.valueOf(number));
    span.addClassName("n");
    return span;
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index % 26));
  }
}
