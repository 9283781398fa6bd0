package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.response.followup.FollowUpDays;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpStatus;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DateFields;
import org.rapporteur.uikit.ErrorSummary;

/// What happened to what a paragraph recommends. What is typed stays until it is taken.
class FollowUpForm extends Div {

  /// Takes a follow-up, or refuses it.
  interface Taking {
    void take(FollowUpDraft draft);
  }

  private final transient Messages messages;
  private final transient Taking taking;
  private final transient FollowUpDays days;
  private final int paragraph;
  private final ErrorSummary summary = new ErrorSummary();
  private final DatePicker day = new DatePicker();
  private final Choice<FollowUpStatus> status =
      new Choice<>("response.follow-up.status", FollowUpStatus.values(), FollowUpStatus::key);
  private final TextArea text = new TextArea();
  private final TextField link = new TextField();

  FollowUpForm(int paragraph, FollowUpDays days, String back, Messages messages, Taking taking) {
    this.paragraph = paragraph;
    this.days = days;
    this.messages = messages;
    this.taking = taking;
    addClassNames("note", "challenge-form", "form");
    day.setLabel(getTranslation("response.follow-up.day"));
    DateFields.configure(day);
    day.setHelperText(
        getTranslation("response.follow-up.day.hint", example(days.last(), day.getLocale())));
    day.addThemeName("helper-above-field");
    day.setMin(days.first());
    day.setMax(days.last());
    day.setManualValidation(true);
    text.setLabel(getTranslation("response.follow-up.text"));
    text.setHelperText(getTranslation("response.follow-up.text.hint", FollowUpDraft.MAX_TEXT));
    text.addThemeName("helper-above-field");
    text.setWidthFull();
    text.setManualValidation(true);
    link.setLabel(getTranslation("response.follow-up.link"));
    link.setWidthFull();
    link.setManualValidation(true);
    var send = new Button(getTranslation("response.follow-up.send"), click -> add());
    // What is said twice stays said twice.
    send.setDisableOnClick(true);
    send.addClickListener(click -> send.setEnabled(true));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var buttons =
        new Paragraph(send, new Anchor(back, getTranslation("response.challenge.cancel")));
    buttons.addClassName("row");
    var note = new Paragraph(getTranslation("response.follow-up.note"));
    note.addClassNames("small", "muted");
    add(
        new H2(getTranslation("response.follow-ups")),
        summary,
        day,
        status,
        text,
        link,
        buttons,
        note);
  }

  /// As it is typed there, the year in full.
  private static String example(LocalDate day, Locale written) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, written);
    return DateTimeFormatter.ofPattern(pattern.replaceFirst("y+", "yyyy"), written).format(day);
  }

  private void add() {
    day.setInvalid(false);
    status.setInvalid(false);
    text.setInvalid(false);
    link.setInvalid(false);
    var on = day.getValue();
    var chosen = status.getValue();
    if (on == null || !days.contains(on)) {
      refuse(day, getTranslation("refusal.follow-up.day"));
    }
    if (chosen == null) {
      refuse(status, getTranslation("response.follow-up.status.missing"));
    }
    if (text.getValue().isBlank()) {
      refuse(text, getTranslation("response.follow-up.text.missing"));
    }
    if (!summary.showErrors() && on != null && chosen != null) {
      take(on, chosen);
    }
  }

  private void take(LocalDate on, FollowUpStatus chosen) {
    try {
      taking.take(new FollowUpDraft(paragraph, on, chosen, text.getValue(), typedLink()));
    } catch (InvalidInput refusal) {
      String sentence = messages.text(getLocale(), refusal);
      switch (refusal.field()) {
        case "day" -> refuse(day, sentence);
        case "link" -> refuse(link, sentence);
        default -> refuse(text, sentence);
      }
      summary.showErrors();
    } catch (Refusal refusal) {
      refuse(text, messages.text(getLocale(), refusal));
      summary.showErrors();
    }
  }

  private @Nullable String typedLink() {
    String typed = link.getValue().strip();
    return typed.isEmpty() ? null : typed;
  }

  private <C extends Component & Focusable<?> & HasValidation> void refuse(
      C field, String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(true);
    summary.addError(field, sentence);
  }
}
