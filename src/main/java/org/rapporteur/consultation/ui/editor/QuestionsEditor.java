package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.LetteredSection;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.ui.field.LocalizedInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Toast;

/// The editor of the sections and questions of a draft. All actions are buttons, so the editor
/// works by keyboard.
class QuestionsEditor extends Div {

  private final QuestionOutline outline = new QuestionOutline();
  private final transient QuestionScale defaultScale;
  private final Runnable onChange;

  /// The buttons by action and question number or section letter, such as `up3` or `upB`.
  private final Map<String, Button> buttons = new HashMap<>();

  private LanguageTag language;
  private @Nullable QuestionFields openQuestion;
  private Button firstAddButton = new Button();

  /// Creates the editor of a draft.
  ///
  /// @param defaultScale the scale with the default words
  QuestionsEditor(
      List<SectionDraft> sections,
      QuestionScale defaultScale,
      LanguageTag language,
      Runnable onChange) {
    this.defaultScale = defaultScale;
    this.language = language;
    this.onChange = onChange;
    addClassName("qx");
    sections.forEach(this::addSectionFields);
    if (sections.isEmpty()) {
      addSectionFields(new SectionDraft(LocalizedText.empty(), List.of()));
    }
    render();
  }

  List<SectionDraft> readSections() {
    return outline.toDrafts();
  }

  void showLanguage(LanguageTag newLanguage) {
    language = newLanguage;
    outline.showLanguage(newLanguage);
    render();
  }

  /// Opens the first question without a text and returns its field. Returns empty if every question
  /// has a text.
  Optional<Component> openFirstEmpty() {
    var empty =
        outline.questions().stream().filter(q -> q.readDraft().title().isEmpty()).findFirst();
    empty.ifPresent(
        question -> {
          openQuestion = question;
          render();
        });
    return empty.map(QuestionFields::titleField);
  }

  Button firstAddButton() {
    return firstAddButton;
  }

  private void addSectionFields(SectionDraft section) {
    var field = new TextField(getTranslation("consultation.editor.section", ""));
    field.setHelperText(getTranslation("consultation.editor.section.help"));
    field.addThemeName("helper-above-field");
    field.setWidthFull();
    var sectionFields =
        new QuestionOutline.SectionFields(
            new LocalizedInput<>("section", field, section.title(), language));
    notifyOnInput(field);
    section.questions().forEach(question -> sectionFields.questions.add(createFields(question)));
    outline.add(sectionFields);
  }

  private QuestionFields createFields(QuestionDraft draft) {
    var fields = new QuestionFields(draft, defaultScale, language);
    fields.inputs().forEach(this::notifyOnInput);
    return fields;
  }

