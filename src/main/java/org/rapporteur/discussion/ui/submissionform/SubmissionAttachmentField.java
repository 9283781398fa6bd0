package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.ui.writing.AttachmentField;
import org.rapporteur.discussion.ui.writing.DraftAttachments;
import org.rapporteur.shared.Messages;

/// Attachments of the selected delegation's draft. It is empty during the edit of a sent
/// submission, because an edit cannot change the files.
class SubmissionAttachmentField extends Div {

  private final transient Messages messages;

  SubmissionAttachmentField(Messages messages) {
    this.messages = messages;
  }

  void show(DraftAttachments draftFiles) {
    removeAll();
    add(new AttachmentField(messages, draftFiles));
  }

  /// Ids of the files that the writer has seen in the list.
  List<AttachmentId> listedIds() {
    return getChildren()
        .map(AttachmentField.class::cast)
        .flatMap(field -> field.listedIds().stream())
        .toList();
  }
}
