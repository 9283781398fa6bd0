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

/// The files that go with what is being written, and the place to add more of them. Of an edit also
/// those that the comment has, which stay until it is saved without them.
class AttachmentField extends Div {

  private final transient FilesInDraft files;
  private final transient List<AttachmentDetails> had;
  private final transient Set<AttachmentId> left = new HashSet<>();
  private transient List<AttachmentId> shown = List.of();
  private final UnorderedList added = new UnorderedList();
  private final UnorderedList refused = new UnorderedList();
  private final Upload upload = new Upload();

  AttachmentField(FilesInDraft files) {
    this(files, List.of());
  }

  AttachmentField(FilesInDraft files, List<AttachmentDetails> had) {
    this.files = files;
    this.had = had;
    addClassName("attach");
    added.addClassName("rows");
    added
        .getElement()
        .setAttribute("aria-live", "polite")
        .setAttribute("aria-label", getTranslation("discussion.attach.added"));
    refused.addClassName("rows");
    refused.getElement().setAttribute("aria-live", "assertive");
    upload.setUploadHandler(this::take);
    upload.setUploadButton(new Button(getTranslation("discussion.attach")));
    upload.setDropLabel(new Span(getTranslation("discussion.attach.drop")));
    upload.setMaxFileSize(AttachmentService.MOST_MEGABYTES << 20);
    upload.addFileRejectedListener(event -> refuse(event.getFileName(), event.getErrorMessage()));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    // A file chosen while that list is being cleared ends without being one of all: then its own
    // end has the browser ask for what has become of it.
    upload.getElement().addEventListener("upload-success", event -> draw());
    upload.getElement().addEventListener("upload-error", event -> draw());
    upload.setI18n(new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(tooLarge())));
    draw();
    var hint =
        new Paragraph(
            getTranslation(
                "discussion.attach.hint",
                DocumentType.names(AttachmentService.TAKEN),
                AttachmentService.MOST_MEGABYTES,
                AttachmentService.MOST));
    hint.addClassNames("xs", "muted", "hint");
    add(added, refused, upload, hint);
  }

  /// Those that wait and that the reader of this list has seen.
  List<AttachmentId> shown() {
    return shown;
  }

  List<AttachmentId> ids() {
    return Stream.concat(
            had.stream().filter(attachment -> !left.contains(attachment.id())),
            files.waiting().stream())
        .map(AttachmentDetails::id)
        .toList();
  }

  private void take(UploadEvent event) throws IOException {
    try (var content = event.getInputStream()) {
      files.add(event.getFileName(), content);
      event.getUI().access(this::draw);
    } catch (Refusal refusal) {
      String sentence = files.words(event.getUI().getLocale(), refusal);
      event.reject(sentence);
      event.getUI().access(() -> refuse(event.getFileName(), sentence));
    }
  }

  private void draw() {
    added.removeAll();
    var waiting = files.waiting();
    shown = waiting.stream().map(AttachmentDetails::id).toList();
    had.forEach(attachment -> added.add(rowOfComment(attachment)));
    waiting.forEach(attachment -> added.add(rowOfDraft(attachment)));
  }

  private ListItem rowOfDraft(AttachmentDetails attachment) {
    var remove =
        act(
            attachment,
            "discussion.attach.remove",
            "discussion.attach.remove.named",
            () -> files.remove(attachment.id()));
    return row(attachment, remove);
  }

  private ListItem rowOfComment(AttachmentDetails attachment) {
    if (!left.contains(attachment.id())) {
      return row(
          attachment,
          act(
              attachment,
              "discussion.attach.remove",
              "discussion.attach.remove.named",
              () -> left.add(attachment.id())));
    }
    var back =
        act(
            attachment,
            "discussion.attach.keep",
            "discussion.attach.keep.named",
            () -> left.remove(attachment.id()));
    var row = row(attachment, back);
    row.addClassName("left-out");
    return row;
  }

  private Button act(AttachmentDetails attachment, String key, String named, Runnable act) {
    var button =
        new Button(
            getTranslation(key),
            click -> {
              act.run();
              draw();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation(named, attachment.file().name()));
    return button;
  }

  private ListItem row(AttachmentDetails attachment, Button act) {
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
    if (left.contains(attachment.id())) {
      facts.add(new Span(getTranslation("discussion.attach.left")));
    }
    return item(Icon.Name.DOCUMENT, new Div(new Paragraph(link), facts), act);
  }

  private void refuse(String name, String sentence) {
    var dismiss = new Button(getTranslation("uikit.dismiss"));
    dismiss.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var item =
        item(Icon.Name.ALERT, new Div(new Paragraph(name), new Paragraph(sentence)), dismiss);
    item.addClassName("refused");
    dismiss.addClickListener(click -> refused.remove(item));
    refused.add(item);
  }

  private String tooLarge() {
    return files.words(
        getLocale(),
        "refusal.document.too-large",
        Map.of("most", AttachmentService.MOST_MEGABYTES));
  }

  private static ListItem item(Icon.Name icon, Div text, Button act) {
    var tools = new Span(act);
    tools.addClassName("t");
    return new ListItem(new Icon(icon), text, tools);
  }
}
