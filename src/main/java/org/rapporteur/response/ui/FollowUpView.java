package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.response.followup.DateRange;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.followup.FollowUpStatus;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.uikit.DateFields;
import org.rapporteur.uikit.form.Choice;

/// The form for a follow-up to a paragraph.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/paragraphs/:number/follow-up")
@PermitAll
class FollowUpView extends ResponseFormView {

  private final transient FollowUpService followUps;

  FollowUpView(ResponseFormContext context, FollowUpService followUps) {
    super(context);
    this.followUps = followUps;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var target = access().requireFollowUp(event.getRouteParameters());
    var note = new Paragraph(getTranslation("response.follow-up.note"));
    note.addClassNames("small", "muted");
    show(
        target,
        new Anchor(
            FollowUpLinks.list(target.consultation().slug()),
            getTranslation("response.follow-ups")),
        getTranslation("response.follow-up.title", target.paragraph().number()),
        getTranslation("response.follow-ups.lead"),
        createForm(target),
        note);
  }

  private Component createForm(FormTarget target) {
    var day = createDayField(followUps.possibleDays(target.consultation()));
    var status =
        new Choice<>(
            "response.follow-up.status", List.of(FollowUpStatus.values()), FollowUpStatus::key);
    var text =
        createTextArea(
            "text",
            getTranslation("response.follow-up.text"),
            getTranslation("response.follow-up.text.hint", FollowUpDraft.MAX_TEXT));
    var link = new TextField(getTranslation("response.follow-up.link"));
    link.setWidthFull();
    errors().addField("day", day).addField("status", status).addField("link", link);
    return createForm(
        getTranslation("response.follow-up.send"),
        target.path(),
        () -> {
          var chosenDay = errors().tryGet(() -> requireDay(day));
          var chosenStatus = errors().tryGet(() -> status.requireValue("status"));
          String url = link.getValue().strip();
          // Checks the other fields too, so that all errors show at once.
          return errors()
              .tryGet(
                  () ->
                      new FollowUpDraft(
                          target.paragraph().number(),
                          chosenDay.orElse(LocalDate.MIN),
                          chosenStatus.orElse(FollowUpStatus.PLANNED),
                          text.getValue(),
                          url.isEmpty() ? null : url))
              .filter(draft -> chosenDay.isPresent() && chosenStatus.isPresent())
              .flatMap(draft -> errors().tryGet(() -> add(target, draft)));
        },
        day,
        status,
        text,
        link);
  }

  private DatePicker createDayField(DateRange days) {
    var field = new DatePicker(getTranslation("response.follow-up.day"));
    DateFields.configure(field);
    field.setHelperText(
        getTranslation(
            "response.follow-up.day.hint", DateFields.formatExample(field, days.last())));
    field.addThemeName("helper-above-field");
    field.setMin(days.first());
    field.setMax(days.last());
    return field;
  }

  private static LocalDate requireDay(DatePicker field) {
    return Optional.ofNullable(field.getValue())
        .orElseThrow(() -> new InvalidInput("follow-up.day", "day"));
  }

  private String add(FormTarget target, FollowUpDraft draft) {
    var consultation = target.consultation();
    followUps.add(viewer(), consultation.id(), target.edition().number(), draft);
    return FollowUpLinks.list(consultation.slug());
  }
}
