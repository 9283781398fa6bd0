package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AccountSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.appeal.OwnAppeal;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// The viewer's appeals and their outcome, on the account page.
@SpringComponent
class OwnAppealsSection implements AccountSection {

  private static final SectionPlace PLACE =
      new SectionPlace("appeals", "moderation.own-appeals", 100);

  private final AppealService appeals;
  private final ViewerService viewers;

  OwnAppealsSection(AppealService appeals, ViewerService viewers) {
    this.appeals = appeals;
    this.viewers = viewers;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    var content = new Div();
    var ownAppeals = appeals.listOwn(viewers.current());
    if (!ownAppeals.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("rows");
      ownAppeals.forEach(appeal -> list.add(createRow(content, appeal)));
      content.add(list);
    }
    var note =
        new Paragraph(
            content.getTranslation(
                ownAppeals.isEmpty()
                    ? "moderation.own-appeals.none"
                    : "moderation.own-appeals.note"));
    note.addClassNames("small", "muted");
    content.add(note);
    return content;
  }

  private static ListItem createRow(Component parent, OwnAppeal appeal) {
    var link =
        new Anchor(
            ModerationLinks.decision(appeal.consultation(), appeal.decision()),
            LogEntry.label(appeal.decision()));
    String commentReference = CommentLinks.reference(appeal.comment());
    var line =
        new Paragraph(
            link,
            new Span(parent.getTranslation("moderation.own-appeals.about", commentReference)));
    line.addClassName("row");
    var facts =
        new Paragraph(
            new Span(parent.getTranslation(appeal.state().key())),
            new Timestamp(appeal.appealedAt()));
    facts.addClassName("sub");
    return new ListItem(new Icon(Icon.Name.SHIELD), new Div(line, facts));
  }
}
