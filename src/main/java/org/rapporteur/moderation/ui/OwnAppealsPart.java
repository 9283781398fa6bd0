package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.appeal.OwnAppeal;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// What one has appealed against, and how that ended, on the account page.
@org.springframework.stereotype.Component
class OwnAppealsPart implements AccountPart {

  private static final PartPlace PLACE = new PartPlace("appeals", "moderation.own-appeals", 100);

  private final AppealService appeals;
  private final Viewers viewers;

  OwnAppealsPart(AppealService appeals, Viewers viewers) {
    this.appeals = appeals;
    this.viewers = viewers;
  }

  @Override
  public PartPlace place() {
    return PLACE;
  }

  @Override
  public Component content() {
    var content = new Div();
    var own = appeals.own(viewers.current());
    if (!own.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("rows");
      own.forEach(appeal -> list.add(row(content, appeal)));
      content.add(list);
    }
    var note =
        new Paragraph(
            content.getTranslation(
                own.isEmpty() ? "moderation.own-appeals.none" : "moderation.own-appeals.note"));
    note.addClassNames("small", "muted");
    content.add(note);
    return content;
  }

  private static ListItem row(Component of, OwnAppeal appeal) {
    var link =
        new Anchor(
            ModerationLinks.decision(appeal.consultation(), appeal.decision()),
            Entry.label(appeal.decision()));
    String about = CommentLinks.reference(appeal.comment());
    var line =
        new Paragraph(
            link, new Span(", " + of.getTranslation("moderation.own-appeals.about", about)));
    var facts =
        new Paragraph(
            new Span(of.getTranslation(appeal.state().key())), new Timestamp(appeal.at()));
    facts.addClassName("sub");
    return new ListItem(new Icon(Icon.Name.SHIELD), new Div(line, facts));
  }
}
