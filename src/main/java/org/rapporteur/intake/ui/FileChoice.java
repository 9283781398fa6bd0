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
import org.rapporteur.intake.ImportUploads;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;

/// A place for one file, which goes to the uploads as it comes.
class FileChoice extends Div {

  /// A file that came, by the name it had and the name under which it is kept.
  record Chosen(String fileName, String stored) {}

  private final transient ImportUploads uploads;
  private final transient Messages messages;
  private final transient Consumer<Chosen> chosen;
  private final Paragraph problem = new Paragraph();

  FileChoice(ImportUploads uploads, Messages messages, String buttonKey, Consumer<Chosen> chosen) {
    this.uploads = uploads;
    this.messages = messages;
    this.chosen = chosen;
    problem.getElement().setAttribute("role", "alert");
    problem.addClassName("bad");
    var upload = new Upload();
    upload.setUploadHandler(this::take);
    upload.setUploadButton(new Button(getTranslation(buttonKey)));
    upload.setDropLabel(new Span(getTranslation("intake.drop")));
    upload.setAcceptedFileTypes(".csv", "text/csv");
    upload.setMaxFileSize(ImportUploads.MOST_MEGABYTES << 20);
    upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
    upload.setI18n(words());
    add(upload, problem);
  }

  private void take(UploadEvent event) throws IOException {
    try (var content = event.getInputStream()) {
      var file = new Chosen(event.getFileName(), uploads.receive(content));
      event
          .getUI()
          .access(
              () -> {
                problem.setText("");
                chosen.accept(file);
              });
    } catch (Refusal refusal) {
      String sentence = messages.text(event.getUI().getLocale(), refusal);
      event.reject(sentence);
      event.getUI().access(() -> refuse(sentence));
    }
  }

  void refuse(String sentence) {
    problem.setText(sentence);
  }

  private UploadI18N words() {
    var tooLarge =
        messages.text(
            getLocale(), "refusal.import.too-large", Map.of("most", ImportUploads.MOST_MEGABYTES));
    return new UploadI18N()
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(tooLarge)
                .setIncorrectFileType(getTranslation("intake.not-csv")));
  }
}
