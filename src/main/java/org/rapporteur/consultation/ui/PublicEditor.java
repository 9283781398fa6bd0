package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.HoldingService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// What the secretariat can still do once everyone can read: each act in public, with its reason.
class PublicEditor extends Div {

  private final transient ConsultationDetails consultation;
  private final transient ConsultationService consultations;
  private final transient HoldingService holding;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Runnable reload;
  private final LanguageTag language;

  PublicEditor(
      ConsultationDetails consultation,
      ConsultationService consultations,
      HoldingService holding,
      Viewers viewers,
      Messages messages,
      Runnable reload) {
    this.consultation = consultation;
    this.consultations = consultations;
    this.holding = holding;
    this.viewers = viewers;
    this.messages = messages;
    this.reload = reload;
    this.language = new LanguageTag(getLocale().getLanguage());
  }

  Component events() {
    var list = new UnorderedList();
    list.addClassName("rows");
    consultations.timeline(consultation.id()).forEach(event -> list.add(row(event)));
    return list;
  }

  Component introduction() {
    var name = new Paragraph(consultation.title().in(language));
    name.addClassName("strong");
    var all = new Div(name);
    for (var text : List.of(consultation.summary(), consultation.mandate().source())) {
      if (!text.isEmpty()) {
        all.add(new Paragraph(text.in(language)));
      }
    }
    if (isRevisable()) {
      all.add(act("revise", this::revise));
    }
    return all;
  }

  Component questions() {
    var all = new Div();
    for (var section : consultation.sections()) {
      if (!section.title().isEmpty()) {
        all.add(new H3(section.title().in(language)));
      }
      var rows = new OrderedList();
      rows.addClassName("rows");
      section.questions().forEach(question -> rows.add(row(question)));
      all.add(rows);
    }
    return all;
  }

  Component dates() {
    var all = new Div();
    all.addClassName("stack");
    var schedule = consultation.schedule();
    if (schedule.opensAt() != null && schedule.closesAt() != null) {
      all.add(
          fact("consultation.editor.opens", Timestamp.words(schedule.opensAt(), getLocale())),
          fact("consultation.editor.closes", Timestamp.words(schedule.closesAt(), getLocale())));
    }
    return all;
  }

  /// The acts that the phase allows, the first of them the one most often needed.
  Component acts() {
    var acts = new Div();
    acts.addClassName("acts");
    var phase = consultation.phase();
    if (phase == Phase.ANNOUNCED || phase == Phase.OPEN || phase == Phase.CLOSED) {
      acts.add(act("extend", this::extend));
    }
    if (phase == Phase.OPEN) {
      acts.add(
          act(
              "close",
              () -> ask("close", (viewer, why) -> holding.close(viewer, consultation.id(), why))));
    }
    if (phase == Phase.ANNOUNCED || phase == Phase.OPEN || phase == Phase.CLOSED) {
      acts.add(
          act(
              "withdraw",
              () ->
                  ask(
                      "withdraw",
                      (viewer, why) -> holding.withdraw(viewer, consultation.id(), why))));
    }
    if (phase == Phase.REPORTED) {
      acts.add(
          act(
              "archive",
              () ->
                  ask(
                      "archive",
                      (viewer, why) -> holding.archive(viewer, consultation.id(), why))));
    }
    return acts;
  }

  private interface PublicAct {
    void by(Viewer viewer, String reason);
  }

  private void extend() {
    var schedule = consultation.schedule();
    var field =
        new MomentField("consultation.editor.new-closing", schedule.zone(), schedule.closesAt());
    ask(
        "extend",
        (viewer, why) -> {
          var moment = field.moment();
          if (moment == null) {
            throw new InvalidInput("schedule.missing", "closesAt");
          }
          holding.extend(viewer, consultation.id(), moment, why);
        },
        field);
  }

  private void revise() {
    var shown = consultation.title().languageShown(language);
    var fields = new WordsFields(consultation.words(), shown);
    ask(
        "revise",
        (viewer, why) ->
            holding.revise(viewer, consultation.id(), consultation.version(), fields.words(), why),
        languages(shown, fields::show),
        fields);
  }

  private void change(QuestionDetails question) {
    var shown = question.title().languageShown(language);
    var fields =
        new QuestionFields(new QuestionDraft(question.title(), question.background()), shown);
    ask(
        "change",
        (viewer, why) ->
            holding.changeQuestion(
                viewer, consultation.id(), question.number(), fields.draft(), why),
        languages(shown, fields::show),
        fields);
  }

  private void ask(String act, PublicAct does, Component... fields) {
    new ReasonDialog(
            act,
            messages,
            why -> {
              does.by(viewers.current(), why);
              Toast.say(getTranslation("consultation.act." + act + ".done"));
              reload.run();
            },
            fields)
        .open();
  }

  private Component languages(LanguageTag shown, Consumer<LanguageTag> show) {
    var choice = new com.vaadin.flow.component.select.Select<LanguageTag>();
    choice.setLabel(getTranslation("consultation.editor.in"));
    choice.setItems(PageLanguage.OFFERED);
    choice.setItemLabelGenerator(PageLanguage::ownName);
    choice.setValue(shown);
    choice.addValueChangeListener(event -> show.accept(event.getValue()));
    return choice;
  }

  private ListItem row(QuestionDetails question) {
    var number = new Span(String.valueOf(question.number()));
    number.addClassName("n");
    var text = new Paragraph(question.title().in(language));
    var shown = question.title().languageShown(language);
    text.getElement().setAttribute("lang", shown.value()).setAttribute("dir", shown.direction());
    var item = new ListItem(number, new Div(text));
    if (isRevisable()) {
      var change = act("change", () -> change(question));
      change.setAriaLabel(getTranslation("consultation.act.change.n", question.number()));
      change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      var acts = new Span(change);
      acts.addClassName("t");
      item.add(acts);
    }
    return item;
  }

  private ListItem row(TimelineEvent event) {
    var what =
        new Span(getTranslation(event.kind().key(), event.facts().getOrDefault("question", "")));
    what.addClassName("strong");
    var text = new Paragraph(what, new Span(", "), new Timestamp(event.at()));
    var about = new Div(text);
    if (event.kind() == TimelineKind.EXTENDED && event.facts().containsKey("closesAt")) {
      var until = Instant.parse(event.facts().get("closesAt"));
      about.add(
          under(
              getTranslation("consultation.events.extended", Timestamp.words(until, getLocale()))));
    }
    if (event.reason() != null) {
      about.add(under(event.reason()));
    }
    return new ListItem(new Icon(Icon.Name.HISTORY), about);
  }

  private static Paragraph under(String words) {
    var line = new Paragraph(new Span(words));
    line.addClassName("sub");
    line.getElement().setAttribute("dir", "auto");
    return line;
  }

  private Paragraph fact(String key, String value) {
    return new Paragraph(getTranslation("consultation.fact", getTranslation(key), value));
  }

  private Button act(String act, Runnable run) {
    var button = new Button(getTranslation("consultation.act." + act), click -> run.run());
    return button;
  }

  private boolean isRevisable() {
    return consultation.phase() == Phase.ANNOUNCED || consultation.phase() == Phase.OPEN;
  }
}
