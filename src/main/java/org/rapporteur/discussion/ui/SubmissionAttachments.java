package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.rapporteur.discussion.attachment.AttachmentId;

/// The files of the delegation that is chosen; none are shown where a submission is changed.
class SubmissionAttachments extends Div {

  void show(FilesInDraft files) {
    removeAll();
    add(new AttachmentField(files));
  }

  /// Those that the writer has seen.
  List<AttachmentId> shown() {
    return getChildren()
        .map(AttachmentField.class::cast)
        .flatMap(field -> field.shown().stream())
        .toList();
  }
}
