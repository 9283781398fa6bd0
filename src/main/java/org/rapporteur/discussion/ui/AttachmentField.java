package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Icon;

/// Upload field with the list of attached files. An edit also lists the comment's existing files;
/// removing one takes effect on save.
class AttachmentField extends Div {

  private final transient DraftAttachments files;
  private final transient List<AttachmentDetails> existing;
  private final transient Set<AttachmentId> removedIds = new HashSet<>();
  private transient List<AttachmentId> listedIds = List.of();
  private final UnorderedList attachedList = new UnorderedList();
  private final UnorderedList rejectedList = new UnorderedList();
  private final Upload upload = new Upload();

  AttachmentField(DraftAttachments files) {
    this(files, List.of());
  }

  AttachmentField(DraftAttachments files, List<AttachmentDetails> existing) {
    this.files = files;
    this.existing = existing;
    addClassName("attach");
    attachedList.addClassName("rows");
    attachedList
        .getElement()
        .setAttribute("aria-live", "polite")
        .setAttribute("aria-label", getTranslation("discussion.attach.added"));
    rejectedList.addClassName("rows");
    rejectedList.getElement().setAttribute("aria-live", "assertive");
    upload.setUploadHandler(this::receiveUpload);
    upload.setUploadButton(new Button(getTranslation("discussion.attach")));
    upload.setDropLabel(new Span(getTranslation("discussion.attach.drop")));
    upload.setMaxFileSize(AttachmentService.MAX_MEGABYTES << 20);
    upload.addFileRejectedListener(
        event -> showRejection(event.getFileName(), event.getErrorMessage()));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    // A file chosen while the list is cleared does not trigger the all-finished event.
    // Its own success or error event refreshes the list instead.
    upload.getElement().addEventListener("upload-success", event -> refresh());
    upload.getElement().addEventListener("upload-error", event -> refresh());
    upload.setI18n(
        new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(tooLargeText())));
    refresh();
    var hint =
        new Paragraph(
            getTranslation(
                "discussion.attach.hint",
                DocumentType.names(AttachmentService.ACCEPTED_TYPES),
                AttachmentService.MAX_MEGABYTES,
                AttachmentService.MAX_FILES));
    hint.addClassNames("xs", "muted", "hint");
    add(attachedList, rejectedList, upload, hint);
  }

  /// Ids of the draft files last listed for the user.
  List<AttachmentId> listedIds() {
    return listedIds;
  }

  /// Ids of the files that the comment will have after saving.
  List<AttachmentId> attachmentIds() {
    return Stream.concat(
            existing.stream().filter(attachment -> !removedIds.contains(attachment.id())),
            files.list().stream())
        .map(AttachmentDetails::id)
        .toList();
  }

  private void receiveUpload(UploadEvent event) throws IOException {
    try (var content = event.getInputStream()) {
      files.add(event.getFileName(), content);
      event.getUI().access(this::refresh);
    } catch (Refusal refusal) {
      String sentence = files.refusalText(event.getUI().getLocale(), refusal);
      event.reject(sentence);
      event.getUI().access(() -> showRejection(event.getFileName(), sentence));
    }
  }

  private void refresh() {
    attachedList.removeAll();
    var waiting = files.list();
    listedIds = waiting.stream().map(AttachmentDetails::id).toList();
    existing.forEach(attachment -> attachedList.add(existingFileRow(attachment)));
    waiting.forEach(attachment -> attachedList.add(draftFileRow(attachment)));
  }

  private ListItem draftFileRow(AttachmentDetails attachment) {
    var remove =
        rowButton(
            attachment,
            "discussion.attach.remove",
            "discussion.attach.remove.named",
            () -> files.remove(attachment.id()));
    return fileRow(attachment, remove);
  }

  private ListItem existingFileRow(AttachmentDetails attachment) {
    if (!removedIds.contains(attachment.id())) {
      return fileRow(
          attachment,
          rowButton(
              attachment,
              "discussion.attach.remove",
              "discussion.attach.remove.named",
              () -> removedIds.add(attachment.id())));
    }
    var keepButton =
        rowButton(
            attachment,
            "discussion.attach.keep",
            "discussion.attach.keep.named",
            () -> removedIds.remove(attachment.id()));
    var row = fileRow(attachment, keepButton);
    row.addClassName("left-out");
    return row;
  }

  private Button rowButton(
      AttachmentDetails attachment, String labelKey, String ariaLabelKey, Runnable action) {
    var button =
        new Button(
            getTranslation(labelKey),
            click -> {
              action.run();
              refresh();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(ariaLabelKey, attachment.file().name()));
    return button;
  }

  private ListItem fileRow(AttachmentDetails attachment, Button button) {
    var link = new Anchor(attachment.file().link(), attachment.file().name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    var facts =
        new Paragraph(
            new Span(
                getTranslation(
                    "discussion.attachment.facts",
                    attachment.file().type().name(),
                    attachment.kilobytes())));
    facts.addClassName("sub");
    if (removedIds.contains(attachment.id())) {
      facts.add(new Span(getTranslation("discussion.attach.left")));
    }
    return iconRow(Icon.Name.DOCUMENT, new Div(new Paragraph(link), facts), button);
  }

  private void showRejection(String fileName, String reason) {
    var dismiss = new Button(getTranslation("uikit.dismiss"));
    dismiss.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var item =
        iconRow(Icon.Name.ALERT, new Div(new Paragraph(fileName), new Paragraph(reason)), dismiss);
    item.addClassName("refused");
    dismiss.addClickListener(click -> rejectedList.remove(item));
    rejectedList.add(item);
  }

  private String tooLargeText() {
    return files.text(
        getLocale(), "refusal.document.too-large", Map.of("most", AttachmentService.MAX_MEGABYTES));
  }

  private static ListItem iconRow(Icon.Name icon, Div text, Button button) {
    var tools = new Span(button);
    tools.addClassName("t");
    return new ListItem(new Icon(icon), text, tools);
  }
}
