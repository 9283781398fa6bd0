package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.own.OwnCommentService;
import org.rapporteur.discussion.own.OwnContribution;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// Account page section that lists the user's comments and their states.
@org.springframework.stereotype.Component
class OwnCommentsPanel implements AccountPart {

  private static final PartPlace PLACE = new PartPlace("comments", "discussion.own", 200);

  private final OwnCommentService ownComments;
  private final Viewers viewers;

  OwnCommentsPanel(OwnCommentService ownComments, Viewers viewers) {
    this.ownComments = ownComments;
    this.viewers = viewers;
  }

  @Override
  public PartPlace place() {
    return PLACE;
  }

  @Override
  public Component content() {
    var list = new UnorderedList();
    list.addClassName("rows");
    var content = new Div(list);
    addPage(content, list, Long.MAX_VALUE);
    if (list.getComponentCount() == 0) {
      var emptyNote = new Paragraph(content.getTranslation("discussion.own.none"));
      emptyNote.addClassName("muted");
      content.replace(list, emptyNote);
    }
    return content;
  }

  private void addPage(Div content, UnorderedList list, long before) {
    var page = ownComments.listContributions(viewers.current(), before);
    page.forEach(comment -> list.add(commentRow(list, comment)));
    if (page.size() == OwnCommentService.PAGE_SIZE) {
      var moreButton = new Button(content.getTranslation("discussion.own.more"));
      moreButton.addClickListener(
          click -> {
            content.remove(moreButton);
            addPage(content, list, page.getLast().cursor());
          });
      content.add(moreButton);
    }
  }

  private static ListItem commentRow(Component component, OwnContribution comment) {
    String reference = CommentLinks.reference(comment.number());
    Component name =
        comment.state() == CommentState.WITHDRAWN
            ? new Span(reference)
            : new Anchor(CommentLinks.comment(comment.consultation(), comment.number()), reference);
    var parent = comment.parent();
    String location =
        parent == null
            ? component.getTranslation("discussion.own.question", comment.question())
            : component.getTranslation(
                "discussion.own.reply", comment.question(), CommentLinks.reference(parent));
    var title =
        new Span(
            comment.title().inLanguage(new LanguageTag(UI.getCurrent().getLocale().getLanguage())));
    title.getElement().setAttribute("dir", "auto");
    var facts =
        new Paragraph(
            new Span(component.getTranslation(comment.state().key())),
            new Span(
                component.getTranslation(
                    "discussion.own.counts",
                    comment.agree(),
                    comment.disagree(),
                    comment.replies())),
            new Timestamp(comment.receivedAt()),
            title);
    facts.addClassName("sub");
    var line = new Paragraph(name, new Span(", " + location));
    return new ListItem(new Icon(Icon.Name.EDIT), new Div(line, facts));
  }
}
