package org.rapporteur.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;

/// Upload field with a list of the refused files.
public final class FileUpload extends Div {

  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  /// Stores an uploaded file, or refuses it.
  public interface FileReceiver {
    void receive(String fileName, InputStream content);
  }

  private final transient Messages messages;
  private final transient FileReceiver receiver;
  private final transient Runnable onChange;
  private final UnorderedList rejectedList = new UnorderedList();

  /// Creates the field.
  ///
  /// @param onChange runs after each upload
  public FileUpload(
      Messages messages,
      int maxMegabytes,
      String buttonLabel,
      String dropLabel,
      FileReceiver receiver,
      Runnable onChange) {
    this.messages = messages;
    this.receiver = receiver;
    this.onChange = onChange;
    rejectedList.addClassName("rows");
    rejectedList.getElement().setAttribute("aria-live", "assertive");
    add(rejectedList, createUpload(maxMegabytes, buttonLabel, dropLabel));
  }

  /// Creates a row of a list of files.
  public static ListItem createRow(Icon.Name icon, Div text, Button button) {
    var tools = new Span(button);
    tools.addClassName("t");
    return new ListItem(new Icon(icon), text, tools);
  }

  private Upload createUpload(int maxMegabytes, String buttonLabel, String dropLabel) {
    var upload = new Upload();
    upload.setUploadHandler(this::receive);
    upload.setUploadButton(new Button(buttonLabel));
    upload.setDropLabel(new Span(dropLabel));
    upload.setMaxFileSize(maxMegabytes * BYTES_PER_MEGABYTE);
    upload.addFileRejectedListener(
        event -> showRejection(event.getFileName(), event.getErrorMessage()));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    // A file chosen while the list is cleared does not trigger the all-finished event. Its own
    // success or error event still runs the listener.
    upload.getElement().addEventListener("upload-success", event -> onChange.run());
    upload.getElement().addEventListener("upload-error", event -> onChange.run());
    String tooLarge =
        messages.text(getLocale(), "refusal.document.too-large", Map.of("most", maxMegabytes));
    upload.setI18n(new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(tooLarge)));
    return upload;
  }

  private void receive(UploadEvent event) throws IOException {
    try (var content = event.getInputStream()) {
      receiver.receive(event.getFileName(), content);
      event.getUI().access(onChange::run);
    } catch (Refusal refusal) {
      String reason = messages.text(event.getUI().getLocale(), refusal);
      event.reject(reason);
      event.getUI().access(() -> showRejection(event.getFileName(), reason));
    }
  }

  private void showRejection(String fileName, String reason) {
    var dismiss = new Button(getTranslation("uikit.dismiss"));
    dismiss.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var row =
        createRow(
            Icon.Name.ALERT, new Div(new Paragraph(fileName), new Paragraph(reason)), dismiss);
    row.addClassName("refused");
    dismiss.addClickListener(click -> rejectedList.remove(row));
    rejectedList.add(row);
  }
}
