package org.rapporteur.moderation.ui.comment;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.Badge;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;

/// A comment on the moderation desk, with its text in any state.
public class ModeratedCommentCard extends Article {

  /// Creates the card of one comment.
  ///
  /// @param heading a heading of the level that fits the page; it receives the name of the
  ///     contributor
  public ModeratedCommentCard(CommentDetails comment, HtmlContainer heading) {
    addClassName("comment");
    heading.setText(contributorName(comment));
    heading.addClassName("c-name");
    var header =
        new Header(
            createGroupTile(comment.group()),
            new Div(heading, createMetadata(comment)),
            createStateTag(comment));
    header.addClassName("c-head");
    add(header, new CommentText(comment.html(), comment.language()));
    if (!comment.attachments().isEmpty()) {
      add(new AttachmentList(comment.reference(), comment.attachments()));
    }
  }

  public static String contributorName(CommentDetails comment) {
    var delegation = comment.delegation();
    var organization = comment.organization();
    if (delegation != null) {
      return delegation;
    }
    return organization == null ? comment.author() : comment.author() + ", " + organization;
  }

  private static Span createGroupTile(StakeholderGroup group) {
    var tile = new Span();
    tile.addClassNames("tile", "t-" + group.cssName());
    tile.getElement().setAttribute("aria-hidden", "true");
    if (group.isStated()) {
      tile.add(Icon.shape("g-" + group.cssName()));
    }
    return tile;
  }

  private Paragraph createMetadata(CommentDetails comment) {
    var group = comment.group();
    var metadata =
        new Paragraph(
            new Badge("t-" + group.cssName(), "g-" + group.cssName(), getTranslation(group.key())),
            new Span(getTranslation(comment.region().key())),
            new Timestamp(comment.createdAt()),
            new Span(comment.language().locale().getDisplayLanguage(getLocale())));
    metadata.addClassName("c-meta");
    return metadata;
  }

  private Tag createStateTag(CommentDetails comment) {
    return comment.state() == CommentState.AWAITING_REVIEW
        ? new Tag(Icon.Name.CLOCK, getTranslation("moderation.not-public"), Tag.Tone.WARN)
        : new Tag(getTranslation(comment.state().key()), stateTone(comment.state()));
  }

  private static Tag.Tone stateTone(CommentState state) {
    return state == CommentState.PUBLISHED ? Tag.Tone.OK : Tag.Tone.BAD;
  }
}
