package org.rapporteur.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportOrder;
import org.rapporteur.intake.ImportRun;
import org.rapporteur.intake.ImportRunId;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.ImportUploads;
import org.rapporteur.intake.file.Survey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.ProgressMeter;

/// Comments from a file: what was understood, how far it is, what came of it.
@Route("secretariat/:slug/import")
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int POLL_MILLIS = 1_000;

  private final transient ImportService imports;
  private final transient ImportUploads uploads;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;
  private final Div state = new Div();
  private Slug slug = new Slug("none");
  private String title = "";
  private transient FileChoice.@Nullable Chosen questions;
  private transient @Nullable ImportRunId running;
  private @Nullable Registration polling;

  ImportView(
      ImportService imports,
      ImportUploads uploads,
      Viewers viewers,
      Messages messages,
      Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
    addClassName("page-import");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    slug = Slug.inAddress(event.getRouteParameters().get("slug").orElse(""), "consultation");
    var target = imports.target(viewers.current(), slug);
    title = target.map(this::titleOf).orElse(slug.value());
    removeAll();
    add(
        new Crumbs()
            .step(getTranslation("intake.secretariat"), "/secretariat")
            .step(title, ConsultationLinks.secretariat(slug))
            .here(getTranslation("intake.import")),
        new PageHead(getTranslation("intake.heading"), getTranslation("intake.lead")),
        state);
    imports
        .latest(viewers.current(), slug)
        .ifPresentOrElse(run -> show(run, target), () -> choose(target));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("intake.import") + ": " + title);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    poll();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopPolling(event.getUI());
  }

  private void show(ImportRun run, Optional<ConsultationDetails> target) {
    if (run.isRunning()) {
      progress(run);
      return;
    }
    state.removeAll();
    state.add(
        Parts.section(
            getTranslation("intake.last"),
            org.rapporteur.uikit.Timestamp.words(run.startedAt(), getLocale()),
            new ImportResult(imports, viewers, messages, slug, run)));
    state.add(chooser(target));
  }

  private void choose(Optional<ConsultationDetails> target) {
    state.removeAll();
    state.add(chooser(target));
  }

  private Component chooser(Optional<ConsultationDetails> target) {
    questions = null;
    var newTitle = new TextField(getTranslation("intake.new-title"));
    newTitle.setMaxLength(ConsultationWords.MAX_TITLE);
    newTitle.setWidthFull();
    newTitle.setVisible(target.isEmpty());
    var form = new Div(newTitle);
    form.addClassName("form");
    if (target.filter(c -> !c.questions().isEmpty()).isEmpty()) {
      var chosen = new Paragraph();
      chosen.addClassNames("small", "muted");
      form.add(
          new Paragraph(getTranslation("intake.questions.why")),
          new FileChoice(
              uploads,
              messages,
              "intake.questions.choose",
              file -> {
                questions = file;
                chosen.setText(getTranslation("intake.questions.chosen", file.fileName()));
              }),
          chosen);
    }
    var choice = new FileChoice[1];
    choice[0] =
        new FileChoice(
            uploads,
            messages,
            "intake.choose",
            file -> preview(choice[0], file, newTitle.getValue().strip()));
    form.add(choice[0]);
    return Parts.section(getTranslation("intake.file"), getTranslation("intake.columns"), form);
  }

  private void preview(FileChoice choice, FileChoice.Chosen file, String newTitle) {
    try {
      var survey =
          imports.survey(viewers.current(), slug, uploads.file(file.stored()), questionsFile());
      state.removeAll();
      state.add(
          new ImportPreview(
              messages,
              file.fileName(),
              survey,
              groups -> start(file, newTitle, survey, groups),
              () -> {
                uploads.delete(file.stored());
                choose(imports.target(viewers.current(), slug));
              }));
    } catch (Refusal refusal) {
      uploads.delete(file.stored());
      choice.refuse(messages.text(getLocale(), refusal));
    }
  }

  private void start(
      FileChoice.Chosen file,
      String newTitle,
      Survey survey,
      Map<String, StakeholderGroup> groups) {
    var order =
        new ImportOrder(
            slug,
            newTitle.isEmpty() ? null : newTitle,
            uploads.file(file.stored()),
            file.fileName(),
            questionsFile(),
            file.stored(),
            groups);
    try {
      progress(imports.start(viewers.current(), order, survey));
    } catch (Refusal refusal) {
      state.addComponentAsFirst(new Notice(Notice.Kind.BAD, messages.text(getLocale(), refusal)));
    }
  }

  private @Nullable Path questionsFile() {
    return questions == null ? null : uploads.file(questions.stored());
  }

  private void progress(ImportRun run) {
    running = run.id();
    state.removeAll();
    var meter = new ProgressMeter(getTranslation("intake.importing", run.fileName(), run.total()));
    meter.show(run.done(), run.total(), rate(run));
    state.add(
        Parts.section(
            getTranslation("intake.importing", run.fileName(), run.total()),
            "",
            meter,
            new Paragraph(getTranslation("intake.may-leave"))));
    poll();
  }

  private void poll() {
    getUI()
        .filter(ui -> running != null && polling == null)
        .ifPresent(
            ui -> {
              ui.setPollInterval(POLL_MILLIS);
              polling = ui.addPollListener(event -> look());
            });
  }

  private void look() {
    if (running == null) {
      return;
    }
    var run = imports.get(running);
    if (run.isRunning()) {
      state
          .getChildren()
          .flatMap(Component::getChildren)
          .filter(ProgressMeter.class::isInstance)
          .map(ProgressMeter.class::cast)
          .forEach(meter -> meter.show(run.done(), run.total(), rate(run)));
      return;
    }
    running = null;
    getUI().ifPresent(this::stopPolling);
    show(run, imports.target(viewers.current(), slug));
  }

  private void stopPolling(com.vaadin.flow.component.UI ui) {
    ui.setPollInterval(-1);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }

  private double rate(ImportRun run) {
    long millis = Duration.between(run.startedAt(), clock.instant()).toMillis();
    return millis < 1_000 ? 0 : run.done() * 1_000.0 / millis;
  }

  private String titleOf(ConsultationDetails consultation) {
    return consultation.title().in(new LanguageTag(getLocale().getLanguage()));
  }
}
