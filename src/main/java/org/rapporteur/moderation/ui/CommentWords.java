package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Badge;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;

/// A comment on the desk, with its words whatever its state.
class CommentWords extends Article {

  /// The name of its author is a heading of the level that fits the page.
  CommentWords(CommentDetails comment, HtmlContainer name) {
    addClassName("comment");
    name.setText(author(comment));
    name.addClassName("c-name");
    var head = new Header(tile(comment), new Div(name, meta(comment)), state(comment));
    head.addClassName("c-head");
    add(head, body(comment.html(), comment.language()));
    if (!comment.attachments().isEmpty()) {
      add(attachments(comment.reference(), comment.attachments()));
    }
  }

  static Component body(String html, LanguageTag language) {
    var body = new Html("<div class=\"c-body\">" + html + "</div>");
    body.getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    return body;
  }

  static UnorderedList attachments(String reference, List<AttachmentDetails> attachments) {
    var list = new UnorderedList();
    list.addClassName("attachments");
    list.getElement()
        .setAttribute("aria-label", list.getTranslation("moderation.attachments", reference));
    for (var attachment : attachments) {
      var link = new Anchor(attachment.file().link(), attachment.file().name());
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      var facts =
          new Span(
              list.getTranslation(
                  "moderation.attachment",
                  attachment.file().type().name(),
                  attachment.kilobytes()));
      facts.addClassName("muted");
      list.add(new ListItem(new Icon(Icon.Name.DOCUMENT), link, facts));
    }
    return list;
  }

  static Span shape(CommentDetails comment) {
    var shape = new Span();
    shape.addClassNames("shape", "t-" + comment.group().mark());
    if (comment.group().isStated()) {
      shape.add(Icon.shape("g-" + comment.group().mark()));
    }
    return shape;
  }

  static String author(CommentDetails comment) {
    var delegation = comment.delegation();
    var organization = comment.organization();
    if (delegation != null) {
      return delegation;
    }
    return organization == null ? comment.author() : comment.author() + ", " + organization;
  }

  private static Span tile(CommentDetails comment) {
    var tile = new Span();
    tile.addClassNames("tile", "t-" + comment.group().mark());
    tile.getElement().setAttribute("aria-hidden", "true");
    if (comment.group().isStated()) {
      tile.add(Icon.shape("g-" + comment.group().mark()));
    }
    return tile;
  }

  private Paragraph meta(CommentDetails comment) {
    var group = comment.group();
    var meta =
        new Paragraph(
            new Badge("t-" + group.mark(), "g-" + group.mark(), getTranslation(group.key())),
            new Span(getTranslation(comment.region().key())),
            new Timestamp(comment.createdAt()),
            new Span(comment.language().locale().getDisplayLanguage(getLocale())));
    meta.addClassName("c-meta");
    return meta;
  }

  private Tag state(CommentDetails comment) {
    return comment.state() == CommentState.AWAITING_REVIEW
        ? new Tag(Icon.Name.CLOCK, getTranslation("moderation.not-public"), Tag.Tone.WARN)
        : new Tag(getTranslation(comment.state().key()), tone(comment.state()));
  }

  private static Tag.Tone tone(CommentState state) {
    return state == CommentState.PUBLISHED ? Tag.Tone.OK : Tag.Tone.BAD;
  }
}
