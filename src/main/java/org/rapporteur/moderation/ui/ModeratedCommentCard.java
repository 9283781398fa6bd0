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

/// A comment on the moderation desk, with its text in any state.
class ModeratedCommentCard extends Article {

  /// `name` is a heading of the level that fits the page.
  ModeratedCommentCard(CommentDetails comment, HtmlContainer name) {
    addClassName("comment");
    name.setText(contributorName(comment));
    name.addClassName("c-name");
    var header =
        new Header(groupTile(comment), new Div(name, metadata(comment)), stateTag(comment));
    header.addClassName("c-head");
    add(header, textBody(comment.html(), comment.language()));
    if (!comment.attachments().isEmpty()) {
      add(attachmentList(comment.reference(), comment.attachments()));
    }
  }

  static Component textBody(String html, LanguageTag language) {
    var body = new Html("<div class=\"c-body\">" + html + "</div>");
    body.getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    return body;
  }

  static UnorderedList attachmentList(String reference, List<AttachmentDetails> attachments) {
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

  static Span groupIcon(CommentDetails comment) {
    var shape = new Span();
    shape.addClassNames("shape", "t-" + comment.group().cssName());
    if (comment.group().isStated()) {
      shape.add(Icon.shape("g-" + comment.group().cssName()));
    }
    return shape;
  }

  static String contributorName(CommentDetails comment) {
    var delegation = comment.delegation();
    var organization = comment.organization();
    if (delegation != null) {
      return delegation;
    }
    return organization == null ? comment.author() : comment.author() + ", " + organization;
  }

  private static Span groupTile(CommentDetails comment) {
    var tile = new Span();
    tile.addClassNames("tile", "t-" + comment.group().cssName());
    tile.getElement().setAttribute("aria-hidden", "true");
    if (comment.group().isStated()) {
      tile.add(Icon.shape("g-" + comment.group().cssName()));
    }
    return tile;
  }

  private Paragraph metadata(CommentDetails comment) {
    var group = comment.group();
    var meta =
        new Paragraph(
            new Badge("t-" + group.cssName(), "g-" + group.cssName(), getTranslation(group.key())),
            new Span(getTranslation(comment.region().key())),
            new Timestamp(comment.createdAt()),
            new Span(comment.language().locale().getDisplayLanguage(getLocale())));
    meta.addClassName("c-meta");
    return meta;
  }

  private Tag stateTag(CommentDetails comment) {
    return comment.state() == CommentState.AWAITING_REVIEW
        ? new Tag(Icon.Name.CLOCK, getTranslation("moderation.not-public"), Tag.Tone.WARN)
        : new Tag(getTranslation(comment.state().key()), stateTone(comment.state()));
  }

  private static Tag.Tone stateTone(CommentState state) {
    return state == CommentState.PUBLISHED ? Tag.Tone.OK : Tag.Tone.BAD;
  }
}
