package org.rapporteur.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.intake.ImportUploadStore;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;

/// A field to upload one CSV or XLSX file.
class FileUploadField extends Div {

  /// An uploaded file, with its original name and its name in the upload store.
  record UploadedFile(String fileName, String uploadName) {}

  private final transient ImportUploadStore uploads;
  private final transient Messages messages;
  private final transient Consumer<UploadedFile> onUpload;
  private final Paragraph errorText = new Paragraph();

  /// Creates an upload field for one file.
  ///
  /// @param buttonKey the message key of the button
  FileUploadField(
      ImportUploadStore uploads,
      Messages messages,
      String buttonKey,
      Consumer<UploadedFile> onUpload) {
    this.uploads = uploads;
    this.messages = messages;
    this.onUpload = onUpload;
    errorText.getElement().setAttribute("role", "alert");
    errorText.addClassName("bad");
    var upload = new Upload();
    upload.setUploadHandler(this::saveUpload);
    upload.setUploadButton(new Button(getTranslation(buttonKey)));
    upload.setDropLabel(new Span(getTranslation("intake.drop")));
    upload.setAcceptedFileTypes(
        ".csv",
        ".tsv",
        ".txt",
        ".xlsx",
        "text/csv",
        "text/tab-separated-values",
        "text/plain",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    upload.setMaxFileSize(ImportUploadStore.MAX_MEGABYTES << 20);
    upload.addFileRejectedListener(event -> showError(event.getErrorMessage()));
    upload.setI18n(createTexts());
    add(upload, errorText);
  }

  private void saveUpload(UploadEvent event) throws IOException {
    try (var content = event.getInputStream()) {
      var file = new UploadedFile(event.getFileName(), uploads.save(content));
      event
          .getUI()
          .access(
              () -> {
                errorText.setText("");
                onUpload.accept(file);
              });
    } catch (Refusal refusal) {
      String message = messages.text(event.getUI().getLocale(), refusal);
      event.reject(message);
      event.getUI().access(() -> showError(message));
    }
  }

  void showError(String message) {
    errorText.setText(message);
  }

  private UploadI18N createTexts() {
    var tooLarge =
        messages.text(
            getLocale(),
            "refusal.import.too-large",
            Map.of("most", ImportUploadStore.MAX_MEGABYTES));
    return new UploadI18N()
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(tooLarge)
                .setIncorrectFileType(getTranslation("intake.wrong-file-type")));
  }
}
