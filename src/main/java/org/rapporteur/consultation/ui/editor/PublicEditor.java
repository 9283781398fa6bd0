package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.frame.NavigationItem;

/// Shows a public consultation with the public actions of the secretariat. Each action needs a
/// reason.
class PublicEditor extends Div {

  private final transient ConsultationDetails consultation;
  private final transient ConsultationService consultations;
  private final transient ConsultationLifecycleService lifecycle;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient Runnable reload;
  private final LanguageTag language;
  private transient @Nullable NavigationItem nextStep;

  PublicEditor(
      ConsultationDetails consultation,
      ConsultationService consultations,
      ConsultationLifecycleService lifecycle,
      ViewerService viewers,
      Messages messages,
      Runnable reload) {
    this.consultation = consultation;
    this.consultations = consultations;
    this.lifecycle = lifecycle;
    this.viewers = viewers;
    this.messages = messages;
    this.reload = reload;
    this.language = LanguageTag.forContent(getLocale());
  }

  void setNextStep(NavigationItem item) {
    nextStep = item;
  }

  Component createEventsSection() {
    var list = new UnorderedList();
    list.addClassName("rows");
    consultations
        .listTimeline(consultation.id())
        .forEach(event -> list.add(new TimelineRow(event)));
    return list;
  }

  Component createIntroductionSection() {
    var name = new Paragraph(consultation.title().inLanguage(language));
    name.addClassName("strong");
    var section = new Div(name);
    for (var text : List.of(consultation.summary(), consultation.mandate().source())) {
      if (!text.isEmpty()) {
        section.add(new Paragraph(text.inLanguage(language)));
      }
    }
    if (canRevise()) {
      section.add(createActionButton("revise", this::reviseTexts));
    }
    return section;
  }

  Component createQuestionsSection() {
    var questions = new Div();
    for (var section : consultation.sections()) {
      if (!section.title().isEmpty()) {
        questions.add(new H3(section.title().inLanguage(language)));
      }
      var rows = new OrderedList();
      rows.addClassName("rows");
      section.questions().forEach(question -> rows.add(createQuestionRow(question)));
      questions.add(rows);
    }
    return questions;
  }

  Component createDatesSection() {
    var dates = new Div();
    dates.addClassName("stack");
    var schedule = consultation.schedule();
    if (schedule.opensAt() != null && schedule.closesAt() != null) {
      dates.add(
          createFact("consultation.editor.opens", UtcTime.format(schedule.opensAt(), getLocale())),
          createFact(
              "consultation.editor.closes", UtcTime.format(schedule.closesAt(), getLocale())));
    }
    return dates;
  }

  /// Creates buttons for the actions that the phase allows, the most common one first.
  Component createActions() {
    var actions = new Div();
    actions.addClassName("acts");
    if (nextStep != null) {
      var link = new Anchor(nextStep.href(), getTranslation(nextStep.key()));
      link.addClassNames("btn", "primary");
      actions.add(link);
    }
    var phase = consultation.phase();
    boolean isUnreported = phase == Phase.ANNOUNCED || phase == Phase.OPEN || phase == Phase.CLOSED;
    if (isUnreported) {
      actions.add(createActionButton("extend", this::extend));
    }
    if (phase == Phase.OPEN) {
      actions.add(createReasonButton("close", lifecycle::close));
    }
    if (isUnreported) {
      actions.add(createReasonButton("withdraw", lifecycle::withdraw));
    }
    if (phase == Phase.REPORTED) {
      actions.add(createReasonButton("archive", lifecycle::archive));
    }
    return actions;
  }

  /// A phase change that needs only a reason.
  private interface PhaseChange {
    void execute(Viewer viewer, ConsultationId consultation, String reason);
  }

  private Button createReasonButton(String name, PhaseChange change) {
    return createActionButton(
        name,
        () ->
            openReasonDialog(
                name, (viewer, reason) -> change.execute(viewer, consultation.id(), reason)));
  }

  /// An action with its public reason.
  private interface PublicAction {
    void execute(Viewer viewer, String reason);
  }

  private void extend() {
    var schedule = consultation.schedule();
    var field =
        new ZonedDateTimeField(
            "consultation.editor.new-closing", schedule.zone(), schedule.closesAt());
    openReasonDialog(
        "extend",
        (viewer, reason) -> {
          var newClosing = field.instant();
          if (newClosing == null) {
            throw new InvalidInput("schedule.missing", "closesAt");
          }
          lifecycle.extend(viewer, consultation.id(), newClosing, reason);
        },
        field);
  }

  private void reviseTexts() {
    var shownLanguage = consultation.title().shownLanguage(language);
    var fields = new ConsultationTextFields(consultation.texts(), shownLanguage);
    openReasonDialog(
        "revise",
        (viewer, reason) ->
            lifecycle.revise(
                viewer, consultation.id(), consultation.version(), fields.readTexts(), reason),
        createLanguageChoice(shownLanguage, fields::showLanguage),
        fields);
  }

  private void changeQuestion(QuestionDetails question) {
    var shownLanguage = question.title().shownLanguage(language);
    var fields =
        new QuestionFields(
            new QuestionDraft(question.title(), question.background(), question.scale()),
            QuestionScale.createDefault(messages),
            shownLanguage);
    if (consultation.phase() == Phase.OPEN) {
      fields.fixScale();
    }
    openReasonDialog(
        "change",
        (viewer, reason) ->
            lifecycle.changeQuestion(
                viewer, consultation.id(), question.number(), fields.readDraft(), reason),
        createLanguageChoice(shownLanguage, fields::showLanguage),
        fields);
  }

  private void openReasonDialog(String name, PublicAction action, Component... fields) {
    new ReasonDialog(
            name,
            messages,
            reason -> {
              action.execute(viewers.current(), reason);
              Toast.show(getTranslation("consultation.action." + name + ".done"));
              reload.run();
            },
            fields)
        .open();
  }

  private Component createLanguageChoice(LanguageTag selected, Consumer<LanguageTag> onChange) {
    var choice = new Select<LanguageTag>();
    choice.setLabel(getTranslation("consultation.editor.language"));
    choice.setItems(PageLanguage.OFFERED);
    choice.setItemLabelGenerator(PageLanguage::nativeName);
    choice.setValue(selected);
    choice.addValueChangeListener(change -> onChange.accept(change.getValue()));
    return choice;
  }

  private ListItem createQuestionRow(QuestionDetails question) {
    var number = new Span(String.valueOf(question.number()));
    number.addClassName("n");
    var text = new Paragraph(question.title().inLanguage(language));
    var shownLanguage = question.title().shownLanguage(language);
    text.getElement()
        .setAttribute("lang", shownLanguage.value())
        .setAttribute("dir", shownLanguage.direction());
    var item = new ListItem(number, new Div(text));
    if (canRevise()) {
      var change = createActionButton("change", () -> changeQuestion(question));
      change.setAriaLabel(getTranslation("consultation.action.change.label", question.number()));
      change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      var actions = new Span(change);
      actions.addClassName("t");
      item.add(actions);
    }
    return item;
  }

  private Paragraph createFact(String key, String value) {
    return new Paragraph(getTranslation("consultation.fact", getTranslation(key), value));
  }

  private Button createActionButton(String name, Runnable onClick) {
    return new Button(getTranslation("consultation.action." + name), click -> onClick.run());
  }

  private boolean canRevise() {
    return consultation.phase() == Phase.ANNOUNCED || consultation.phase() == Phase.OPEN;
  }
}
