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
import org.rapporteur.discussion.own.OwnComments;
import org.rapporteur.discussion.own.OwnContribution;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// What one has written, and what became of it, on the account page.
@org.springframework.stereotype.Component
class OwnCommentsPart implements AccountPart {

  private static final PartPlace PLACE = new PartPlace("comments", "discussion.own", 200);

  private final OwnComments own;
  private final Viewers viewers;

  OwnCommentsPart(OwnComments own, Viewers viewers) {
    this.own = own;
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
    show(content, list, Long.MAX_VALUE);
    if (list.getComponentCount() == 0) {
      var none = new Paragraph(content.getTranslation("discussion.own.none"));
      none.addClassName("muted");
      content.replace(list, none);
    }
    return content;
  }

  private void show(Div content, UnorderedList list, long before) {
    var page = own.made(viewers.current(), before);
    page.forEach(made -> list.add(row(list, made)));
    if (page.size() == OwnComments.PAGE) {
      var more = new Button(content.getTranslation("discussion.own.more"));
      more.addClickListener(
          click -> {
            content.remove(more);
            show(content, list, page.getLast().cursor());
          });
      content.add(more);
    }
  }

  private static ListItem row(Component of, OwnContribution made) {
    String reference = CommentLinks.reference(made.number());
    Component name =
        made.state() == CommentState.WITHDRAWN
            ? new Span(reference)
            : new Anchor(CommentLinks.comment(made.consultation(), made.number()), reference);
    var parent = made.parent();
    String where =
        parent == null
            ? of.getTranslation("discussion.own.question", made.question())
            : of.getTranslation(
                "discussion.own.reply", made.question(), CommentLinks.reference(parent));
    var title =
        new Span(made.title().in(new LanguageTag(UI.getCurrent().getLocale().getLanguage())));
    title.getElement().setAttribute("dir", "auto");
    var facts =
        new Paragraph(
            new Span(of.getTranslation(made.state().key())),
            new Span(
                of.getTranslation(
                    "discussion.own.counts", made.agree(), made.disagree(), made.replies())),
            new Timestamp(made.at()),
            title);
    facts.addClassName("sub");
    var line = new Paragraph(name, new Span(", " + where));
    return new ListItem(new Icon(Icon.Name.EDIT), new Div(line, facts));
  }
}
