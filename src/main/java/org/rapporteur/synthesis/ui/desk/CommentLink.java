package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.Slug;

/// Opens a comment beside the desk.
public class CommentLink extends Anchor {

  public CommentLink(Slug consultation, int comment) {
    super(CommentLinks.comment(consultation, comment), "C" + comment);
    setTarget("_blank");
  }
}
