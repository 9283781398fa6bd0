package org.rapporteur.discussion.ui.contributor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.personal.OwnCommentService;
import org.rapporteur.discussion.personal.OwnContribution;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AccountSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// Account page section that lists the user's comments and their states.
@SpringComponent
class OwnCommentsPanel implements AccountSection {

  private static final SectionPlace PLACE = new SectionPlace("comments", "discussion.own", 200);

  /// Cursor of the first page.
  private static final long FROM_LATEST = Long.MAX_VALUE;

  private final OwnCommentService ownComments;
  private final ViewerService viewers;

  OwnCommentsPanel(OwnCommentService ownComments, ViewerService viewers) {
    this.ownComments = ownComments;
    this.viewers = viewers;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    var list = new UnorderedList();
    list.addClassName("rows");
    var content = new Div(list);
    addPage(content, list, FROM_LATEST);
    if (list.getComponentCount() == 0) {
      var emptyNote = new Paragraph(translate("discussion.own.none"));
      emptyNote.addClassName("muted");
      content.replace(list, emptyNote);
    }
    return content;
  }

  private void addPage(Div content, UnorderedList list, long before) {
    var page = ownComments.listContributions(viewers.current(), before);
    page.forEach(comment -> list.add(createCommentRow(comment)));
    if (page.size() == OwnCommentService.PAGE_SIZE) {
      var moreButton = new Button(translate("discussion.own.more"));
      moreButton.addClickListener(
          click -> {
            content.remove(moreButton);
            addPage(content, list, page.getLast().cursor());
          });
      content.add(moreButton);
    }
  }

  private static ListItem createCommentRow(OwnContribution comment) {
    // A withdrawn comment has no text to read.
    Component line =
        comment.state() == CommentState.WITHDRAWN
            ? new Span(label(comment))
            : new Anchor(
                CommentLinks.comment(comment.consultation(), comment.number()), label(comment));
    return new ListItem(
        new Icon(Icon.Name.EDIT), new Div(new Paragraph(line), createFacts(comment)));
  }

  private static String label(OwnContribution comment) {
    String reference = CommentLinks.reference(comment.number());
    var parent = comment.parent();
    return parent == null
        ? translate("discussion.own.question", reference, comment.question())
        : translate(
            "discussion.own.reply", reference, comment.question(), CommentLinks.reference(parent));
  }

  private static Paragraph createFacts(OwnContribution comment) {
    var language = LanguageTag.forContent(UI.getCurrent().getLocale());
    var consultationTitle = new Span(comment.title().inLanguage(language));
    consultationTitle.getElement().setAttribute("dir", "auto");
    var facts =
        new Paragraph(
            new Span(translate(comment.state().key())),
            new Span(
                translate(
                    "discussion.own.counts",
                    comment.agree(),
                    comment.disagree(),
                    comment.replies())),
            new Timestamp(comment.receivedAt()),
            consultationTitle);
    facts.addClassName("sub");
    return facts;
  }

  private static String translate(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