  private void notifyOnInput(HasValue<?, ?> field) {
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            onChange.run();
          }
        });
  }

  private void render() {
    removeAll();
    buttons.clear();
    int number = 1;
    var sections = outline.sectionFields();
    for (int i = 0; i < sections.size(); i++) {
      var sectionFields = sections.get(i);
      add(createSectionHeader(sectionFields, i, sections.size()));
      var rows = new OrderedList();
      rows.addClassName("rows");
      for (QuestionFields question : sectionFields.questions) {
        rows.add(
            question == openQuestion
                ? createOpenRow(question, number)
                : createClosedRow(question, number));
        number++;
      }
      var addQuestionButton = createAddQuestionButton(sectionFields, i, sections.size());
      if (i == 0) {
        firstAddButton = addQuestionButton;
      }
      add(rows, addQuestionButton);
    }
    add(new Paragraph(createSmallButton("consultation.editor.section.add", this::addSection)));
  }

  private Component createSectionHeader(
      QuestionOutline.SectionFields section, int index, int sectionCount) {
    var header = new Div();
    header.addClassName("sect");
    String letter = LetteredSection.letterAt(index);
    section.title.field().setLabel(getTranslation("consultation.editor.section", letter));
    var actions = new Span();
    actions.addClassName("row");
    if (index > 0) {
      actions.add(createIconButton("up", letter, "section", () -> moveSection(index, -1)));
    }
    if (index < sectionCount - 1) {
      actions.add(createIconButton("down", letter, "section", () -> moveSection(index, 1)));
    }
    if (sectionCount > 1) {
      actions.add(createIconButton("remove", letter, "section", () -> removeSection(index)));
    }
    var title = new H3(getTranslation("consultation.editor.section", letter));
    header.add(title, actions);
    return new Div(header, section.title.field());
  }

  private ListItem createClosedRow(QuestionFields question, int number) {
    var numberLabel = new Span(String.valueOf(number));
    numberLabel.addClassName("n");
    return new ListItem(
        numberLabel, question.createSummary(language), createActions(question, number));
  }

  private ListItem createOpenRow(QuestionFields question, int number) {
    var header = new Div();
    header.addClassNames("row", "between");
    header.add(
        new H4(getTranslation("consultation.editor.question.heading", number)),
        createActions(question, number));
    var item = new ListItem(header, question);
    item.addClassName("open");
    return item;
  }

  private Span createActions(QuestionFields question, int number) {
    var actions = new Span();
    actions.addClassName("t");
    String key = question == openQuestion ? "done" : "edit";
    actions.add(
        createIconButton(
            key, number, "question", () -> open(question == openQuestion ? null : question)));
    if (!outline.isFirst(question)) {
      actions.add(createIconButton("up", number, "question", () -> move(question, -1)));
    }
    if (!outline.isLast(question)) {
      actions.add(createIconButton("down", number, "question", () -> move(question, 1)));
    }
    actions.add(createIconButton("remove", number, "question", () -> remove(question, number)));
    return actions;
  }

  private Button createAddQuestionButton(
      QuestionOutline.SectionFields section, int index, int sectionCount) {
    return createSmallButton(
        sectionCount == 1
            ? "consultation.editor.question.add"
            : "consultation.editor.question.add.to",
        () -> {
          var question =
              createFields(new QuestionDraft(LocalizedText.empty(), LocalizedText.empty()));
          section.questions.add(question);
          open(question);
        },
        LetteredSection.letterAt(index));
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
      question.titleField().focus();
    }
  }

  private void move(QuestionFields question, int offset) {
    outline.move(question, offset);
    renderAndNotify();
    focusMoveButton(question, offset < 0 ? "up" : "down");
  }

  private void moveSection(int index, int offset) {
    outline.moveSection(index, offset);
    renderAndNotify();
    outline.sectionFields().get(index + offset).title.field().focus();
  }

  private void remove(QuestionFields question, int number) {
    var undoRemoval = outline.remove(question);
    renderAndNotify();
    Toast.showWithAction(
        getTranslation("consultation.editor.question.removed", number),
        getTranslation("consultation.editor.undo"),
        () -> {
          undoRemoval.run();
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

  /// Moves the focus to the button that moved the question, or to the opposite one if that button
  /// no longer exists.
  private void focusMoveButton(QuestionFields question, String action) {
    int number = outline.questions().indexOf(question) + 1;
    String oppositeAction = action.equals("up") ? "down" : "up";
    Stream.of(action, oppositeAction)
        .map(name -> buttons.get(name + number))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(Button::focus);
  }

  private Button createIconButton(String action, Object number, String kind, Runnable onClick) {
    var button = new Button();
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation("consultation.editor." + kind + "." + action, number));
    switch (action) {
      case "up" -> button.setIcon(Icon.small(Icon.Name.UP));
      case "down" -> button.setIcon(Icon.small(Icon.Name.DOWN));
      default -> button.setText(getTranslation("consultation.editor." + action));
    }
    buttons.put(action + number, button);
    button.addClickListener(click -> onClick.run());
    return button;
  }

  private Button createSmallButton(String key, Runnable onClick, Object... arguments) {
    var button = new Button(getTranslation(key, arguments), click -> onClick.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
