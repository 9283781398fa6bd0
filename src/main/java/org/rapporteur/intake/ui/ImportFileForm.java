package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.intake.ImportUploadStore;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.ui.FileUploadField.UploadedFile;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;

/// The first step of an import: the title and questions of a new consultation, and the file.
class ImportFileForm extends Div {

  /// The choices of this form.
  /// @param title the title of a new consultation; null if none was typed
  /// @param questions the file of questions; null if none was uploaded
  record ImportFileChoice(
      UploadedFile file, @Nullable String title, @Nullable UploadedFile questions) {}

  private final transient ImportUploadStore uploads;
  private final transient Messages messages;
  private final TextField newTitle = new TextField(getTranslation("intake.new-title"));
  private final FileUploadField fileField;
  private transient @Nullable UploadedFile questions;

  /// Creates the form in which the user chooses the files.
  ///
  /// @param target the consultation that receives the import; null for a new one
  ImportFileForm(
      ImportUploadStore uploads,
      Messages messages,
      @Nullable ConsultationDetails target,
      BiConsumer<ImportFileForm, ImportFileChoice> onUpload) {
    this.uploads = uploads;
    this.messages = messages;
    newTitle.setMaxLength(ConsultationTexts.MAX_TITLE_LENGTH);
    newTitle.setWidthFull();
    newTitle.setVisible(target == null);
    fileField =
        new FileUploadField(
            uploads, messages, "intake.choose", file -> onUpload.accept(this, createChoice(file)));
    var form = new Div(newTitle);
    form.addClassName("form");
    if (target != null && target.phase() == Phase.DRAFT) {
      form.add(createDraftNotice(target.slug()));
    }
    if (target == null || target.questions().isEmpty()) {
      form.add(createQuestionsField());
    }
    form.add(fileField, createTemplateLink());
    add(
        ImportComponents.createSection(
            getTranslation("intake.file"), getTranslation("intake.columns"), form));
  }

  void showError(String sentence) {
    fileField.showError(sentence);
  }

  private ImportFileChoice createChoice(UploadedFile file) {
    String title = newTitle.getValue().strip();
    return new ImportFileChoice(file, title.isEmpty() ? null : title, questions);
  }

  /// Says that the import closes a draft, after which nobody can change its texts.
  private Notice createDraftNotice(Slug consultation) {
    return new Notice(
        Notice.Kind.WARN,
        new Paragraph(
            new Text(getTranslation("intake.draft") + " "),
            new Anchor(
                ConsultationLinks.secretariat(consultation), getTranslation("intake.draft.edit"))));
  }

  private Div createQuestionsField() {
    var chosenFileText = new Paragraph();
    chosenFileText.addClassNames("small", "muted");
    var field =
        new FileUploadField(
            uploads,
            messages,
            "intake.questions.choose",
            file -> {
              questions = file;
              chosenFileText.setText(getTranslation("intake.questions.chosen", file.fileName()));
            });
    var labelledField =
        new Div(new Paragraph(getTranslation("intake.questions.why")), field, chosenFileText);
    labelledField.addClassName("form");
    return labelledField;
  }

  private Anchor createTemplateLink() {
    byte[] csv =
        (String.join(",", ContributionFile.TEMPLATE_COLUMNS) + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event ->
                    new DownloadResponse(
                        new ByteArrayInputStream(csv), "comments.csv", "text/csv", csv.length)),
            getTranslation("intake.template"));
    link.getElement().setAttribute("download", true);
    return link;
  }
}
