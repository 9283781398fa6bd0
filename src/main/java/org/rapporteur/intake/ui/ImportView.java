package org.rapporteur.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.words.ConsultationTexts;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportRequest;
import org.rapporteur.intake.ImportRun;
import org.rapporteur.intake.ImportRunId;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.ImportUploadStore;
import org.rapporteur.intake.file.ColumnMapper;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.InvalidImportFile;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.ProgressMeter;

/// The import page: file upload, preview, progress and result.
@Route("secretariat/:slug/import")
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int POLL_MILLIS = 1_000;

  private final transient ImportService imports;
  private final transient ImportUploadStore uploads;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;
  private final Div content = new Div();
  private Slug slug = new Slug("none");
  private String title = "";
  private transient FileUploadField.@Nullable UploadedFile questions;
  private transient @Nullable ImportRunId running;
  private @Nullable Registration polling;

  ImportView(
      ImportService imports,
      ImportUploadStore uploads,
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
    slug = Slug.fromPath(event.getRouteParameters().get("slug").orElse(""), "consultation");
    var target = imports.findTarget(viewers.current(), slug);
    title = target.map(this::titleOf).orElse(slug.value());
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(getTranslation("intake.secretariat"), "/secretariat")
            .addLink(title, ConsultationLinks.secretariat(slug))
            .addCurrent(getTranslation("intake.import")),
        new PageHeading(getTranslation("intake.heading"), getTranslation("intake.lead")),
        content);
    imports
        .findLatest(viewers.current(), slug)
        .ifPresentOrElse(run -> showRun(run, target), () -> showChooser(target));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("intake.import") + ": " + title);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    startPolling();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopPolling(event.getUI());
  }

  private void showRun(ImportRun run, Optional<ConsultationDetails> target) {
    if (run.isRunning()) {
      showProgress(run);
      return;
    }
    content.removeAll();
    content.add(
        ImportComponents.section(
            getTranslation("intake.last"),
            org.rapporteur.shared.time.UtcTime.format(run.startedAt(), getLocale()),
            new ImportResult(imports, viewers, messages, slug, run)));
    content.add(chooser(target));
  }

  private void showChooser(Optional<ConsultationDetails> target) {
    content.removeAll();
    content.add(chooser(target));
  }

  private Component chooser(Optional<ConsultationDetails> target) {
    questions = null;
    var newTitle = new TextField(getTranslation("intake.new-title"));
    newTitle.setMaxLength(ConsultationTexts.MAX_TITLE);
    newTitle.setWidthFull();
    newTitle.setVisible(target.isEmpty());
    var form = new Div(newTitle);
    form.addClassName("form");
    if (target.filter(c -> !c.questions().isEmpty()).isEmpty()) {
      var chosenFile = new Paragraph();
      chosenFile.addClassNames("small", "muted");
      form.add(
          new Paragraph(getTranslation("intake.questions.why")),
          new FileUploadField(
              uploads,
              messages,
              "intake.questions.choose",
              file -> {
                questions = file;
                chosenFile.setText(getTranslation("intake.questions.chosen", file.fileName()));
              }),
          chosenFile);
    }
    var choice = new FileUploadField[1];
    choice[0] =
        new FileUploadField(
            uploads,
            messages,
            "intake.choose",
            file -> showPreview(choice[0], file, newTitle.getValue().strip()));
    form.add(choice[0], templateLink());
    return ImportComponents.section(
        getTranslation("intake.file"), getTranslation("intake.columns"), form);
  }

  private void showPreview(
      FileUploadField field, FileUploadField.UploadedFile file, String newTitle) {
    try {
      var survey =
          imports.surveyFile(
              viewers.current(), slug, uploads.pathOf(file.uploadName()), questionsFile());
      content.removeAll();
      content.add(
          new ImportPreview(
              messages,
              file.fileName(),
              survey,
              groups -> startImport(file, newTitle, survey, groups),
              () -> {
                uploads.delete(file.uploadName());
                showChooser(imports.findTarget(viewers.current(), slug));
              }));
    } catch (Refusal refusal) {
      if (refusal.code().equals(InvalidImportFile.WRONG_HEADER)) {
        showColumns(field, file, newTitle, messages.text(getLocale(), refusal));
        return;
      }
      uploads.delete(file.uploadName());
      String sentence = messages.text(getLocale(), refusal);
      if (field.isAttached()) {
        field.showError(sentence);
      } else {
        // The step before was the matching of columns.
        showChooser(imports.findTarget(viewers.current(), slug));
        content.addComponentAsFirst(new Notice(Notice.Kind.BAD, sentence));
      }
    }
  }

  private void showColumns(
      FileUploadField field, FileUploadField.UploadedFile file, String newTitle, String reason) {
    content.removeAll();
    content.add(
        new ColumnMappingForm(
            file.fileName(),
            reason,
            ColumnMapper.readColumns(uploads.pathOf(file.uploadName())),
            positions ->
                showPreview(
                    field,
                    new FileUploadField.UploadedFile(
                        file.fileName(), uploads.mapColumns(file.uploadName(), positions)),
                    newTitle),
            () -> {
              uploads.delete(file.uploadName());
              showChooser(imports.findTarget(viewers.current(), slug));
            }));
  }

  private Anchor templateLink() {
    String csv = String.join(",", ContributionFile.COLUMNS) + "\r\n";
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event ->
                    new DownloadResponse(
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        "comments.csv",
                        "text/csv",
                        csv.length())),
            getTranslation("intake.template"));
    link.getElement().setAttribute("download", true);
    return link;
  }

  private void startImport(
      FileUploadField.UploadedFile file,
      String newTitle,
      FileSurvey survey,
      Map<String, StakeholderGroup> groups) {
    var order =
        new ImportRequest(
            slug,
            newTitle.isEmpty() ? null : newTitle,
            uploads.pathOf(file.uploadName()),
            file.fileName(),
            questionsFile(),
            file.uploadName(),
            groups);
    try {
      showProgress(imports.start(viewers.current(), order, survey));
    } catch (Refusal refusal) {
      content.addComponentAsFirst(new Notice(Notice.Kind.BAD, messages.text(getLocale(), refusal)));
    }
  }

  private @Nullable Path questionsFile() {
    return questions == null ? null : uploads.pathOf(questions.uploadName());
  }

  private void showProgress(ImportRun run) {
    running = run.id();
    content.removeAll();
    var meter = new ProgressMeter(getTranslation("intake.importing", run.fileName(), run.total()));
    meter.showProgress(run.done(), run.total(), rowsPerSecond(run));
    content.add(
        ImportComponents.section(
            getTranslation("intake.importing", run.fileName(), run.total()),
            "",
            meter,
            new Paragraph(getTranslation("intake.may-leave"))));
    startPolling();
  }

  private void startPolling() {
    getUI()
        .filter(ui -> running != null && polling == null)
        .ifPresent(
            ui -> {
              ui.setPollInterval(POLL_MILLIS);
              polling = ui.addPollListener(event -> updateProgress());
            });
  }

  private void updateProgress() {
    if (running == null) {
      return;
    }
    var run = imports.get(running);
    if (run.isRunning()) {
      content
          .getChildren()
          .flatMap(Component::getChildren)
          .filter(ProgressMeter.class::isInstance)
          .map(ProgressMeter.class::cast)
          .forEach(meter -> meter.showProgress(run.done(), run.total(), rowsPerSecond(run)));
      return;
    }
    running = null;
    getUI().ifPresent(this::stopPolling);
    showRun(run, imports.findTarget(viewers.current(), slug));
  }

  private void stopPolling(com.vaadin.flow.component.UI ui) {
    ui.setPollInterval(-1);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }

  private double rowsPerSecond(ImportRun run) {
    long millis = Duration.between(run.startedAt(), clock.instant()).toMillis();
    return millis < 1_000 ? 0 : run.done() * 1_000.0 / millis;
  }

  private String titleOf(ConsultationDetails consultation) {
    return consultation.title().inLanguage(new LanguageTag(getLocale().getLanguage()));
  }
}
