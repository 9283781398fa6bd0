package org.rapporteur.discussion.ui.writing;

import java.util.Locale;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.ViewerService;
import org.springframework.stereotype.Component;

/// Services that a text field for comments uses: drafts, attachments, hints and formatting buttons.
@Component
public class WritingTools {

  private final DraftService drafts;
  private final AttachmentService attachments;
  private final WritingHints hints;
  private final DiscussionTemplates templates;
  private final ViewerService viewers;

  WritingTools(
      DraftService drafts,
      AttachmentService attachments,
      WritingHints hints,
      DiscussionTemplates templates,
      ViewerService viewers) {
    this.drafts = drafts;
    this.attachments = attachments;
    this.hints = hints;
    this.templates = templates;
    this.viewers = viewers;
  }

  public WritingHints hints() {
    return hints;
  }

  public AttachmentService attachments() {
    return attachments;
  }

  /// Opens the autosave of one text field.
  ///
  /// @param emptyDraft the draft to use if none is stored
  /// @param initialText text before the user types, such as the current text in an edit. A text
  ///     equal to it is not saved.
  public DraftAutosave openDraft(SavedDraft emptyDraft, String initialText) {
    return new DraftAutosave(drafts, viewers, emptyDraft, initialText);
  }

  String renderToolbar(Locale locale) {
    return templates.render("toolbar", locale);
  }
}
