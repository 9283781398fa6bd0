package org.rapporteur.moderation.ui.comment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.uikit.Icon;

/// The attachments of a comment or submission, for download.
public class AttachmentList extends UnorderedList {

  /// Creates the list of attachments.
  ///
  /// @param reference names the comment or submission for screen readers
  public AttachmentList(String reference, List<AttachmentDetails> attachments) {
    addClassName("attachments");
    getElement().setAttribute("aria-label", getTranslation("moderation.attachments", reference));
    attachments.forEach(attachment -> add(createItem(attachment)));
  }

  private ListItem createItem(AttachmentDetails attachment) {
    var file = attachment.file();
    var link = new Anchor(file.link(), file.name());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    var facts =
        new Span(
            getTranslation("moderation.attachment", file.type().name(), attachment.kilobytes()));
    facts.addClassName("muted");
    return new ListItem(new Icon(Icon.Name.DOCUMENT), link, facts);
  }
}
