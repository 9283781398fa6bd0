package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// One draft in the user's list of drafts: a link to continue, an excerpt, the full text and a
/// button to discard it.
abstract class DraftItem extends ListItem {

  /// In code points: 140 of the text and the ellipsis.
  private static final int MAX_EXCERPT_LENGTH = 141;

  /// Text of a draft as the list shows it.
  record DraftText(String markdown, LanguageTag language, Instant savedAt) {}

  private final Instant savedAt;
  private final Paragraph facts = new Paragraph();

  DraftItem(Anchor link, DraftText draft, Runnable discard) {
    savedAt = draft.savedAt();
    facts.addClassName("sub");
    facts.add(createExcerpt(draft), new Timestamp(savedAt));
    var discardButton =
        new NativeButton(getTranslation("discussion.draft.delete"), click -> discard.run());
    discardButton.addClassNames("btn", "sm");
    var tools = new Span(discardButton);
    tools.addClassName("t");
    var fullText = new DraftFullText(draft.markdown(), draft.language());
    add(new Icon(Icon.Name.EDIT), new Div(new Paragraph(link), facts, fullText), tools);
  }

  Instant savedAt() {
    return savedAt;
  }

  /// Adds a note that the consultation is closed. The text can still be copied.
  void showClosed() {
    facts.add(new Span(getTranslation("discussion.drafts.closed")));
  }

  private static Span createExcerpt(DraftText draft) {
    String line = draft.markdown().replaceAll("\\s+", " ").strip();
    var excerpt = new Span(Excerpt.shorten(line, MAX_EXCERPT_LENGTH));
    excerpt.getElement().setAttribute("lang", draft.language().value()).setAttribute("dir", "auto");
    return excerpt;
  }
}
