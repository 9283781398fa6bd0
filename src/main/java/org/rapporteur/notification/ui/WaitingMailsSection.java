package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AdministrationPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.notification.Mail;
import org.rapporteur.notification.MailService;
import org.rapporteur.uikit.Timestamp;

/// Section of the administration page that lists waiting mails. Without a mail server it also shows
/// their text, so that administrators can pass it on.
@org.springframework.stereotype.Component
class WaitingMailsSection implements AdministrationPart {

  private static final PartPlace PLACE = new PartPlace("mails", "notification.mails", 500);

  private final MailService mailService;
  private final Viewers viewers;

  WaitingMailsSection(MailService mailService, Viewers viewers) {
    this.mailService = mailService;
    this.viewers = viewers;
  }

  @Override
  public PartPlace place() {
    return PLACE;
  }

  @Override
  public Component content() {
    var content = new Div();
    var waiting = mailService.listWaiting(viewers.current());
    content.add(
        new Paragraph(
            content.getTranslation(
                mailService.hasServer()
                    ? "notification.mails.server"
                    : "notification.mails.no-server")));
    if (waiting.isEmpty()) {
      content.add(new Paragraph(content.getTranslation("notification.mails.none")));
      return content;
    }
    var list = new UnorderedList();
    list.addClassNames("rows", "mails");
    waiting.forEach(mail -> list.add(row(mail)));
    content.add(list);
    return content;
  }

  private static ListItem row(Mail mail) {
    var item = new ListItem();
    var about = new Paragraph(new Timestamp(mail.queuedAt()), new Span(" " + mail.recipient()));
    about.addClassName("sub");
    item.add(about);
    if (mail.problem() != null) {
      item.add(
          new Paragraph(
              item.getTranslation("notification.mails.problem", mail.attempts(), mail.problem())));
    }
    if (mail.text().isEmpty()) {
      item.add(new Paragraph(mail.subject()));
    } else {
      var text = new Pre(mail.text());
      text.addClassName("mail-text");
      item.add(new Details(mail.subject(), text));
    }
    return item;
  }
}
