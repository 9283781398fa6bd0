package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.rapporteur.discussion.attachment.AttachmentId;

/// Attachments of the selected delegation's draft. Empty while a sent submission is edited.
class SubmissionAttachmentField extends Div {

  void show(DraftAttachments files) {
    removeAll();
    add(new AttachmentField(files));
  }

  /// Ids of the files that the writer has seen.
  List<AttachmentId> listedIds() {
    return getChildren()
        .map(AttachmentField.class::cast)
        .flatMap(field -> field.listedIds().stream())
        .toList();
  }
}
