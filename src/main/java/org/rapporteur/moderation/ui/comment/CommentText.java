package org.rapporteur.moderation.ui.comment;

import com.vaadin.flow.component.Html;
import org.rapporteur.shared.LanguageTag;

/// The text of a comment or summary, in its language and direction.
public class CommentText extends Html {

  /// Creates the text with its language and direction.
  ///
  /// @param html safe HTML, rendered from Markdown
  public CommentText(String html, LanguageTag language) {
    super("<div class=\"c-body\">" + html + "</div>");
    getElement().setAttribute("lang", language.value()).setAttribute("dir", language.direction());
  }
}
