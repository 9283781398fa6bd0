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

/// Edits the sections and questions of a draft. All actions are buttons, so it works by keyboard.
class QuestionsEditor extends Div {

  private final QuestionOutline outline = new QuestionOutline();
  private final Runnable onChange;
  private LanguageTag language;
  private @Nullable QuestionFields openQuestion;
  private final Map<String, Button> buttons = new HashMap<>();
  private Button firstAdd = new Button();

  QuestionsEditor(List<SectionDraft> sections, LanguageTag language, Runnable onChange) {
    this.language = language;
    this.onChange = onChange;
    addClassName("qx");
    sections.forEach(this::addSectionFields);
    if (sections.isEmpty()) {
      addSectionFields(new SectionDraft(LocalizedText.empty(), List.of()));
    }
    render();
  }

  List<SectionDraft> sections() {
    return outline.toDrafts();
  }

  void showLanguage(LanguageTag next) {
    language = next;
    outline.showLanguage(next);
    render();
  }

  /// Opens the first question without a text and returns its field.
  Optional<Component> openFirstEmpty() {
    var empty = outline.questions().stream().filter(q -> q.draft().title().isEmpty()).findFirst();
    empty.ifPresent(
        question -> {
          openQuestion = question;
          render();
        });
    return empty.map(QuestionFields::title);
  }

  Button firstAddButton() {
    return firstAdd;
  }

  private void addSectionFields(SectionDraft section) {
    var field = new TextField(getTranslation("consultation.editor.section", ""));
    field.setHelperText(getTranslation("consultation.editor.section.help"));
    field.addThemeName("helper-above-field");
    field.setWidthFull();
    var part =
        new QuestionOutline.SectionFields(
            new LocalizedInput<>("section", field, section.title(), language));
    field.addValueChangeListener(event -> notifyIfTyped(event.isFromClient()));
    section.questions().forEach(question -> part.questions.add(createFields(question)));
    outline.add(part);
  }

  private QuestionFields createFields(QuestionDraft draft) {
    var fields = new QuestionFields(draft, language);
    fields.title().addValueChangeListener(event -> notifyIfTyped(event.isFromClient()));
    fields.background().addValueChangeListener(event -> notifyIfTyped(event.isFromClient()));
    return fields;
  }

  private void notifyIfTyped(boolean isTyped) {
    if (isTyped) {
      onChange.run();
    }
  }

  private void render() {
    removeAll();
    buttons.clear();
    int number = 1;
    var parts = outline.sectionFields();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      add(sectionHeader(part, i, parts.size()));
      var rows = new OrderedList();
      rows.addClassName("rows");
      for (QuestionFields question : part.questions) {
        rows.add(question == openQuestion ? openRow(question, number) : row(question, number));
        number++;
      }
      var add = addButton(part, i, parts.size() == 1);
      firstAdd = i == 0 ? add : firstAdd;
      add(rows, add);
    }
    var section = smallButton("consultation.editor.section.add", () -> addSection());
    add(new Paragraph(section));
  }

  private Component sectionHeader(QuestionOutline.SectionFields part, int index, int size) {
    var head = new Div();
    head.addClassName("sect");
    String letter = letter(index);
    part.title.field().setLabel(getTranslation("consultation.editor.section", letter));
    var acts = new Span();
    acts.addClassName("row");
    if (index > 0) {
      acts.add(iconButton("up", letter, "section", () -> moveSection(index, -1)));
    }
    if (index < size - 1) {
      acts.add(iconButton("down", letter, "section", () -> moveSection(index, 1)));
    }
    if (size > 1) {
      acts.add(iconButton("remove", letter, "section", () -> removeSection(index)));
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
            empty
                ? getTranslation("consultation.editor.question.empty")
                : draft.title().inLanguage(language));
    text.getElement()
        .setAttribute("lang", draft.title().shownLanguage(language).value())
        .setAttribute("dir", "auto");
    var sub = new Paragraph();
    sub.addClassName("sub");
    if (draft.background().isEmpty()) {
      sub.add(new Span(getTranslation("consultation.editor.no-background")));
    }
    if (!empty && !draft.title().versions().containsKey(language)) {
      var missing = new Span(getTranslation("consultation.editor.not-translated"));
      missing.addClassName("draft");
      sub.add(missing);
    }
    return new ListItem(number(number), new Div(text, sub), actions(question, number));
  }

  private ListItem openRow(QuestionFields question, int number) {
    var head = new Div();
    head.addClassNames("row", "between");
    head.add(
        new H4(getTranslation("consultation.editor.question.n", number)),
        actions(question, number));
    var item = new ListItem(head, question);
    item.addClassName("open");
    return item;
  }

  private Span actions(QuestionFields question, int number) {
    var acts = new Span();
    acts.addClassName("t");
    String key = question == openQuestion ? "done" : "edit";
    acts.add(
        iconButton(
            key, number, "question", () -> open(question == openQuestion ? null : question)));
    if (!outline.isFirst(question)) {
      acts.add(iconButton("up", number, "question", () -> move(question, -1)));
    }
    if (!outline.isLast(question)) {
      acts.add(iconButton("down", number, "question", () -> move(question, 1)));
    }
    acts.add(iconButton("remove", number, "question", () -> remove(question, number)));
    return acts;
  }

  private Button addButton(QuestionOutline.SectionFields part, int index, boolean isOnlySection) {
    return smallButton(
        isOnlySection ? "consultation.editor.question.add" : "consultation.editor.question.add.to",
        () -> {
          var question =
              createFields(new QuestionDraft(LocalizedText.empty(), LocalizedText.empty()));
          part.questions.add(question);
          open(question);
        },
        letter(index));
  }

  private void addSection() {
    addSectionFields(new SectionDraft(LocalizedText.empty(), List.of()));
    render();
    outline.sectionFields().getLast().title.field().focus();
  }

  private void open(@Nullable QuestionFields question) {
    openQuestion = question;
    render();
    if (question != null) {
      question.title().focus();
    }
  }

  private void move(QuestionFields question, int by) {
    outline.move(question, by);
    renderAndNotify();
    focusOn(question, by < 0 ? "up" : "down");
  }

  private void moveSection(int index, int by) {
    outline.moveSection(index, by);
    renderAndNotify();
    outline.sectionFields().get(index + by).title.field().focus();
  }

  private void remove(QuestionFields question, int number) {
    var putBack = outline.remove(question);
    renderAndNotify();
    Toast.showWithAction(
        getTranslation("consultation.editor.question.removed", number),
        getTranslation("consultation.editor.undo"),
        () -> {
          putBack.run();
          renderAndNotify();
        });
  }

  private void removeSection(int index) {
    outline.removeSection(index);
    renderAndNotify();
  }

  private void renderAndNotify() {
    render();
    onChange.run();
  }

  private void focusOn(QuestionFields question, String action) {
    int number = outline.questions().indexOf(question) + 1;
    var same = buttons.get(action + number);
    var other = buttons.get((action.equals("up") ? "down" : "up") + number);
    if (same != null) {
      same.focus();
    } else if (other != null) {
      other.focus();
    }
  }

  private Button iconButton(String action, Object which, String kind, Runnable run) {
    var button = new Button();
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation("consultation.editor." + kind + "." + action, which));
    switch (action) {
      case "up" -> button.setIcon(Icon.small(Icon.Name.UP));
      case "down" -> button.setIcon(Icon.small(Icon.Name.DOWN));
      default -> button.setText(getTranslation("consultation.editor." + action));
    }
    buttons.put(action + which, button);
    button.addClickListener(click -> run.run());
    return button;
  }

  private Button smallButton(String key, Runnable run, Object... which) {
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
