package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.editor.EditorLinks;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportRequest;
import org.rapporteur.intake.ImportRun;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.ImportUploadStore;
import org.rapporteur.intake.file.ColumnMapper;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.InvalidImportFile;
import org.rapporteur.intake.ui.FileUploadField.UploadedFile;
import org.rapporteur.intake.ui.ImportFileForm.ImportFileChoice;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.frame.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;

/// The import page: file upload, column mapping, preview, progress and result.
@Route("secretariat/:slug/import")
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ImportService imports;
  private final transient ImportUploadStore uploads;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient ObjectProvider<EditorLinks> editorLinks;
  private final transient Clock clock;
  private final Div content = new Div();

  /// The consultation of the address; [#beforeEnter] sets it.
  private Slug slug = new Slug("none");

  private String title = "";

  ImportView(
      ImportService imports,
      ImportUploadStore uploads,
      ViewerService viewers,
      Messages messages,
      ObjectProvider<EditorLinks> editorLinks,
      Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.viewers = viewers;
    this.messages = messages;
    this.editorLinks = editorLinks;
    this.clock = clock;
    addClassName("page-import");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    slug = Slug.fromPath(event.getRouteParameters().get("slug").orElse(""), "consultation");
    title = findTarget().map(this::titleOf).orElse(slug.value());
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(getTranslation("intake.secretariat"), "/secretariat")
            .addLink(title, ConsultationLinks.secretariat(slug))
            .addCurrent(getTranslation("intake.import")),
        new PageHeading(getTranslation("intake.heading"), getTranslation("intake.lead")),
        content);
    imports.findLatest(viewers.current(), slug).ifPresentOrElse(this::showRun, this::showFileForm);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("intake.import") + ": " + title);
  }

  private void showRun(ImportRun run) {
    if (run.isRunning()) {
      showProgress(run);
      return;
    }
    showStep(
        ImportComponents.createSection(
            getTranslation("intake.last"),
            UtcTime.format(run.startedAt(), getLocale()),
            new ImportResult(imports, viewers, messages, slug, run, findNextStep().orElse(null))));
    content.add(createFileForm());
  }

  private void showProgress(ImportRun run) {
    showStep(new ImportProgress(imports, clock, run, this::showRun));
  }

  private void showFileForm() {
    showStep(createFileForm());
  }

  private ImportFileForm createFileForm() {
    return new ImportFileForm(uploads, messages, findTarget().orElse(null), this::handleUpload);
  }

  /// Shows the column mapping if the file has other columns, else the preview.
  private void handleUpload(ImportFileForm form, ImportFileChoice choice) {
    try {
      showPreview(choice);
    } catch (Refusal refusal) {
      String reason = messages.text(getLocale(), refusal);
      if (refusal.code().equals(InvalidImportFile.WRONG_HEADER)) {
        showColumnMapping(choice, reason);
      } else {
        deleteUpload(choice);
        form.showError(reason);
      }
    }
  }

  private void showColumnMapping(ImportFileChoice choice, String reason) {
    var file = choice.file();
    showStep(
        new ColumnMappingForm(
            file.fileName(),
            reason,
            ColumnMapper.readColumns(uploads.getPath(file.uploadName())),
            positions -> mapColumns(choice, positions),
            () -> cancel(choice)));
  }

  private void mapColumns(ImportFileChoice choice, Map<String, Integer> positions) {
    var file = choice.file();
    var mappedFile =
        new UploadedFile(file.fileName(), uploads.mapColumns(file.uploadName(), positions));
    var mappedChoice = new ImportFileChoice(mappedFile, choice.title(), choice.questions());
    try {
      showPreview(mappedChoice);
    } catch (Refusal refusal) {
      cancel(mappedChoice);
      showRefusal(refusal);
    }
  }

  private void showPreview(ImportFileChoice choice) {
    var file = uploads.getPath(choice.file().uploadName());
    var survey = imports.surveyFile(viewers.current(), slug, file, questionsPath(choice));
    showStep(
        new ImportPreview(
            messages,
            choice.file().fileName(),
            survey,
            groups -> startImport(choice, survey, groups),
            () -> cancel(choice)));
  }

  private void startImport(
      ImportFileChoice choice, FileSurvey survey, Map<String, StakeholderGroup> groups) {
    var file = choice.file();
    var request =
        new ImportRequest(
            slug,
            choice.title(),
            uploads.getPath(file.uploadName()),
            file.fileName(),
            questionsPath(choice),
            file.uploadName(),
            groups);
    try {
      showProgress(imports.start(viewers.current(), request, survey));
    } catch (Refusal refusal) {
      showRefusal(refusal);
    }
  }

  private void cancel(ImportFileChoice choice) {
    deleteUpload(choice);
    showFileForm();
  }

  private void deleteUpload(ImportFileChoice choice) {
    uploads.delete(choice.file().uploadName());
  }

  /// Returns null if no file of questions was uploaded.
  private @Nullable Path questionsPath(ImportFileChoice choice) {
    var questions = choice.questions();
    return questions == null ? null : uploads.getPath(questions.uploadName());
  }

  private void showStep(Component step) {
    content.removeAll();
    content.add(step);
  }

  private void showRefusal(Refusal refusal) {
    content.addComponentAsFirst(new Notice(Notice.Kind.BAD, messages.text(getLocale(), refusal)));
  }

  /// The consultation that receives the import; empty for a new one.
  private Optional<ConsultationDetails> findTarget() {
    return imports.findTarget(viewers.current(), slug);
  }

  private Optional<NavigationItem> findNextStep() {
    return findTarget()
        .flatMap(
            consultation ->
                editorLinks
                    .orderedStream()
                    .flatMap(links -> links.findNextStep(consultation).stream())
                    .findFirst());
  }

  private String titleOf(ConsultationDetails consultation) {
    return consultation.title().inLanguage(LanguageTag.forContent(getLocale()));
  }
}
