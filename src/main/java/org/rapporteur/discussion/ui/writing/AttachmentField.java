package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.FileUpload;
import org.rapporteur.uikit.Icon;

/// Upload field with the list of attached files. An edit also lists the files of the posted
/// comment. Such a file is removed only when the edit is saved.
public class AttachmentField extends Div {

  private final transient DraftAttachments draftFiles;
  private final transient List<AttachmentDetails> postedFiles;
  private final transient Set<AttachmentId> removedIds = new HashSet<>();
  private transient List<AttachmentId> listedIds = List.of();
  private final UnorderedList attachedList = new UnorderedList();

  public AttachmentField(Messages messages, DraftAttachments draftFiles) {
    this(messages, draftFiles, List.of());
  }

  /// Creates the field and lists its files.
  ///
  /// @param postedFiles files of the comment that is edited
  public AttachmentField(
      Messages messages, DraftAttachments draftFiles, List<AttachmentDetails> postedFiles) {
    this.draftFiles = draftFiles;
    this.postedFiles = postedFiles;
    addClassName("attachment-field");
    attachedList.addClassName("rows");
    attachedList
        .getElement()
        .setAttribute("aria-live", "polite")
        .setAttribute("aria-label", getTranslation("discussion.attach.added"));
    var upload =
        new FileUpload(
            messages,
            AttachmentService.MAX_FILE_MEGABYTES,
            getTranslation("discussion.attach"),
            getTranslation("discussion.attach.drop"),
            draftFiles::add,
            this::refresh);
    refresh();
    add(attachedList, upload, createLimitsHint());
  }

  private Paragraph createLimitsHint() {
    var hint =
        new Paragraph(
            getTranslation(
                "discussion.attach.hint",
                DocumentType.joinNames(AttachmentService.ACCEPTED_TYPES),
                AttachmentService.MAX_FILE_MEGABYTES,
                AttachmentService.MAX_FILES));
    hint.addClassNames("xs", "muted", "hint");
    return hint;
  }

  /// Ids of the draft files that the user has seen in the list.
  public List<AttachmentId> listedIds() {
    return listedIds;
  }

  /// Ids of the files that the comment will have after saving.
  public List<AttachmentId> attachmentIds() {
    return Stream.concat(
            postedFiles.stream().filter(attachment -> !removedIds.contains(attachment.id())),
            draftFiles.list().stream())
        .map(AttachmentDetails::id)
        .toList();
  }

  private void refresh() {
    attachedList.removeAll();
    var currentFiles = draftFiles.list();
    listedIds = currentFiles.stream().map(AttachmentDetails::id).toList();
    postedFiles.forEach(attachment -> attachedList.add(createPostedFileRow(attachment)));
    currentFiles.forEach(attachment -> attachedList.add(createDraftFileRow(attachment)));
  }

  private ListItem createDraftFileRow(AttachmentDetails attachment) {
    return createFileRow(
        attachment, createRemoveButton(attachment, () -> draftFiles.remove(attachment.id())));
  }

  private ListItem createPostedFileRow(AttachmentDetails attachment) {
    if (!removedIds.contains(attachment.id())) {
      return createFileRow(
          attachment, createRemoveButton(attachment, () -> removedIds.add(attachment.id())));
    }
    var keepButton =
        createRowButton(
            attachment,
            "discussion.attach.keep",
            "discussion.attach.keep.named",
            () -> removedIds.remove(attachment.id()));
    var row = createFileRow(attachment, keepButton);
    row.addClassName("left-out");
    return row;
  }

  private Button createRemoveButton(AttachmentDetails attachment, Runnable action) {
    return createRowButton(
        attachment, "discussion.attach.remove", "discussion.attach.remove.named", action);
  }

  private Button createRowButton(
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

  private ListItem createFileRow(AttachmentDetails attachment, Button button) {
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
      facts.add(new Span(getTranslation("discussion.attach.removed-on-save")));
    }
    return FileUpload.createRow(Icon.Name.DOCUMENT, new Div(new Paragraph(link), facts), button);
  }
}
